/**
 * Turns one entry into one minified file, and a second one if the entry uses `import()`: a chunk with everything
 * that only `import()` reaches. The entry pins the chunk by its hash, so that nothing is fetched behind
 * the entry's own hash.
 */
import { basename } from 'node:path';
import { minify } from 'terser';
import { build, minify as minifyWithOxc, type Rolldown } from 'vite';
import { minifiedTemplates } from '../minified-templates.ts';
import { chunkModule, importsByHash, sharedNames, shorterOrder } from './link-chunk.ts';
import { assetOf } from './asset.ts';
import { BANNER, type ThirdPartyNotices } from '../third-party-notices.ts';

const TARGET = 'es2022';

/** Packages that do not say in their manifest that an unused module of theirs can be left out. */
const WITHOUT_EFFECTS = /\/node_modules\/(?:engine|socket)\.io-client\//u;

/** What libraries look for, and every browser with X25519 has. */
const EVERYWHERE = Object.fromEntries(
  [
    'addEventListener',
    'removeEventListener',
    'ArrayBuffer',
    'ArrayBuffer.isView',
    'Blob',
    'Map',
    'Symbol',
    'Promise',
  ].map((name) => [`typeof ${name}`, '"function"']),
);

export type BundleRequest = {
  readonly entry: string;
  readonly format: 'es' | 'iife';
  /** Gets the packages that the file contains. */
  readonly notices: ThirdPartyNotices;
  /** Expressions put in place of global names. */
  readonly define?: Readonly<Record<string, string>>;
  /** Name of the file, where the entry itself is a chunk that another file asks for by its hash. It shares nothing. */
  readonly chunkFile?: string;
};

export type Bundle = {
  readonly code: string;
  /** The chunk, for an entry that uses `import()`. */
  readonly chunk?: { readonly file: string; readonly code: string };
};

type Groups = NonNullable<Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>>;

/** What the entry needs outright stays in its file; the rest is one chunk. */
const entryAndChunk = (needed: ReadonlySet<string>): Groups => {
  const name = (id: string): string => (needed.has(id) ? 'entry' : 'chunk');
  return { includeDependenciesRecursively: false, groups: [{ name, debugName: 'entry and chunk' }] };
};

/**
 * Modules that the entry runs without `import()`, as the bundler splits by itself: it looks through a file that only
 * exports what others have, and sees which of those are used.
 */
const neededBy = (outputs: readonly Rolldown.OutputChunk[]): ReadonlySet<string> => {
  const byName = new Map(outputs.map((one) => [one.fileName, one]));
  const needed = new Set<string>();
  const add = (one: Rolldown.OutputChunk | undefined): void => {
    if (one === undefined) return;
    byName.delete(one.fileName);
    for (const id of one.moduleIds) needed.add(id);
    for (const name of one.imports) add(byName.get(name));
  };
  add(outputs.find(({ isEntry }) => isEntry));
  return needed;
};

/** Fails where the entry would need a file at run time that nobody pins. */
export const bundle = async (request: BundleRequest): Promise<Bundle> => {
  const outputs = await bundleRaw(request);
  const [main, chunk, ...others] = outputs;
  if (main === undefined || others.length > 0 || main.imports.length > 0) {
    throw new Error(`${request.entry} does not fit into two files: ${outputs.map((one) => one.fileName).join(', ')}`);
  }
  const { chunkFile } = request;
  if (chunk === undefined) {
    const code = chunkFile === undefined ? main.code : withBanner(main.code, (rest) => chunkModule(rest, chunkFile));
    return { code: await squeeze(code, request.format) };
  }
  const file = basename(request.entry).replace(/(?:-module)?\.ts$/u, '-later.js');
  const linked = async (shared: readonly string[]): Promise<Bundle> => {
    const chunkCode = await squeeze(
      withBanner(chunk.code, (rest) => chunkModule(rest, file, shared)),
      request.format,
    );
    const asset = assetOf(file, Buffer.from(chunkCode));
    const entryCode = importsByHash(main.code, { name: chunk.fileName, asset, shared });
    return { code: await squeeze(entryCode, request.format), chunk: { file, code: chunkCode } };
  };
  const names = sharedNames(withoutBanner(chunk.code));
  const first = await linked(names);
  const shorter = shorterOrder(names, first.code);
  return shorter === names ? first : linked(shorter);
};

const withoutBanner = (code: string): string => (code.startsWith(BANNER) ? code.slice(BANNER.length) : code);

/** Changes code below the banner. */
const withBanner = (code: string, change: (code: string) => string): string =>
  code.startsWith(BANNER) ? BANNER + change(withoutBanner(code)) : change(code);

/** The entry's file first. */
const bundleRaw = async (request: BundleRequest): Promise<Rolldown.OutputChunk[]> => {
  if (request.format === 'iife') return split(request, false);
  const outputs = await split(request, true);
  return outputs.length === 1 ? outputs : split(request, entryAndChunk(neededBy(outputs)));
};

const split = async (
  { entry, format, notices, define = {} }: BundleRequest,
  codeSplitting: Groups | boolean,
): Promise<Rolldown.OutputChunk[]> => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', ...EVERYWHERE, ...define },
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    plugins: [minifiedTemplates(), ...notices.collectors()],
    build: {
      write: false,
      target: TARGET,
      minify: false,
      reportCompressedSize: false,
      modulePreload: false,
      lib: { entry, formats: [format], name: 'CipherChatEntry', fileName: () => 'entry.js' },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        treeshake: { moduleSideEffects: [{ test: WITHOUT_EFFECTS, sideEffects: false }] },
        output: {
          codeSplitting,
          chunkFileNames: 'chunk.js',
          comments: false,
        },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  return outputs.filter((one) => one.type === 'chunk').sort((a, b) => Number(b.isEntry) - Number(a.isEntry));
};

/**
 * Terser folds what the bundler's minifier leaves, 1 % of the whole; the names come last and from the bundler's, whose
 * choice compresses better by 0.6 %. Both do the same on every machine.
 */
const squeeze = async (code: string, format: BundleRequest['format']): Promise<string> => {
  const module = format === 'es';
  const codegen = { removeWhitespace: true };
  const compressed = await minifyWithOxc('entry.js', code, {
    module,
    compress: { target: TARGET },
    mangle: false,
    codegen,
  });
  const compress = { ecma: 2020, passes: 3 } as const;
  const { code: folded } = await minify(compressed.code, { module, ecma: 2020, compress, mangle: false });
  if (folded === undefined) throw new Error('The minifier gave no code back.');
  // What is left: line breaks between the parameters of functions in style sheets, and a tag that changes nothing.
  const shorter = folded
    .replaceAll(/(?<=[(,])\s*\n\s*|\s*\n\s*(?=\))/gu, '')
    .replaceAll(/String\.raw(?=`[^`\\$]*`)/gu, '');
  const mangle = { toplevel: true };
  const named = await minifyWithOxc('entry.js', shorter, { module, compress: { target: TARGET }, mangle, codegen });
  const errors = [...compressed.errors, ...named.errors];
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code.startsWith(BANNER) ? BANNER + named.code : named.code;
};
