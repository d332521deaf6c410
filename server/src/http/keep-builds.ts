/**
 * A build that a page has pinned never disappears (DESIGN section 2): each one that the server is given is copied into its data directory at the start
 * and stays there. A build that is there already is left as it is; one whose copying was interrupted is copied again.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const BUILD = /^[0-9a-f]{16}$/u;
const FILE = /^[a-z0-9-]+\.js(?:\.(?:br|gz))?$/u;
const UNFINISHED = 'unfinished-';

const namesIn = (directory: string, pattern: RegExp): readonly string[] =>
  existsSync(directory) ? readdirSync(directory).filter((name) => pattern.test(name)) : [];

const copyBuild = (from: string, to: string, parent: string): void => {
  const unfinished = mkdtempSync(join(parent, UNFINISHED));
  for (const name of namesIn(from, FILE)) copyFileSync(join(from, name), join(unfinished, name));
  renameSync(unfinished, to);
};

export type KeptBuilds = { readonly directory: string; readonly builds: readonly string[] };

/** `distDir` has the builds as `w/BUILD/FILE`; so has the data directory. */
export const keepBuilds = (distDir: string, dataDir: string): KeptBuilds => {
  const directory = join(dataDir, 'w');
  mkdirSync(directory, { recursive: true });
  for (const name of namesIn(directory, new RegExp(`^${UNFINISHED}`, 'u'))) {
    rmSync(join(directory, name), { recursive: true, force: true });
  }
  const given = join(distDir, 'w');
  for (const build of namesIn(given, BUILD)) {
    if (!existsSync(join(directory, build))) copyBuild(join(given, build), join(directory, build), directory);
  }
  return { directory, builds: namesIn(directory, BUILD) };
};
