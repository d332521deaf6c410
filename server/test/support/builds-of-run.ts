/** A folder for the builds of one run of the tests: each is made once, by the first test that asks for it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Below the repository, where its packages are found. */
const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));

/** Names the folder; processes of tests inherit it. */
export const BUILDS_FOLDER = 'SERVER_BUILDS_FOLDER';

export const setup = (): void => {
  mkdirSync(CACHE, { recursive: true });
  process.env[BUILDS_FOLDER] = mkdtempSync(`${CACHE}server-under-test-`);
};

export const teardown = (): void => {
  const folder = process.env[BUILDS_FOLDER];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
};
