/**
 * What a script tag loads: loader, elements, engine and ML-KEM fallback. The tag pins the loader by its hash, the
 * loader pins the other three, and all four together name the build. The same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { NOTICES_FILE, ThirdPartyNotices } from '../third-party-notices.ts';
import { bundle } from './bundle.ts';

/** Name and hash of a file next to the loader. */
export type Asset = { readonly file: string; readonly integrity: string };

export type Artifact = {
  /**
   * 16 hexadecimal digits: the first 8 bytes of the SHA-256 over all files, the loader first, each after its length.
   */
  readonly build: string;
  readonly loader: Asset;
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, Buffer>;
};

const LOADER = 'cipherchat.js';

/** What the loader pins: names in the loader, entries in the sources, file names. */
const PINNED = [
  { name: 'elements', entry: 'elements.ts', file: 'elements.js' },
  { name: 'engine', entry: 'engine-module.ts', file: 'engine.js' },
  { name: 'mlKem', entry: 'ml-kem-module.ts', file: 'ml-kem.js' },
] as const;

const integrityOf = (content: Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

const asset = (file: string, content: Buffer): Asset => ({ file, integrity: integrityOf(content) });

const nameOf = (contents: readonly Buffer[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${String(content.length)}\n`).update(content);
  return hash.digest('hex').slice(0, 16);
};

export const makeArtifact = async (sourceDir: string): Promise<Artifact> => {
  const notices = new ThirdPartyNotices();
  const pinned: { readonly name: string; readonly file: string; readonly content: Buffer }[] = [];
  for (const { name, entry, file } of PINNED) {
    const code = await bundle({ entry: join(sourceDir, entry), format: 'es', notices });
    pinned.push({ name, file, content: Buffer.from(code) });
  }
  const assets = JSON.stringify(
    Object.fromEntries(pinned.map(({ name, file, content }) => [name, asset(file, content)])),
  );
  const entry = join(sourceDir, 'loader/embed.ts');
  const loader = Buffer.from(await bundle({ entry, format: 'iife', notices, define: { __ASSETS__: assets } }));
  return {
    build: nameOf([loader, ...pinned.map(({ content }) => content)]),
    loader: asset(LOADER, loader),
    files: new Map([
      [LOADER, loader],
      ...pinned.map(({ file, content }) => [file, content] as const),
      [NOTICES_FILE, Buffer.from(notices.text())],
    ]),
  };
};
