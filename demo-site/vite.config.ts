import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  build: {
    ssr: here('src/serve.ts'),
    target: 'node20',
    outDir: here('dist'),
    emptyOutDir: true,
    copyPublicDir: true,
    rolldownOptions: { output: { entryFileNames: 'serve.js' } },
  },
});
