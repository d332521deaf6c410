import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Openable } from './closing.contract.ts';
import { TABLES, type ChatStore } from './port.ts';
import { put, row } from './rows.contract.ts';

export const describeDestruction = (createHarness: () => Promise<Openable>): void => {
  describe('destruction', () => {
    let harness: Openable;
    let store: ChatStore;

    beforeEach(async () => {
      harness = await createHarness();
      store = await harness.open();
    });
    afterEach(() => harness.dispose());

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
