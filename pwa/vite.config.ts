import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { compressed } from './build/compressed.ts';
import { plainImports } from './build/plain-imports.ts';
import { webManifest } from './build/web-manifest.ts';
import { minifiedTemplates } from '../scripts/minified-templates.ts';
import { ThirdPartyNotices } from '../scripts/third-party-notices.ts';
import { readWidgetBuild } from './build/widget-build.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };

/** Of the page and of the service worker, which is a build of its own. */
const notices = new ThirdPartyNotices();

export default defineConfig({
  root: here('.'),
  // Straight from the workspaces' TypeScript: the inbox needs the widget's artifact, not its npm build.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  define: {
    __INBOX_VERSION__: JSON.stringify(version),
    __WIDGET_BUILD__: JSON.stringify(readWidgetBuild(here('../widget/dist/manifest.json'))),
  },
  build: {
    target: 'es2023',
    outDir: here('dist'),
    emptyOutDir: true,
    // The content policy allows files of this origin only: nothing becomes a data: address, no script is put in by the
    // build.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // The server lets this file alone compile WebAssembly: its name is part of the content policy.
  worker: {
    plugins: () => notices.collectors(),
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  plugins: [
    minifiedTemplates(),
    ...notices.collectors(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: webManifest,
      includeManifestIcons: false,
      injectManifest: {
        buildPlugins: { vite: [plainImports(), ...notices.collectors()] },
        // The page and what it shows; the icons of the installed inbox are the system's from then on.
        globPatterns: ['**/*.{js,css,html,svg}', 'icons/icon-192.png', 'icons/apple-touch-icon.png'],
      },
    }),
    notices.writer(),
    compressed(here('dist')),
  ],
});
