/** What every store must do once it is closed or destroyed. Part of the contract of the store. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError, type ChatStore } from './port.ts';
import { TABLES } from './tables.ts';
import { put, refused, row } from './rows.contract.ts';

/** Of the harness of the whole contract. */
type Openable = { readonly open: () => Promise<ChatStore>; readonly dispose: () => Promise<void> };

export const describeClosing = (createHarness: () => Promise<Openable>): void => {
  describe('closing', () => {
    let harness: Openable;
    let store: ChatStore;

    beforeEach(async () => {
      harness = await createHarness();
      store = await harness.open();
    });
    afterEach(() => harness.dispose());

    it('refuses everything afterwards', async () => {
      await store.close();
      await expect(store.get('messages', 'a')).rejects.toEqual(refused('closed'));
      await expect(store.list('messages', { group: 'g' })).rejects.toEqual(refused('closed'));
      await expect(store.keys('messages', { group: 'g' })).rejects.toEqual(refused('closed'));
      await expect(store.count('messages', 'g')).rejects.toEqual(refused('closed'));
      await expect(store.newestEngine()).rejects.toEqual(refused('closed'));
      await expect(store.commit([put('messages', row('a', 1))])).rejects.toEqual(refused('closed'));
      await expect(store.claimEngine()).rejects.toBeInstanceOf(StoreError);
    });

    it('can be repeated, and leaves other handles alone', async () => {
      const other = await harness.open();
      await store.close();
      await store.close();
      await other.commit([put('messages', row('a', 1))]);
      expect(await other.count('messages', 'g')).toBe(1);
    });

    it('leaves nothing of a profile that is destroyed, and begins anew', async () => {
      await store.commit([put('messages', row('k', 7))]);
      await store.close();
      await store.destroy();
      store = await harness.open();
      for (const table of TABLES) expect([table, await store.count(table)]).toEqual([table, 0]);
      await store.commit([put('messages', row('k', 8))]);
      expect((await store.get('messages', 'k'))?.order).toBe(8);
    });
  });
};
