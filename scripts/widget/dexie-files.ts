/**
 * Dexie stays a package of its own, and no import runs after the code of the file it stands in. So the files around it,
 * which hide `BroadcastChannel` from it, stay files, in which the order of imports is as written.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

const SOURCE = 'core/src/storage/dexie';
const FOLDER = 'dexie';
const DOOR = 'dexie-modern.js';
const FILES = ['hide-broadcast-channel.js', DOOR, 'show-broadcast-channel.js'];

export type DexieFilesRequest = {
  /** Root of the repository. */
  readonly root: string;
  /** Folder of the entries, which the bundler puts at the top of `outDir`: imports are made relative to it. */
  readonly entries: string;
  readonly outDir: string;
};

/** Copies the files to `outDir/dexie` as they are; the modules import Dexie through them. */
export const keepDexieFiles = ({ root, entries, outDir }: DexieFilesRequest): Plugin => ({
  name: 'keep-dexie-files',
  enforce: 'pre',
  resolveId: (source) =>
    source.startsWith('.') && basename(source) === DOOR ? { id: join(entries, FOLDER, DOOR), external: true } : null,
  writeBundle: () => {
    mkdirSync(join(outDir, FOLDER), { recursive: true });
    for (const file of FILES) copyFileSync(join(root, SOURCE, file), join(outDir, FOLDER, file));
  },
});
