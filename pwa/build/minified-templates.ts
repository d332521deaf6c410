/** `html` and `css` templates lose the white space that only people read. */
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import type { PluginOption } from 'vite';

/** The plugin is typed for the rollup it was written for. */
export const minifiedTemplates = (): PluginOption =>
  minifyTemplateLiterals({ exclude: '**/node_modules/**' }) as PluginOption;
