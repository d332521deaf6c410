/**
 * What a script tag loads: loader, application and ML-KEM fallback. The tag pins the loader by its hash, the loader pins the other two,
 * and the three together name the build. The same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { NOTICES_FILE, ThirdPartyNotices } from '../third-party-notices.ts';
import { bundle } from './bundle.ts';

/** Name and hash of a file beside the loader. */
export type Asset = { readonly file: string; readonly integrity: string };

export type Artifact = {
  /** 16 hexadecimal digits: the beginning of the SHA-256 over loader, application and fallback, each preceded by its length. */
  readonly build: string;
  readonly loader: Asset;
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, Buffer>;
};

const LOADER = 'cipherchat.js';
const APP = 'app.js';
const ML_KEM = 'ml-kem.js';

const integrityOf = (content: Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

const asset = (file: string, content: Buffer): Asset => ({ file, integrity: integrityOf(content) });

const nameOf = (contents: readonly Buffer[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${String(content.length)}\n`).update(content);
  return hash.digest('hex').slice(0, 16);
};

export const makeArtifact = async (sourceDir: string): Promise<Artifact> => {
  const notices = new ThirdPartyNotices();
  const app = Buffer.from(await bundle({ entry: join(sourceDir, 'app.ts'), format: 'es', notices }));
  const mlKem = Buffer.from(await bundle({ entry: join(sourceDir, 'ml-kem-module.ts'), format: 'es', notices }));
  const assets = JSON.stringify({ app: asset(APP, app), mlKem: asset(ML_KEM, mlKem) });
  const entry = join(sourceDir, 'embed.ts');
  const loader = Buffer.from(await bundle({ entry, format: 'iife', notices, define: { __ASSETS__: assets } }));
  return {
    build: nameOf([loader, app, mlKem]),
    loader: asset(LOADER, loader),
    files: new Map([
      [LOADER, loader],
      [APP, app],
      [ML_KEM, mlKem],
      [NOTICES_FILE, Buffer.from(notices.text())],
    ]),
  };
};
