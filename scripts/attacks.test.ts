/** Each test that docs/attacks.md names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './root.ts';

const FOLDERS: Readonly<Record<string, string>> = { scenarios: 'core/test/scenarios', crypto: 'core/src/crypto' };

/** A file and the name of a test in it, as the page writes them. */
const NAMED = /`([a-z0-9/.-]+\.test\.ts)`: `([^`]+)`/gu;

const pathOf = (file: string): string => {
  const [folder = '', ...rest] = file.split('/');
  return join(ROOT, FOLDERS[folder] ?? folder, ...rest);
};

const cells = [...readFileSync(join(ROOT, 'docs/attacks.md'), 'utf8').matchAll(NAMED)].map(
  ([, file = '', name = '']) => [file, name] as const,
);

test('the page names tests', () => expect(cells.length).toBeGreaterThan(50));

test.each(cells)('%s has: %s', (file, name) => {
  const path = pathOf(file);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8').includes(name)).toBe(true);
});
