/** One place says what each kind is, and it says it of every kind of the protocol. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Kind } from './kind.ts';
import { kindOf, KINDS, type KindNumber } from './registry.ts';
import { OLDER_CLIENTS } from './older-clients.ts';

const HERE = new URL('./', import.meta.url);
/** As PROTOCOL calls them, from number 1 on. No code shows these names, so the kinds do not carry them. */
const NAMES = [
  ...['text', 'edit', 'delete', 'reaction', 'receipt', 'typing', 'profile', 'file'],
  ...['group control', 'device sync', 're-send request', 'history import', 'delivery', 'note', 'conversation state'],
  ...['context', 'vouch', 'timer', 'availability', 'rating', 'closing', 'move', 'farewell', 'team settings'],
] as const;
const LAST = NAMES.length;
const kinds: readonly Kind[] = Object.values(KINDS);

/** Compiles only while a table that lacks a kind, or has it under another number, is refused. */
type Total = { readonly [N in KindNumber]: Kind<N> };
type Without<N extends KindNumber> = Omit<typeof KINDS, N>;
type IsTotal<T> = T extends Total ? true : false;
const isTotal: [IsTotal<typeof KINDS>, IsTotal<Without<1>>, IsTotal<Without<13>>, IsTotal<Without<24>>] = [
  true,
  false,
  false,
  false,
];
const isSwapped: IsTotal<Without<1> & { readonly 1: (typeof KINDS)[2] }> = false;

test('every number from 1 on is there, once, under its own number', () => {
  expect(isTotal).toEqual([true, false, false, false]);
  expect(isSwapped).toBe(false);
  expect(Object.keys(KINDS).map(Number)).toEqual(Array.from({ length: LAST }, (_, i) => i + 1));
  expect(kinds.map(({ number }) => number)).toEqual(Array.from({ length: LAST }, (_, i) => i + 1));
  expect([kindOf(0), kindOf(LAST + 1)]).toEqual([undefined, undefined]);
});

const TABLE_ROW = /^\| (?<number>\d+) +\| (?<name>[a-z -]+?) +\| (?<ordered>yes|no) +\|/u;

test('the table of the protocol has the same numbers, names and order', () => {
  const page = readFileSync(new URL('../../../docs/protocol.md', HERE), 'utf8');
  const [, section = ''] = page.split('### 7.3 Types\n');
  const [table = ''] = section.split('\n## ');
  const rows = table.split('\n').map((line) => TABLE_ROW.exec(line)?.groups);
  const stated = rows.flatMap((row) =>
    row === undefined ? [] : [[Number(row['number']), row['name'], row['ordered'] === 'yes']],
  );
  expect(stated).toEqual(kinds.map(({ number, ordered }) => [number, NAMES[number - 1], ordered]));
});

test('every kind has a file of its own, and every file a line in the registry', async () => {
  const files = ['control', 'conversation', 'team'].flatMap((folder) =>
    readdirSync(new URL(folder, HERE)).map((name) => `./${folder}/${name}`),
  );
  const found: unknown[] = [];
  for (const file of files) {
    const exported: unknown[] = Object.values((await import(file)) as object);
    const [kind] = exported.filter((one) => kinds.includes(one as Kind));
    found.push(kind);
    // A kind that is not sent yet has its codec next to it, where the feature will find it.
    const isCodec = (one: unknown): boolean => typeof one === 'object' && one !== null && 'read' in one;
    expect([file, (kind as Kind).built || exported.some(isCodec)]).toEqual([file, true]);
  }
  expect(new Set(found)).toEqual(new Set(kinds));
  expect(files).toHaveLength(LAST);
});

test.each(kinds)('kind $number, $name, is told of consistently', (kind) => {
  const { ordered, outbox } = kind;
  // What has a number is missing until it is sent: it may wait, but it is not thrown away.
  expect(['keep', 'keep-numbered'].includes(outbox)).toBe(ordered);
  expect(OLDER_CLIENTS[kind.number as KindNumber] === 'ignores').toBe(!ordered);
});

test('this version sends what people say and do to it, and what visitor and team state about themselves', () => {
  expect(kinds.filter(({ built }) => built).map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 17, 19, 22, 23,
  ]);
});
