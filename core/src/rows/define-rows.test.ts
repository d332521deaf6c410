import { describe, expect, it } from 'vitest';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { StoreError, type Row } from '../storage/port.ts';
import { defineRows, type Upgrade } from './define-rows.ts';
import { readRow, readRows } from './read-rows.ts';

type Oldest = { readonly peer: string };
type Newest = { readonly conversation: string; readonly pinned: boolean };

const upgrades: readonly Upgrade[] = [
  ({ peer }: Oldest) => ({ conversation: peer }),
  (value: Omit<Newest, 'pinned'>, { key }) => ({ ...value, pinned: key === 'first' }),
];
const defined = (steps: readonly Upgrade[]) =>
  defineRows<Newest, Newest>({
    table: 'conversations',
    cached: false,
    upgrades: steps,
    toRow: (key, value) => ({ key, group: 'g', order: 0, value }),
    fromRow: ({ value }) => value as Newest,
  });
const rows = defined(upgrades);
const at = (key: string, value: Row['value'], version?: number): Row => ({
  key,
  group: 'g',
  order: 0,
  value,
  ...(version === undefined ? {} : { version }),
});

describe('records with versions', () => {
  it('count their layouts from 1', () => {
    expect([defined([]).version, rows.version]).toEqual([1, 3]);
  });

  it('are written with their version, but for the first one', () => {
    const value = { conversation: 'bob', pinned: true };
    expect(rows.toRow('first', value)).toEqual(at('first', value, 3));
    expect(defined([]).toRow('first', value)).toEqual(at('first', value));
  });

  it.each([
    ['without one', at('first', { peer: 'bob' })],
    ['of the first', at('first', { peer: 'bob' }, 1)],
    ['of the second', at('first', { conversation: 'bob' }, 2)],
    ['of the newest', at('first', { conversation: 'bob', pinned: true }, 3)],
  ])('%s are read in the newest layout', (_, row) => {
    expect(rows.fromRow(row)).toEqual({ conversation: 'bob', pinned: true });
  });

  it('of a later version are refused', () => {
    const refusal = expect.objectContaining({ name: StoreError.name, code: 'newer-version' }) as Error;
    expect(() => rows.fromRow(at('first', { anything: 1 }, 4))).toThrow(refusal);
    expect(() => defined([]).fromRow(at('first', { anything: 1 }, 2))).toThrow(refusal);
  });

  it('rest as they were until they are written again', async () => {
    const store = openMemoryStore();
    await store.commit([{ kind: 'put', table: 'conversations', row: at('first', { peer: 'bob' }) }]);
    expect(await readRows(store, rows, { group: 'g' })).toEqual([
      { key: 'first', order: 0, value: { conversation: 'bob', pinned: true } },
    ]);
    const value = await readRow(store, rows, 'first');
    expect(await store.get('conversations', 'first')).toEqual(at('first', { peer: 'bob' }));
    if (value === undefined) throw new Error('the row is gone');
    await store.commit([{ kind: 'put', table: 'conversations', row: rows.toRow('first', value) }]);
    expect(await store.get('conversations', 'first')).toEqual(at('first', value, 3));
    expect(await readRow(store, rows, 'none')).toBeUndefined();
  });
});
