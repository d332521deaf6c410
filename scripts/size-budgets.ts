/** Holds the built script-tag artifact against its budgets: `tsx scripts/size-budgets.ts [folder of the build]`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.ts';

export type SizeBudget = {
  readonly name: string;
  readonly files: readonly string[];
  readonly compression: 'gzip' | 'brotli';
  readonly maxBytes: number;
};

export type Measured = SizeBudget & { readonly bytes: number };

const ENDING = { gzip: '.gz', brotli: '.br' } as const;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export const readBudgets = (): readonly SizeBudget[] =>
  readJson(join(ROOT, 'scripts/size-budgets.json')) as readonly SizeBudget[];

/** Folder of the newest build, as its manifest names it. */
export const builtFolder = (): string => {
  const manifest = join(ROOT, 'widget/dist/manifest.json');
  if (!existsSync(manifest)) throw new Error('The widget is not built: run npm run build.');
  return join(ROOT, 'widget/dist/w', (readJson(manifest) as { readonly build: string }).build);
};

/** Sums the compressed copies that the server sends. */
export const measure = (folder: string, budgets: readonly SizeBudget[]): readonly Measured[] =>
  budgets.map((budget) => {
    const sizes = budget.files.map((file) => statSync(join(folder, file + ENDING[budget.compression])).size);
    return { ...budget, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  });

const line = ({ name, bytes, maxBytes, compression }: Measured): string =>
  `${bytes > maxBytes ? 'OVER' : 'ok  '} ${String(bytes).padStart(6)} of ${String(maxBytes).padStart(6)} bytes, ${compression}: ${name}`;

/** Prints a line per budget; false where one is exceeded. */
export const reportSizes = (folder: string, print: (text: string) => void): boolean => {
  const measured = measure(folder, readBudgets());
  for (const one of measured) print(line(one));
  return measured.every(({ bytes, maxBytes }) => bytes <= maxBytes);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = reportSizes(process.argv[2] ?? builtFolder(), console.log) ? 0 : 1;
}
