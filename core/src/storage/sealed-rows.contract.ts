/** What a store that seals its rows must do after its data was changed from outside. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatStore, Row, Table } from './port.ts';
import type { StoreHarness } from './port.contract.ts';

/** Reaches behind a store that seals its rows, as a fault or an attacker would. */
type Tampering = {
  /** Flips one bit of the sealed bytes. */
  readonly flipBit: (table: Table, key: string, bit: number) => Promise<void>;
  /** Copies the row as it rests to another place. */
  readonly move: (
    from: { readonly table: Table; readonly key: string },
    to: { readonly table: Table; readonly key: string },
  ) => Promise<void>;
  /** Changes the place in the index only. */
  readonly reorder: (
    table: Table,
    key: string,
    place: { readonly group?: string; readonly order?: number },
  ) => Promise<void>;
};

export type SealedHarness = StoreHarness & { readonly tampering: Tampering };

const row = (key: string, order: number, value = key): Row => ({ key, group: 'g', order, value });
const put = (table: Table, one: Row) => ({ kind: 'put', table, row: one }) as const;
const refused = (code: string) => expect.objectContaining({ name: 'StoreError', code });

export const describeSealedRows = (name: string, createHarness: () => Promise<SealedHarness>): void => {
  describe(`sealed rows contract: ${name}`, () => {
    let harness: SealedHarness;
    let store: ChatStore;

    beforeEach(async () => {
      harness = await createHarness();
      store = await harness.open();
    });
    afterEach(() => harness.dispose());

    it('refuses a row of which any bit was flipped', async () => {
      const { flipBit } = harness.tampering;
      for (const bit of [0, 100, 300]) {
        await store.commit([put('messages', row('a', 1, 'secret'))]);
        await flipBit('messages', 'a', bit);
        await expect(store.get('messages', 'a')).rejects.toEqual(refused('damaged'));
        await expect(store.list('messages', { group: 'g' })).rejects.toEqual(refused('damaged'));
      }
    });

    it('refuses a row that was moved to another key or table', async () => {
      const { move } = harness.tampering;
      await store.commit([put('messages', row('a', 1))]);
      await move({ table: 'messages', key: 'a' }, { table: 'messages', key: 'b' });
      await move({ table: 'messages', key: 'a' }, { table: 'outbox', key: 'a' });
      await expect(store.get('messages', 'b')).rejects.toEqual(refused('damaged'));
      await expect(store.get('outbox', 'a')).rejects.toEqual(refused('damaged'));
      expect(await store.get('messages', 'a')).toEqual(row('a', 1));
    });

    it('refuses a row whose group or order was changed', async () => {
      const { reorder } = harness.tampering;
      await store.commit([put('messages', row('a', 1)), put('messages', row('b', 2))]);
      await reorder('messages', 'a', { group: 'other' });
      await reorder('messages', 'b', { order: 0 });
      await expect(store.list('messages', { group: 'other' })).rejects.toEqual(refused('damaged'));
      await expect(store.get('messages', 'b')).rejects.toEqual(refused('damaged'));
    });

    it('can put a damaged row anew', async () => {
      const { flipBit } = harness.tampering;
      await store.commit([put('messages', row('a', 1))]);
      await flipBit('messages', 'a', 9);
      await store.commit([put('messages', row('a', 1, 'anew'))]);
      expect((await store.get('messages', 'a'))?.value).toBe('anew');
    });
  });
};
