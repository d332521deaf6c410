/** Puts the artifact where the server and the inbox look for it, with the compressed copies that are served. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Artifact } from './artifact.ts';

/** Numbers of distances that get a code of their own; which one suits a file best is found by trying. */
const DIRECT_DISTANCES = [0, 2, 6, 8];

const brotli = (content: Buffer): Buffer =>
  DIRECT_DISTANCES.map((direct) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_NDIRECT]: direct,
      },
    }),
  ).reduce((least, one) => (one.length < least.length ? one : least));

/**
 * `w/BUILD/{cipherchat,elements,engine,ml-kem}.js`, each with `.br` and `.gz`, and `manifest.json`: `{ build, loader: {
 * file, integrity } }`. Earlier builds go: keeping them is the server's part, which copies each build it is given.
 */
export const writeArtifact = (artifact: Artifact, distDir: string): void => {
  rmSync(join(distDir, 'w'), { recursive: true, force: true });
  const folder = join(distDir, 'w', artifact.build);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of artifact.files) {
    writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, `${name}.br`), brotli(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
  const manifest = { build: artifact.build, loader: artifact.loader };
  writeFileSync(join(distDir, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
};
