/**
 * `npm run release -- --key FILE --first`, later `--previous FILE`: makes everything that is published, in `release/`.
 * It is built in a fresh clone of the commit, with packages as the lock file has them: what lies in the checkout
 * besides, ignored or not, is not in it. `--make-key FILE` makes a key.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRelease, toHex } from '@cipherchat/protocol';
import { releaseCrypto } from '../server/src/releases/release-crypto.ts';
import { buildMissing } from './build-missing.ts';
import { archive } from './release/archive.ts';
import { billOfMaterials } from './release/bill-of-materials.ts';
import { changesOf } from './release/changes.ts';
import { makeManifest } from './release/release-manifest.ts';
import { makeReleaseKey, publicBytes, readReleaseKey } from './release/release-key.ts';
import { stageServer } from './release/server-package.ts';
import { readSourceState } from './release/source-state.ts';
import { ROOT } from './root.ts';

const { values } = parseArgs({
  options: {
    key: { type: 'string' },
    'make-key': { type: 'string' },
    previous: { type: 'string' },
    first: { type: 'boolean', default: false },
    'in-place': { type: 'boolean', default: false },
    out: { type: 'string', default: join(ROOT, 'release') },
  },
});

const pack = (folder: string, out: string): void => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

const checksums = (folder: string): string =>
  readdirSync(folder)
    .sort()
    .map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return `${hash}  ${name}\n`;
    })
    .join('');

/** The bytes of the manifest before, if there was a release. Throws where this key did not sign it. */
const readPrevious = async (key: KeyObject): Promise<Uint8Array | undefined> => {
  if (values.previous === undefined) return undefined;
  const bytes = readFileSync(values.previous);
  await checkRelease(bytes, [publicBytes(key)], undefined, releaseCrypto);
  return bytes;
};

const release = async (keyFile: string, out: string): Promise<void> => {
  const source = readSourceState();
  const key = readReleaseKey(keyFile);
  const previous = await readPrevious(key);
  buildMissing(console.log);
  const staging = mkdtempSync(join(out, 'staging-'));
  const name = `cipherchat-${source.version}`;
  const folder = join(staging, name);
  const manifest = makeManifest(source, key, previous);
  stageServer(folder, manifest);
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(folder, source.committedAt));
  await archive(staging, name, join(out, `${name}.tar.gz`), source.committedAt);
  writeFileSync(join(out, 'cipherchat-release'), manifest);
  writeFileSync(join(out, 'sbom.cdx.json'), readFileSync(join(folder, 'sbom.cdx.json')));
  writeFileSync(join(out, 'CHANGES.md'), changesOf(source.version, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')));
  // npm leaves a package-lock.json out of a package, and takes this name in.
  renameSync(join(folder, 'package-lock.json'), join(folder, 'npm-shrinkwrap.json'));
  pack(folder, out);
  pack(join(ROOT, 'widget'), out);
  rmSync(staging, { recursive: true });
  writeFileSync(join(out, 'SHA256SUMS'), checksums(out));
  console.log(`Signed with ${toHex(publicBytes(key))}.\n${readFileSync(join(out, 'SHA256SUMS'), 'utf8')}`);
};

/** In a fresh clone; gives the exit code of what runs there. */
const releaseFromClone = (keyFile: string, out: string): number => {
  readSourceState();
  const clone = mkdtempSync(join(tmpdir(), 'cipherchat-release-'));
  const run = (command: string, ...parameters: readonly string[]): number =>
    spawnSync(command, parameters, { cwd: clone, stdio: 'inherit' }).status ?? 1;
  try {
    execFileSync('git', ['clone', '--quiet', ROOT, clone]);
    // What is built needs no install script; none of a package gets a say in what is signed.
    const installed = run('npm', 'ci', '--ignore-scripts', '--loglevel=error');
    if (installed !== 0) return installed;
    const before = values.previous === undefined ? ['--first'] : ['--previous', resolve(values.previous)];
    const parameters = ['--in-place', '--key', resolve(keyFile), '--out', out, ...before];
    return run('npm', 'run', '--silent', 'release', '--', ...parameters);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
};

/** Nothing is removed: a folder that holds something may be of another release, or of another use. */
const refuseUsed = (out: string): void => {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length > 0) throw new Error(`${out} is not empty: move what it holds, or name another --out.`);
};

const makeKey = values['make-key'];
if (makeKey !== undefined) {
  console.log(`Keep ${makeKey} offline. Its public half is ${toHex(makeReleaseKey(makeKey))}`);
} else if (values.key === undefined || values.first === (values.previous !== undefined)) {
  console.error('Name the key that signs, and the release before: --key FILE --previous FILE, or --first.');
  console.error('"--make-key FILE" makes a key.');
  process.exitCode = 2;
} else {
  const out = resolve(values.out);
  refuseUsed(out);
  if (values['in-place']) await release(values.key, out);
  else process.exitCode = releaseFromClone(values.key, out);
}
