/**
 * The widget has no code for what a team keeps among itself (PROTOCOL 21.1): no import, not even one on demand, leads
 * from the files of a page to it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './root.ts';

const IMPORTED = /(?:from|import)\s*\(?\s*'([^']+)'/gu;
const TYPES_ALONE = /^(?:import|export) type [^;]*;/gmu;

const exported = (name: string): Readonly<Record<string, string>> =>
  (JSON.parse(readFileSync(join(ROOT, name, 'package.json'), 'utf8')) as { exports: Record<string, string> }).exports;

/** The file of an import; undefined for a package of others. */
const fileOf = (from: string, name: string): string | undefined => {
  if (name.startsWith('.')) return join(dirname(from), name);
  const [, folder = '', rest] = /^@cipherchat\/(core)(\/.*)?$/u.exec(name) ?? [];
  const path = folder === '' ? undefined : exported(folder)[`.${rest ?? ''}`];
  return path === undefined ? undefined : join(ROOT, folder, path);
};

const reachedFrom = (entries: readonly string[]): ReadonlySet<string> => {
  const reached = new Set<string>();
  const waiting = entries.map((entry) => join(ROOT, entry));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !file.endsWith('.ts') || !existsSync(file)) continue;
    reached.add(file);
    const code = readFileSync(file, 'utf8').replaceAll(TYPES_ALONE, '');
    for (const [, name = ''] of code.matchAll(IMPORTED)) {
      const next = fileOf(file, name);
      if (next !== undefined) waiting.push(next);
    }
  }
  return reached;
};

const INSIDE = /core\/src\/(?:team-room|teams)\/|tab-team|assignments|room-rows|inbox-facets/u;

it('no file that a page with the chat may load leads to what stays within a team', () => {
  const entries = ['widget/src/cipher-chat.ts', 'widget/src/engine-module.ts', 'widget/src/loader/embed.ts'];
  const reached = [...reachedFrom(entries)].map((file) => relative(ROOT, file));
  // The way to a team's conversation is there, so the files were followed.
  expect(reached).toContain('core/src/rosters/team-room.ts');
  expect(reached.filter((file) => INSIDE.test(file))).toEqual([]);
});

it('the inbox has it', () => {
  const reached = [...reachedFrom(['core/src/index.ts'])].map((file) => relative(ROOT, file));
  expect(reached).toContain('core/src/team-room/take-room.ts');
});
