import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ThirdPartyNotices } from '../scripts/third-party-notices.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `--mode failpoints` builds the same server with places where a test may kill it. */
export default defineConfig(({ mode }) => {
  const [entry, out] = mode === 'failpoints' ? ['test/support/main.ts', 'dist-test'] : ['src/main.ts', 'dist'];
  const notices = new ThirdPartyNotices();
  return {
    root: here('.'),
    publicDir: false,
    plugins: [...notices.collectors(), notices.writer()],
    resolve: { conditions: ['source'] },
    // The workspace's own TypeScript goes in; packages stay outside, where npm put them.
    ssr: { noExternal: ['@cipherchat/protocol'], resolve: { conditions: ['source', 'node'] } },
    build: {
      ssr: true,
      target: 'node20',
      outDir: here(out),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: here(entry),
          'checkpoint-thread': here('src/storage/sqlite/checkpoint-thread.ts'),
          'check-process': here('src/storage/sqlite/check-process.ts'),
        },
        // All in one folder: the server looks for the other scripts next to itself.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
});
