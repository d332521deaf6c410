/**
 * For the service worker, which is one classic script: what core imports on demand is in it already. Vite would wrap
 * those imports in code that preloads files of a page, with a document and `import.meta`, which no worker parses.
 */
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    order: 'pre',
    handler: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  },
});
