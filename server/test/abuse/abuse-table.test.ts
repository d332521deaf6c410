/** The table is whole, true to its document, and refers to tests that are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REQUESTS, ROUTES } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { isReferred } from './abuse-row.ts';
import { ABUSE_ROWS } from './abuse-rows.ts';
import { abuseTable } from './abuse-table.ts';
import { GOOD_BODIES, GOOD_EVENTS } from './good-requests.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const source = (path: string): string => readFileSync(root(path), 'utf8');

const sources = (room: string): readonly string[] =>
  readdirSync(root(room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(root(room), name));

/** A literal of a pattern with the `u` flag, which all of ours have. */
const PATTERN =
  /(?<![\w)\]])\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/[gimsy]*u[gimsy]*/gu;
/** A group that is repeated without a bound and repeats something without a bound itself. */
const NESTED = /\((?:[^()\\]|\\.)*(?:[*+]|\{\d+,\})(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,\})/u;

describe('the table of abuse', () => {
  it('has each number of groups A to G, J and K', () => {
    const groups = {
      A: [1, 20],
      B: [21, 33],
      C: [34, 49],
      D: [50, 62],
      E: [63, 74],
      F: [75, 82],
      G: [83, 87],
      J: [109, 113],
      K: [114, 123],
    } as const;
    const expected = Object.entries(groups).flatMap(([group, [first, last]]) =>
      Array.from({ length: last - first + 1 }, (_, i) => `${group}${first + i}`),
    );
    expect([...new Set(ABUSE_ROWS.map(({ number }) => number))]).toEqual(expected);
  });

  it('has no row twice', () => {
    const names = ABUSE_ROWS.map(({ number, input }) => `${number} ${input}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('abuses every route and every event', () => {
    expect(Object.keys(GOOD_BODIES).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
    expect(Object.keys(GOOD_EVENTS).toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
  });

  it.each([
    ['rest-authorization.test.ts', Object.keys(ROUTES)],
    ['socket-authorization.test.ts', Object.keys(REQUESTS)],
  ])('stands next to %s, which has a case for each of them', (file, names) => {
    const [, cases = ''] = source(`server/test/${file}`).split(/^const CASES/mu);
    for (const name of names) expect(cases).toMatch(new RegExp(`^ {2}'?${name}'?: `, 'mu'));
  });

  const referred = ABUSE_ROWS.flatMap((row) =>
    isReferred(row) ? [[`${row.number} ${row.input}`, row.shownBy] as const] : [],
  );
  it.each(referred)('refers to a test that is there: %s', (_, { file, tests, cases = [] }) => {
    expect(existsSync(root(file))).toBe(true);
    for (const name of tests) expect(source(file)).toContain(`('${name}`);
    expect(cases.length > 0).toBe(tests.some((name) => name.includes('%')));
    for (const one of cases) expect(source(file)).toContain(`[${one}`);
  });

  it('is what docs/abuse.md says', async () => {
    await expect(abuseTable(ABUSE_ROWS)).toMatchFileSnapshot(root('docs/abuse.md'));
  });

  it('has no pattern to work on that repeats what repeats itself', () => {
    const files = ['server/src', 'protocol/src'].flatMap((room) => sources(room));
    const patterns = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(PATTERN)].map(([, pattern]) => pattern),
    );
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter((pattern) => NESTED.test(pattern ?? ''))).toEqual([]);
    expect(['(a+)+$', '(?:a|b*)*', '(\\s+x){2,}'].every((pattern) => NESTED.test(pattern))).toBe(true);
  });
});
