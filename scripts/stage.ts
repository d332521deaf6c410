/**
 * `npm run stage -- FOLDER`: puts what a server needs into a new folder, as a release has it. With the signed manifest,
 * if `release/` has one that fits the builds.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareBytes, parseRelease, type ReleaseFile } from '@cipherchat/protocol';
import { buildMissing } from './build-missing.ts';
import { inboxFiles } from './release/release-files.ts';
import { stageServer } from './release/server-package.ts';
import { ROOT } from './root.ts';

const MANIFEST = join(ROOT, 'release/cipherchat-release');

const isSame = (published: readonly ReleaseFile[], built: readonly ReleaseFile[]): boolean =>
  published.length === built.length &&
  published.every(({ path, hash }, i) => built[i]?.path === path && compareBytes(built[i].hash, hash) === 0);

/** A manifest of other files would make honest files look changed. */
const fittingManifest = (): Uint8Array | undefined => {
  if (!existsSync(MANIFEST)) return undefined;
  const bytes = readFileSync(MANIFEST);
  if (isSame(parseRelease(bytes).files, inboxFiles(join(ROOT, 'pwa/dist')))) return bytes;
  console.log('release/cipherchat-release is of other builds: it is left out.');
  return undefined;
};

const [folder] = process.argv.slice(2);
if (folder === undefined || existsSync(folder)) {
  console.error('Name a folder that does not exist yet: npm run stage -- FOLDER');
  process.exitCode = 2;
} else {
  buildMissing(console.log);
  stageServer(folder, fittingManifest());
}
