/**
 * A build that a page has pinned never disappears (docs/decisions/0004-the-snippet-pins-the-code.md): at the start the
 * server copies each given build into its data directory, where it stays. An existing build is left as it is; one whose
 * copying was interrupted is copied again. Several nodes may share the directory and start at the same moment.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILD = /^[0-9a-f]{16}$/u;
const FILE = /^(?:[a-z0-9-]+\.js|THIRD-PARTY-NOTICES\.txt)(?:\.(?:br|gz))?$/u;
const UNFINISHED = 'unfinished-';
/** A younger one may be a copy that another node is making at this moment. */
const ABANDONED_AFTER_MS = 600_000;

const namesIn = (directory: string, pattern: RegExp): readonly string[] =>
  existsSync(directory) ? readdirSync(directory).filter((name) => pattern.test(name)) : [];

const copyBuild = (from: string, to: string, parent: string): void => {
  const unfinished = mkdtempSync(join(parent, UNFINISHED));
  for (const name of namesIn(from, FILE)) copyFileSync(join(from, name), join(unfinished, name));
  try {
    renameSync(unfinished, to);
  } catch (cause) {
    rmSync(unfinished, { recursive: true });
    // Another node was faster: its copy is the same.
    if (!existsSync(to)) throw cause;
  }
};

const removeAbandoned = (directory: string): void => {
  for (const name of namesIn(directory, new RegExp(`^${UNFINISHED}`, 'u'))) {
    const path = join(directory, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed >= ABANDONED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
};

const keepNew = (given: string, directory: string): void => {
  for (const build of namesIn(given, BUILD)) {
    if (!existsSync(join(directory, build))) copyBuild(join(given, build), join(directory, build), directory);
  }
};

export type KeptBuilds = { readonly directory: string; readonly builds: readonly string[] };

/**
 * `distDir` and the data directory hold builds as `w/BUILD/FILE`. `distDir` is undefined if there are no new builds.
 */
export const keepBuilds = (distDir: string | undefined, dataDir: string): KeptBuilds => {
  const directory = join(dataDir, 'w');
  mkdirSync(directory, { recursive: true });
  removeAbandoned(directory);
  if (distDir !== undefined) keepNew(join(distDir, 'w'), directory);
  return { directory, builds: namesIn(directory, BUILD) };
};
