/** Bundles declarations: one file for each entry, and chunks for what entries share. */
import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { sourcePaths, type SourcePaths } from './source-paths.ts';

export type DeclarationRequest = {
  /** Root of the repository. */
  readonly root: string;
  /** TypeScript files by the name that their declarations get. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Program whose options count, below the root. */
  readonly tsconfig: string;
  /** Private workspaces whose declarations become part of the result. */
  readonly workspaces: readonly string[];
  readonly outDir: string;
};

/** A type of a signature lies in a chunk and has no public name; a reader's compiler follows it all the same. */
const UNNAMED_TYPE = /no public re-export/u;

/** True for packages that an installer fetches: they stay imports. */
export const isPublished = (id: string, root: string): boolean =>
  !id.startsWith('.') && !id.startsWith(root) && !id.startsWith('@cipherchat/') && !id.startsWith('\0');

/**
 * Writes `NAME.d.ts` for each input, without members marked `@internal`. The private workspaces are named as files: the
 * compiler would count what it reaches through `node_modules` as foreign code, and make a program of its own for each
 * file of it. Throws on warnings.
 */
export const bundleDeclarations = async (request: DeclarationRequest): Promise<void> => {
  const { root, inputs, tsconfig, workspaces, outDir } = request;
  const paths = Object.assign({}, ...workspaces.map((folder) => sourcePaths(join(root, folder)))) as SourcePaths;
  const compilerOptions = { noEmit: false, incremental: false, stripInternal: true, paths };
  const bundle = await rollup({
    input: inputs,
    external: (id) => isPublished(id, root),
    plugins: [dts({ tsconfig: join(root, tsconfig), compilerOptions })],
    onwarn: ({ message }) => {
      if (!UNNAMED_TYPE.test(message)) throw new Error(message);
    },
  });
  await bundle.write({
    dir: outDir,
    format: 'es',
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'chunks/[name].d.ts',
  });
  await bundle.close();
};
