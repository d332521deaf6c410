/** The server as it is shipped, built again from the sources for the test that asks, with failpoints. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
/** Below the repository, where its packages are found. */
const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));

export type BuiltServer = { readonly main: string; readonly writerThread: URL; readonly dispose: () => void };

export const buildServer = async (): Promise<BuiltServer> => {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(join(CACHE, 'server-under-test-'));
  await build({ configFile: CONFIG, mode: 'failpoints', logLevel: 'error', build: { outDir, sourcemap: false } });
  return {
    main: join(outDir, 'main.js'),
    writerThread: pathToFileURL(join(outDir, 'writer-thread.js')),
    dispose: () => rmSync(outDir, { recursive: true, force: true }),
  };
};
