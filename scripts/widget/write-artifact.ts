/** Puts the artifact where the server and the inbox look for it, with the compressed copies that are served. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Artifact } from './artifact.ts';

/** Settings of the encoder that suit one file and not another; which one is best is found by trying. */
const SETTINGS = [
  { postfix: 0, direct: 0, block: 0 },
  { postfix: 0, direct: 6, block: 0 },
  { postfix: 0, direct: 8, block: 17 },
  { postfix: 1, direct: 0, block: 17 },
  { postfix: 2, direct: 16, block: 0 },
  { postfix: 3, direct: 16, block: 17 },
];

const brotli = (content: Buffer): Buffer =>
  SETTINGS.map(({ postfix, direct, block }) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
        [constants.BROTLI_PARAM_NDIRECT]: direct,
        [constants.BROTLI_PARAM_LGBLOCK]: block,
      },
    }),
  ).reduce((least, one) => (one.length < least.length ? one : least));

/**
 * `w/BUILD/{cipherchat,elements,engine,ml-kem}.js`, each with `.br` and `.gz`, and `manifest.json`: `{ build, loader: {
 * file, integrity }, withdrawn }`. Earlier builds go: keeping them is the server's part, which copies each build it is
 * given.
 */
export const writeArtifact = (artifact: Artifact, distDir: string, withdrawn: readonly string[]): void => {
  rmSync(join(distDir, 'w'), { recursive: true, force: true });
  const folder = join(distDir, 'w', artifact.build);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of artifact.files) {
    writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, `${name}.br`), brotli(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
  const manifest = { build: artifact.build, loader: artifact.loader, withdrawn };
  writeFileSync(join(distDir, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
};
