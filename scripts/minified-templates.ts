/** `html`, `svg` and `css` templates lose the white space that only people read. */
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import type { PluginOption } from 'vite';

/**
 * In SVG an element without its slash swallows the ones after it. The plugin is typed for the rollup it was written
 * for.
 */
export const minifiedTemplates = (): PluginOption =>
  minifyTemplateLiterals({
    // The last two take their styles as they were minified in another file.
    exclude: ['**/node_modules/**', '**/corner.styles.ts', '**/bubble.styles.ts'],
    failOnError: true,
    options: { minifyOptions: { keepClosingSlash: true } },
  }) as PluginOption;
