/**
 * What `npm install @cipherchat/widget` gives: ES modules for a bundler, third-party packages left to the installer,
 * the wire contract built in (it is no package of its own), and declarations next to them.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { bundleDeclarations, isPublished } from './declarations.ts';
import { keepDexieFiles } from './dexie-files.ts';
import { writeElementsManifest } from './elements-manifest.ts';

export type NpmPackageRequest = {
  /** Root of the repository. */
  readonly root: string;
  readonly outDir: string;
};

/** Entries of the package, by the name that `exports` gives them. */
const ENTRIES = {
  index: 'index.ts',
  client: 'client.ts',
  ui: 'ui/index.ts',
  languages: 'languages.ts',
  react: 'frameworks/react.ts',
  vue: 'frameworks/vue.ts',
  svelte: 'frameworks/svelte.ts',
} as const;

/** Private workspaces: their code and declarations become part of the package. */
const BUNDLED = ['protocol', 'core'];

const TSCONFIG = 'widget/tsconfig.src.json';

export const buildNpmPackage = async (request: NpmPackageRequest): Promise<void> => {
  rmSync(request.outDir, { recursive: true, force: true });
  await buildModules(request);
  const { root, outDir } = request;
  await bundleDeclarations({ root, outDir, inputs: inputs(root), workspaces: BUNDLED, tsconfig: TSCONFIG });
  writeElementsManifest(root, outDir);
  copyFileSync(join(root, 'LICENSE'), join(outDir, 'LICENSE'));
};

const inputs = (root: string): Record<string, string> =>
  Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(root, 'widget/src', file)]));

const buildModules = async ({ root, outDir }: NpmPackageRequest): Promise<void> => {
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [keepDexieFiles({ root, entries: join(root, 'widget/src'), outDir })],
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      lib: { entry: inputs(root), formats: ['es'], fileName: (_format, name) => `${name}.js` },
      rolldownOptions: {
        external: (id) => isPublished(id, root),
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
};
