/**
 * Case C1: what each body must hold, and up to which limit. Kinds that this version does not send are judged like the
 * others.
 */
import { decodeCbor, encodeCbor, type CborMap, type CborValue } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { BODIES } from '../../test/support/content-bodies.ts';
import { kindOf, type KindNumber } from './registry.ts';

const of = (length: number, fill = 7): Uint8Array => new Uint8Array(length).fill(fill);
const x = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);
const map = (entries: Readonly<Record<number, CborValue>>): CborMap =>
  new Map(Object.entries(entries).map(([key, value]) => [Number(key), value]));

const id = of(16);
const account = of(20);
const reference = [account, id];
const file = { 0: id, 1: of(32), 2: of(32), 3: 2 ** 30, 4: x(64), 5: x(255), 6: of(8_192), 7: [640, 480], 8: 12_000 };
const entry = (field: number, value: CborValue, subkey = of(0)): CborValue => [field, subkey, 1_800, id, value];
const hours: CborValue = [x(64), times(28, [7, 0, 1_440])];

type Sample = {
  readonly type: KindNumber;
  /** The body as it is at its limits, by key. */
  readonly keys: Readonly<Record<number, CborValue>>;
  /** Keys that may be missing. */
  readonly optional?: readonly number[];
  /** Values just beyond a limit, or of a wrong form, each in the place of one key. */
  readonly refused: readonly (readonly [key: number, value: CborValue])[];
};

const SAMPLES: readonly Sample[] = [
  {
    type: 1,
    keys: { 0: x(16_384), 1: reference },
    optional: [1],
    refused: [
      [0, ''],
      [0, x(16_385)],
      [1, [id, account]],
    ],
  },
  {
    type: 2,
    keys: { 0: id, 1: x(16_384) },
    refused: [
      [0, of(15)],
      [1, ''],
      [1, x(16_385)],
    ],
  },
  {
    type: 3,
    keys: { 0: times(100, id) },
    refused: [
      [0, []],
      [0, times(101, id)],
      [0, [of(17)]],
    ],
  },
  {
    type: 4,
    keys: { 0: reference, 1: x(32) },
    refused: [
      [0, [account]],
      [0, [account, id, id]],
      [1, x(33)],
    ],
  },
  {
    type: 5,
    keys: { 0: 1, 1: times(256, id) },
    refused: [
      [0, 0],
      [0, 3],
      [1, []],
      [1, times(257, id)],
    ],
  },
  { type: 5, keys: { 0: 2, 1: [id] }, refused: [[1, [of(20)]]] },
  { type: 6, keys: { 0: 1 }, refused: [[0, 2]] },
  {
    type: 7,
    keys: { 0: x(128), 1: map(file) },
    optional: [1],
    refused: [
      [0, x(129)],
      [1, map({ ...file, 3: 2 ** 30 + 1 })],
    ],
  },
  {
    type: 8,
    keys: { 0: map(file), 1: x(4_096), 2: reference },
    optional: [1, 2],
    refused: [
      [0, map({ ...file, 4: x(65) })],
      [0, map({ ...file, 5: x(256) })],
      [0, map({ ...file, 6: of(8_193) })],
      [0, map({ ...file, 7: [1] })],
      [0, map({ ...file, 1: of(31) })],
      [1, x(4_097)],
    ],
  },
  {
    type: 9,
    keys: { 0: times(32, of(1_578)), 1: 4_096, 2: times(16, of(149)) },
    optional: [1, 2],
    refused: [
      [0, []],
      [0, times(33, of(191))],
      [0, [of(190)]],
      [1, 0],
      [1, 4_097],
      [2, []],
      [2, times(17, of(149))],
    ],
  },
  {
    type: 10,
    keys: { 0: 1, 1: map({ 0: times(256, [of(40), id, 9]) }) },
    refused: [
      [0, 0],
      [0, 7],
      [1, map({ 0: [] })],
      [1, map({ 0: times(257, [account, id, 9]) })],
      [1, map({ 0: [[of(21), id, 9]] })],
    ],
  },
  {
    type: 10,
    keys: { 0: 2, 1: map({ 0: account, 1: times(32, entry(1, x(128))) }) },
    refused: [
      [1, map({ 0: account, 1: [] })],
      [1, map({ 0: account, 1: times(33, entry(1, 'n')) })],
      [1, map({ 0: account, 1: [[1, of(41), 1, id, 'n']] })],
    ],
  },
  {
    type: 10,
    keys: { 0: 3, 1: map({ 1: times(64, entry(4, 60)) }) },
    refused: [[1, map({ 1: times(65, entry(4, 60)) })]],
  },
  {
    type: 10,
    keys: { 0: 4, 1: map({ 0: 1, 1: of(32) }) },
    refused: [
      [1, map({ 0: 0, 1: of(32) })],
      [1, map({ 0: 1, 1: of(31) })],
    ],
  },
  { type: 10, keys: { 0: 5, 1: map({ 0: 1, 1: id }) }, refused: [[1, map({ 0: 1, 1: of(17) })]] },
  {
    type: 10,
    keys: { 0: 6, 1: map({ 0: 256, 1: 256, 2: [[5, map({ 0: 1, 1: id })]] }) },
    refused: [
      [1, map({ 0: 2, 1: 1, 2: [] })],
      [1, map({ 0: 0, 1: 1, 2: [] })],
      [1, map({ 0: 1, 1: 257, 2: [] })],
      [1, map({ 0: 1, 1: 1, 2: [[6, map({ 3: 1 })]] })],
    ],
  },
  { type: 10, keys: { 0: 6, 1: map({ 3: 1 }) }, refused: [[1, map({ 3: 2 })]] },
  {
    type: 11,
    keys: { 0: times(16, id), 1: times(16, 1) },
    optional: [1],
    refused: [
      [0, []],
      [0, times(17, id)],
      [1, []],
      [1, [0]],
      [1, times(17, 1)],
    ],
  },
  { type: 12, keys: { 0: map(file) }, refused: [[0, map({})]] },
  {
    type: 13,
    keys: { 0: 1, 1: id, 2: times(16, of(128)), 3: of(245), 4: 24, 5: times(64, [account, 1, id]) },
    optional: [3, 4, 5],
    refused: [
      [0, 0],
      [1, of(15)],
      [2, times(17, of(128))],
      [2, [of(127)]],
      [3, of(116)],
      [3, of(118)],
      [3, of(277)],
      [5, []],
      [5, times(65, [account, 1, id])],
    ],
  },
  {
    type: 14,
    keys: { 0: account, 1: x(16_384), 2: map(file), 3: reference },
    optional: [2, 3],
    refused: [
      [0, id],
      [1, ''],
      [1, x(16_385)],
      [3, [id]],
    ],
  },
  {
    type: 15,
    keys: { 0: account, 1: times(16, entry(2, 2)) },
    refused: [
      [0, id],
      [1, []],
      [1, times(17, entry(2, 2))],
    ],
  },
  {
    type: 16,
    keys: { 0: x(2_048), 1: x(256), 2: x(35), 3: x(256), 4: times(16, [x(64), x(256)]) },
    optional: [1, 2, 3, 4],
    refused: [
      [0, ''],
      [0, x(2_049)],
      [1, x(257)],
      [2, x(36)],
      [3, x(257)],
      [4, times(17, ['n', 'v'])],
      [4, [[x(65), '']]],
      [4, [['', x(257)]]],
    ],
  },
  {
    type: 17,
    keys: { 0: x(2_048) },
    refused: [
      [0, ''],
      [0, x(2_049)],
    ],
  },
  {
    type: 18,
    keys: { 0: 31_536_000 },
    refused: [
      [0, 1],
      [0, 59],
      [0, 31_536_001],
    ],
  },
  { type: 18, keys: { 0: 0 }, refused: [] },
  {
    type: 19,
    keys: { 0: 3, 1: 120, 2: x(1_024), 3: hours, 4: 1_800_000 },
    optional: [1, 2, 3],
    refused: [
      [0, 0],
      [0, 4],
      [2, x(1_025)],
      [3, ['UTC', times(29, [1, 0, 1])]],
      [3, ['UTC', [[0, 0, 1]]]],
      [3, ['UTC', [[1, 0, 1_441]]]],
    ],
  },
  {
    type: 20,
    keys: { 0: 5, 1: x(1_024) },
    optional: [1],
    refused: [
      [0, 0],
      [0, 6],
      [1, x(1_025)],
    ],
  },
  {
    type: 21,
    keys: { 0: 1, 1: 1 },
    optional: [1],
    refused: [
      [0, 2],
      [1, 0],
      [1, 2],
    ],
  },
  {
    type: 22,
    keys: { 0: 1, 1: of(32) },
    refused: [
      [0, 3],
      [1, of(31)],
    ],
  },
  {
    type: 22,
    keys: { 0: 2, 1: of(32), 2: account },
    refused: [
      [1, of(33)],
      [2, id],
    ],
  },
  {
    type: 23,
    keys: { 0: 3 },
    refused: [
      [0, 0],
      [0, 4],
    ],
  },
  {
    type: 24,
    keys: { 1: times(64, entry(1, [x(64), x(4_096)], of(8))) },
    refused: [
      [1, []],
      [1, times(65, entry(4, 1))],
    ],
  },
];

