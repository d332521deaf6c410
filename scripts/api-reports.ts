/** The API reports: what `@cipherchat/core` and the npm package export, as API Extractor writes it down for review. */
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { bundleDeclarations } from './widget/declarations.ts';
import { sourcePaths } from './widget/source-paths.ts';

type Report = {
  /** Declarations of one entry. */
  readonly entry: string;
  /** The report that is checked in. */
  readonly file: string;
  /**
   * Installed by others: base classes and types of options, which have no name of their own, belong to what they see.
   */
  readonly published: boolean;
};

const quiet = { default: { logLevel: ExtractorLogLevel.None, addToApiReportFile: false } };

const configOf = (root: string, scratch: string, { entry, file, published }: Report): ExtractorConfig => {
  const projectFolder = dirname(dirname(file));
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: entry,
      compiler: {
        overrideTsconfig: {
          compilerOptions: { ...OPTIONS, typeRoots: [join(root, 'node_modules/@types')] },
          files: [entry],
        },
      },
      apiReport: {
        enabled: true,
        includeForgottenExports: published,
        reportFileName: basename(file),
        reportFolder: dirname(file),
        reportTempFolder: scratch,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: { compilerMessageReporting: quiet, extractorMessageReporting: quiet, tsdocMessageReporting: quiet },
    },
  });
};

const OPTIONS = {
  strict: true,
  skipLibCheck: true,
  target: 'es2023',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
};

/** `core/api/*.api.md`, one for each entry below `src`; what tests share is no interface. */
const coreReports = async (root: string, scratch: string): Promise<readonly Report[]> => {
  const outDir = join(scratch, 'core');
  const entries = Object.entries(sourcePaths(join(root, 'core')))
    .filter(([, [file]]) => file.startsWith(join(root, 'core/src')))
    .map(([name, [file]]) => [basename(name), file]);
  const inputs = Object.fromEntries(entries) as Record<string, string>;
  await bundleDeclarations({
    root,
    outDir,
    inputs,
    workspaces: ['protocol', 'core'],
    tsconfig: 'core/tsconfig.src.json',
  });
  return Object.keys(inputs).map((name) => ({
    entry: join(outDir, `${name}.d.ts`),
    file: join(root, 'core/api', `${name}.api.md`),
    published: false,
  }));
};

/** `widget/api/*.api.md`. The widget has to be built. */
const widgetReports = (root: string): readonly Report[] =>
  ['index', 'client', 'ui'].map((name) => ({
    entry: join(root, 'widget/dist/npm', `${name}.d.ts`),
    file: join(root, 'widget/api', `${name}.api.md`),
    published: true,
  }));

/** Names of the reports that differ from what is exported. With `update` they are written again. */
export const changedReports = async (root: string, update: boolean): Promise<readonly string[]> => {
  const scratch = join(root, '.cache/api');
  rmSync(scratch, { recursive: true, force: true });
  const reports = [...(await coreReports(root, scratch)), ...widgetReports(root)];
  const configs = reports.map((report) => ({ ...report, config: configOf(root, scratch, report) }));
  const first = configs[0]?.config;
  if (first === undefined) return [];
  // One program for all of them.
  const additionalEntryPoints = reports.map(({ entry }) => entry);
  const compilerState = CompilerState.create(first, { additionalEntryPoints });
  return configs.flatMap(({ file, config }) => {
    mkdirSync(dirname(file), { recursive: true });
    const result = Extractor.invoke(config, {
      localBuild: update,
      compilerState,
      messageCallback: (message) => {
        message.handled = true;
      },
    });
    return result.apiReportChanged ? [relative(root, file)] : [];
  });
};
