/**
 * Turns one entry into one self-contained minified file: what a script tag loads must not fetch a second file behind
 * its hash.
 */
import { minify } from 'terser';
import { build, minify as mangle } from 'vite';
import { minifiedTemplates } from '../minified-templates.ts';
import { BANNER, type ThirdPartyNotices } from '../third-party-notices.ts';

const TARGET = 'es2022';

/** Packages that do not say in their manifest that an unused module of theirs can be left out. */
const WITHOUT_EFFECTS = /\/node_modules\/(?:engine|socket)\.io-client\//u;

export type BundleRequest = {
  readonly entry: string;
  readonly format: 'es' | 'iife';
  /** Gets the packages that the file contains. */
  readonly notices: ThirdPartyNotices;
  /** Expressions put in place of global names. */
  readonly define?: Readonly<Record<string, string>>;
};

/** The code of the one output file. Fails where the entry would need a second file at run time. */
export const bundle = async ({ entry, format, notices, define = {} }: BundleRequest): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
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
        treeshake: { moduleSideEffects: [{ test: WITHOUT_EFFECTS, sideEffects: false }] },
        // Vite's own minifier keeps the white space of a library's ES module; this one has no such scruple.
        output: {
          codeSplitting: false,
          comments: false,
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const [only, ...others] = outputs;
  if (only?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${entry} does not fit into one file: ${outputs.map((output) => output.fileName).join(', ')}`);
  }
  if (only.imports.length > 0 || only.dynamicImports.length > 0) {
    throw new Error(`${entry} still imports ${[...only.imports, ...only.dynamicImports].join(', ')}`);
  }
  return await squeeze(only.code, format);
};

/**
 * Terser folds what the bundler's minifier leaves, 1 % of the whole; the names come last and from the bundler's, whose
 * choice compresses better by 0.6 %. Both do the same on every machine.
 */
const squeeze = async (code: string, format: BundleRequest['format']): Promise<string> => {
  const { code: folded } = await minify(code, {
    module: format === 'es',
    ecma: 2020,
    compress: { ecma: 2020, passes: 3 },
    mangle: false,
  });
  if (folded === undefined) throw new Error('The minifier gave no code back.');
  // What is left: line breaks between the parameters of functions in style sheets.
  const shorter = folded.replaceAll(/(?<=[(,])\s*\n\s*|\s*\n\s*(?=\))/gu, '');
  const { code: named, errors } = await mangle('entry.js', shorter, {
    module: format === 'es',
    compress: { target: TARGET },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true },
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code.startsWith(BANNER) ? BANNER + named : named;
};