/** A value of another CBOR type than the given one. */
const mistyped = (value: CborValue): CborValue => (typeof value === 'number' ? 'text' : 1);

describe.each(SAMPLES)('a body of type $type', ({ type, keys, optional = [], refused }) => {
  const form = BODIES[type];
  const body = map(keys);

  test('at its limits is read, and written as it came', () => {
    const read = form.read(decodeCbor(encodeCbor(body))) ?? expect.fail('not read');
    expect(form.write(read)).toEqual(body);
    expect(encodeCbor(form.write(read))).toEqual(encodeCbor(body));
  });

  test('may lack its optional keys, and no other', () => {
    for (const key of Object.keys(keys).map(Number)) {
      const lacking = new Map([...body].filter(([one]) => one !== key));
      const read = form.read(lacking);
      expect([key, read !== undefined]).toEqual([key, optional.includes(key)]);
      if (read !== undefined) expect(form.write(read)).toEqual(lacking);
    }
  });

  test('with a key of another type, or beyond a limit, is not read', () => {
    const wrong = [...Object.entries(keys).map(([key, value]) => [Number(key), mistyped(value)] as const), ...refused];
    for (const [key, value] of wrong)
      expect([key, form.read(map({ ...keys, [key]: value }))]).toEqual([key, undefined]);
    expect(form.read([body])).toBeUndefined();
    expect(form.read(undefined)).toBeUndefined();
  });

  test('may hold keys of a later version', () => {
    const read = form.read(map({ ...keys, 99: 'later' })) ?? expect.fail('not read');
    expect(form.write(read)).toEqual(body);
  });
});

test('every kind has its sample', () => {
  expect(new Set(SAMPLES.map(({ type }) => type)).size).toBe(24);
  for (const { type } of SAMPLES) expect(kindOf(type)).toBeDefined();
});
