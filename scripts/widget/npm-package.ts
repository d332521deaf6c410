/**
 * What `npm install @cipherchat/widget` gives: ES modules for a bundler, third-party packages left to the installer, the wire contract
 * built in (it is no package of its own), and declarations beside them.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { build } from 'vite';

const DECLARATIONS: ts.CompilerOptions = {
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  incremental: false,
  rewriteRelativeImportExtensions: true,
};

export type NpmPackageRequest = {
  /** Root of the repository. */
  readonly root: string;
  readonly outDir: string;
};

/** Doors of the package, by the name that `exports` gives them. */
const ENTRIES = { index: 'index.ts', client: 'client.ts', ui: 'ui/index.ts' } as const;

export const buildNpmPackage = async (request: NpmPackageRequest): Promise<void> => {
  rmSync(request.outDir, { recursive: true, force: true });
  await buildModules(request);
  emitDeclarations(request);
  copyFileSync(join(request.root, 'LICENSE'), join(request.outDir, 'LICENSE'));
  for (const [name, file] of Object.entries(ENTRIES)) writeDoor(request.outDir, name, file);
};

const buildModules = async ({ root, outDir }: NpmPackageRequest): Promise<void> => {
  const entry = Object.fromEntries(
    Object.entries(ENTRIES).map(([name, file]) => [name, join(root, 'widget/src', file)]),
  );
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['es'], fileName: (_format, name) => `${name}.js` },
      rolldownOptions: {
        external: (id) =>
          !id.startsWith('.') && !id.startsWith(root) && !id.startsWith('@cipherchat/') && !id.startsWith('\0'),
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
};

/** `types/widget/src/…` and `types/protocol/src/…`: the tree as it is, so that a jump to a definition finds its place. */
const emitDeclarations = ({ root, outDir }: NpmPackageRequest): void => {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'widget/tsconfig.src.json'),
    { ...DECLARATIONS, rootDir: root, outDir: join(outDir, 'types') },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault) => fail([fault]) },
  );
  if (config === undefined) throw new Error('widget/tsconfig.src.json cannot be read.');
  const options = { ...config.options };
  delete options.tsBuildInfoFile;
  // A package that is reached through node_modules counts as somebody else's; named as a file it gets declarations like the rest.
  const files = [
    join(root, 'protocol/src/index.ts'),
    ...Object.values(ENTRIES).map((file) => join(root, 'widget/src', file)),
    ...config.fileNames.filter(isGlobal),
  ];
  const program = ts.createProgram(files, options);
  const { diagnostics } = program.emit();
  fail([...ts.getPreEmitDiagnostics(program), ...diagnostics]);
  followable(join(outDir, 'types'));
};

/** Declarations that no import leads to. */
const isGlobal = (file: string): boolean => file.endsWith('.d.ts');

const fail = (faults: readonly ts.Diagnostic[]): void => {
  if (faults.length === 0) return;
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => '\n',
  };
  throw new Error(ts.formatDiagnostics(faults, host));
};

/**
 * The compiler leaves specifiers in declarations as they are. A relative one becomes what a consumer's compiler can follow; the wire
 * contract, which is not published by itself, becomes a path to its copy.
 */
const followable = (typesDir: string): void => {
  const protocol = join(typesDir, 'protocol/src/index.js');
  for (const name of readdirSync(typesDir, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(typesDir, name);
    const path = relative(dirname(file), protocol).split(sep).join('/');
    const text = readFileSync(file, 'utf8')
      .replaceAll(/(['"])@cipherchat\/protocol\1/gu, `'${path.startsWith('.') ? path : `./${path}`}'`)
      .replaceAll(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/gu, "'$2.js'");
    writeFileSync(file, text);
  }
};

/** The declarations of one entry, at the path that `exports` names. */
const writeDoor = (outDir: string, name: string, file: string): void => {
  writeFileSync(join(outDir, `${name}.d.ts`), `export * from './types/widget/src/${file.replace(/\.ts$/u, '.js')}';\n`);
};
