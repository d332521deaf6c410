/**
 * Turns one entry into one self-contained minified file: what a script tag loads must not fetch a second file behind
 * its hash.
 */
import { minify } from 'terser';
import { build } from 'vite';
import { minifiedTemplates } from '../minified-templates.ts';
import type { ThirdPartyNotices } from '../third-party-notices.ts';

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
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      modulePreload: false,
      lib: { entry, formats: [format], name: 'CipherChatEntry', fileName: () => 'entry.js' },
      rolldownOptions: {
        // Vite's own minifier keeps the white space of a library's ES module; this one has no such scruple.
        output: {
          codeSplitting: false,
          comments: false,
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
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
 * A second minifier after the bundler's: it folds what the first leaves, 1 % of the whole, and is the same on every
 * machine.
 */
const squeeze = async (code: string, format: BundleRequest['format']): Promise<string> => {
  const { code: squeezed } = await minify(code, {
    module: format === 'es',
    ecma: 2020,
    compress: { ecma: 2020, passes: 3 },
  });
  if (squeezed === undefined) throw new Error('The minifier gave no code back.');
  // What is left: line breaks between the parameters of functions in style sheets.
  return squeezed.replaceAll(/(?<=[(,])\s*\n\s*|\s*\n\s*(?=\))/gu, '');
};
