/** Rows, changes and values that the contract of the store is spoken in. */
import { expect } from 'vitest';
import type { Change, Row, StoredValue, Table } from './port.ts';

export const row = (key: string, order: number, value: StoredValue = key, group = 'g'): Row => ({
  key,
  group,
  order,
  value,
});
export const put = (table: Table, one: Row): Change => ({ kind: 'put', table, row: one });
export const remove = (table: Table, key: string): Change => ({ kind: 'delete', table, key });
export const keysOf = (rows: readonly Row[]): readonly string[] => rows.map((one) => one.key);
export const refused = (code: string) => expect.objectContaining({ name: 'StoreError', code });

export const VALUES: Readonly<Record<string, StoredValue>> = {
  null: null,
  'a boolean': false,
  numbers: [0, -1, 1.5, Number.MAX_SAFE_INTEGER, 1e300],
  'texts of all planes, directions and normal forms': [
    '',
    'ä',
    'a\u0308',
    '漢字',
    '\u{1f9d1}\u{1f3fd}‍\u{1f680}',
    'שלום',
    '\0\u2028',
  ],
  'half a surrogate pair': ['\ud800', '\udfff x'],
  bytes: Uint8Array.from({ length: 256 }, (_, i) => i),
  'no bytes': new Uint8Array(),
  'bytes within lists and objects': { a: [Uint8Array.of(1), { b: Uint8Array.of(2, 3) }], c: Uint8Array.of(4) },
  'empty lists and objects': [[], {}, [[]], [{}]],
  'objects that look like an encoding': [
    { $: 3 },
    { $: 'x', $$: 1 },
    { $$: 2 },
    { $bytes: Uint8Array.of(9) },
    { '': 0 },
  ],
  'names of prototypes': JSON.parse(
    '{"__proto__":{"a":1},"constructor":"c","toString":2,"hasOwnProperty":null}',
  ) as StoredValue,
  'deep nesting': Array.from({ length: 60 }).reduce<StoredValue>((inner) => ({ inner: [inner] }), 'core'),
};
