/** The files that a server of this release serves, as the manifest lists them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareBytes, encodeUtf8, type ReleaseBuild, type ReleaseFile } from '@cipherchat/protocol';
import { filesBelow } from './files-below.ts';

/** Ways to send a file, not files of their own. */
const COMPRESSED = /\.(?:br|gz)$/u;
const BUILD = /^[0-9a-f]{16}$/u;
const LOADER = 'cipherchat.js';

const fileAt = (folder: string, path: string, algorithm: 'sha256' | 'sha384'): ReleaseFile => ({
  path,
  size: statSync(join(folder, path)).size,
  hash: createHash(algorithm)
    .update(readFileSync(join(folder, path)))
    .digest(),
});

const served = (folder: string): readonly string[] => filesBelow(folder).filter((path) => !COMPRESSED.test(path));

/** Ascending by the bytes of their paths, with SHA-256. */
export const inboxFiles = (folder: string): readonly ReleaseFile[] =>
  served(folder)
    .map((path) => fileAt(folder, path, 'sha256'))
    .sort((a, b) => compareBytes(encodeUtf8(a.path), encodeUtf8(b.path)));

/** Builds in `folder`, with SHA-384 as in the tag; the loader is the first file. */
export const widgetBuilds = (folder: string): readonly ReleaseBuild[] =>
  readdirSync(folder)
    .filter((name) => BUILD.test(name))
    .sort()
    .map((build) => ({
      id: Buffer.from(build, 'hex'),
      files: [...served(join(folder, build))]
        .sort((a, b) => Number(b === LOADER) - Number(a === LOADER) || (a < b ? -1 : 1))
        .map((path) => fileAt(join(folder, build), path, 'sha384')),
    }));
