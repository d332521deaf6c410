/**
 * The server as it is shipped, built from the sources once in a run: as the command `cipherchat-server`, or with
 * failpoints and without commands.
 */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { BUILDS_FOLDER } from './builds-of-run.ts';

const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

export type BuiltServer = { readonly main: string; readonly checkpointThread: URL };

/** Two processes may build at once. The one that is done first has its build used by both. */
const buildInto = async (folder: string, name: string): Promise<void> => {
  const outDir = mkdtempSync(`${folder}/building-`);
  await build({ configFile: CONFIG, mode: name, logLevel: 'error', build: { outDir, sourcemap: false } });
  try {
    renameSync(outDir, join(folder, name));
  } catch (cause) {
    rmSync(outDir, { recursive: true });
    if (!existsSync(join(folder, name))) throw cause;
  }
};

export const buildServer = async (mode: 'failpoints' | 'production' = 'failpoints'): Promise<BuiltServer> => {
  const folder = process.env[BUILDS_FOLDER];
  if (folder === undefined) throw new Error('The global setup of the tests of the server did not run.');
  const outDir = join(folder, mode);
  if (!existsSync(outDir)) await buildInto(folder, mode);
  return { main: join(outDir, 'main.js'), checkpointThread: pathToFileURL(join(outDir, 'checkpoint-thread.js')) };
};
