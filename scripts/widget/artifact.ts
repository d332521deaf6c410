/**
 * What a script tag loads: loader, elements, engine, the chunks of both, the languages, and the ML-KEM fallback. The
 * tag pins the loader by its hash, the loader pins the elements, and these pin engine, fallback, and the file that pins
 * each language. Each file pins its chunk. All together name the build. The same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { LANGUAGES } from '../../widget/src/ui/locales/languages.ts';
import { NOTICES_FILE, ThirdPartyNotices } from '../third-party-notices.ts';
import { assetOf, type Asset } from './asset.ts';
import { bundle } from './bundle.ts';

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

/** English is part of the elements. */
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

const nameOf = (contents: readonly Buffer[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${String(content.length)}\n`).update(content);
  return hash.digest('hex').slice(0, 16);
};

export const makeArtifact = async (sourceDir: string): Promise<Artifact> => {
  const notices = new ThirdPartyNotices();
  const files = new Map<string, Buffer>();
  /** Bundles an entry that pins `pinned`; gives what pins it. */
  const add = async (entry: string, file: string, pinned: Record<string, Asset> = {}): Promise<Asset> => {
    const define = { __ASSETS__: JSON.stringify(pinned) };
    const format = file === LOADER ? 'iife' : 'es';
    const chunkFile = file.startsWith('language') ? { chunkFile: file } : {};
    const { code, chunk } = await bundle({ entry: join(sourceDir, entry), format, notices, define, ...chunkFile });
    if (chunk !== undefined) files.set(chunk.file, Buffer.from(chunk.code));
    const content = Buffer.from(code);
    files.set(file, content);
    return assetOf(file, content);
  };
  const mlKem = await add('ml-kem-module.ts', 'ml-kem.js');
  const engine = await add('engine-module.ts', 'engine.js');
  const words: Record<string, Asset> = {};
  for (const language of TRANSLATIONS.toReversed())
    words[language] = await add(`ui/locales/${language}/index.ts`, `language-${language}.js`);
  const languages = await add('languages-module.ts', 'languages.js', words);
  const elements = await add('elements.ts', 'elements.js', { engine, mlKem, languages });
  const loader = await add('loader/embed.ts', LOADER, { elements });
  const newestFirst = [...files].toReversed();
  return {
    build: nameOf(newestFirst.map(([, content]) => content)),
    loader,
    files: new Map([...newestFirst, [NOTICES_FILE, Buffer.from(notices.text())]]),
  };
};
