/**
 * Every import that the table of folders does not allow is planted into a text, and refused; every one that it allows
 * passes.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { formatted } from './formatted.ts';
import { withFolderTable } from './lint/folder-table.ts';
import { FOLDERS, type Folder } from './lint/folders.js';
import { ROOT } from './root.ts';

const eslint = new ESLint({ cwd: ROOT, ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/') });

const PRODUCT_FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /^[a-z-]+\/src\//u.test(file) && !/\.(test|contract|d)\.ts$/u.test(file));

const folderOf = (file: string): Folder | undefined =>
  FOLDERS.find(({ files }) => files.some((pattern) => matchesGlob(file, pattern)));

/** A real file of each folder: what is imported from it, and next to which an import is planted. */
const FILES = new Map(PRODUCT_FILES.toReversed().map((file) => [folderOf(file), file]));

const fileOf = (folder: Folder): string => {
  const file = FILES.get(folder);
  if (file === undefined) throw new Error(`${folder.name} has no file`);
  return file;
};

/** Where a fault is planted: a new file of the folder, or the file itself where the row names single files. */
const plantIn = (folder: Folder): string => {
  const file = fileOf(folder);
  const planted = join(dirname(file), 'planted.ts');
  return folderOf(planted) === folder ? planted : file;
};

const specifierTo = (from: string, to: string): string => {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
};

/** The specifiers that are refused of those imported by one text, statically, dynamically and as a type. */
const refused = async (file: string, specifiers: readonly string[]): Promise<readonly string[]> => {
  const forms = specifiers.flatMap((specifier, i) => [
    `export * from '${specifier}';`,
    `export const later${i} = () => import('${specifier}');`,
    `export type Type${i} = import('${specifier}').Type;`,
  ]);
  const [result] = await eslint.lintText(forms.join('\n'), { filePath: join(ROOT, file) });
  const lines = new Set(
    (result?.messages ?? []).filter(({ ruleId }) => ruleId?.startsWith('boundaries/')).map(({ line }) => line - 1),
  );
  return specifiers.filter((_, i) => lines.has(3 * i) && lines.has(3 * i + 1) && lines.has(3 * i + 2));
};

const allowedIn = (folder: Folder, other: Folder): boolean =>
  folder === other || (folder.imports ?? []).includes(other.name);

const PACKAGES = [...new Set(FOLDERS.flatMap(({ packages = [] }) => packages))]
  .map((name) => name.replace('node:*', 'node:fs').replace('/**', '/some/file.js'))
  .concat('vitest', 'fast-check', 'playwright-core', '@cipherchat/server', '@cipherchat/core/src/engine/engine.ts');

const allowsPackage = (folder: Folder, specifier: string): boolean =>
  (folder.packages ?? []).some((allowed) =>
    allowed === 'node:*' ? specifier.startsWith('node:') : matchesGlob(specifier, allowed),
  );

describe('The walls between folders', () => {
  it('know every file of the product', () => {
    expect(PRODUCT_FILES.filter((file) => folderOf(file) === undefined)).toEqual([]);
  });

  it('name no folder that does not exist', () => {
    const names = FOLDERS.map(({ name }) => name);
    expect(FOLDERS.flatMap(({ imports = [] }) => imports).filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(FOLDERS)('$name: refuses every other folder that its row does not name', async (folder) => {
    const file = plantIn(folder);
    const others = FOLDERS.filter((other) => fileOf(other) !== file);
    const specifiers = others.map((other) => specifierTo(file, fileOf(other)));
    const expected = specifiers.filter((_, i) => !allowedIn(folder, others[i] ?? folder));
    expect(await refused(file, specifiers)).toEqual(expected);
  });

  it.each(FOLDERS)('$name: refuses every package that its row does not name', async (folder) => {
    const expected = PACKAGES.filter((specifier) => !allowsPackage(folder, specifier));
    expect(await refused(plantIn(folder), PACKAGES)).toEqual(expected);
  });

  it('stand in docs/architecture.md as they stand in the table: `npm run walls` writes them', () => {
    const file = 'docs/architecture.md';
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(text).toBe(formatted(file, withFolderTable(text)));
  });
});
