import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import {
  bytes,
  DAY,
  join,
  newAddress,
  NOW,
  type CreateHarness,
  type Member,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { NewRosterEntry, Store } from './port.ts';

export const describeRosters = (createHarness: CreateHarness): void => {
  describe('rosters', () => {
    let harness: StoreHarness;
    let store: Store;
    let alice: Member;
    let bob: Member;
    beforeEach(async () => {
      harness = await createHarness();
      store = harness.store;
      [alice, bob] = [await join(store), await join(store)];
    });
    afterEach(() => harness.dispose());

    const entry = (epoch: number, { account }: Member = alice): NewRosterEntry => ({
      account,
      epoch,
      bytes: bytes(190 + epoch),
    });
    const append = async (...entries: readonly NewRosterEntry[]): Promise<readonly string[]> => {
      const outcomes = [];
      for (const one of entries) outcomes.push(await store.appendRosterEntry(one));
      return outcomes;
    };

    /** Stores may give buffers of any kind. */
    const read = async ({ account }: Member, from: number, limit: number): Promise<readonly Uint8Array[]> =>
      (await store.rosterEntries(account, from, limit)).map((one) => Uint8Array.from(one));

    it('of an account without one are empty', async () => {
      expect(await store.rosterEpoch(alice.account)).toBe(0);
      expect(await read(alice, 0, 100)).toEqual([]);
      expect(await store.rosterEpoch(newAddress())).toBe(0);
    });

    it('keep every entry, in order and by account, also over a restart', async () => {
      const entries = Array.from({ length: 12 }, (_, i) => entry(i + 1));
      const other = entry(1, bob);
      expect(await append(...entries, other)).toEqual(Array.from({ length: 13 }, () => 'kept'));
      store = await harness.reopen();
      const all = entries.map((one) => one.bytes);
      expect(await read(alice, 1, 100)).toEqual(all);
      expect(await read(alice, 9, 3)).toEqual(all.slice(8, 11));
      expect(await read(alice, 13, 3)).toEqual([]);
      expect(await store.rosterEpoch(alice.account)).toBe(12);
      expect(await read(bob, 1, 100)).toEqual([other.bytes]);
    });

    it('take the same entry again, and no other one of its epoch', async () => {
      const [first, rival, second] = [entry(1), entry(1), entry(2)];
      expect(await append(first, second, first, second, rival)).toEqual(['kept', 'kept', 'kept', 'kept', 'conflict']);
      expect(await read(alice, 1, 100)).toEqual([first.bytes, second.bytes]);
    });

    it('have no hole', async () => {
      expect(await append(entry(2))).toEqual(['conflict']);
      expect(await append(entry(1), entry(3))).toEqual(['kept', 'conflict']);
      expect(await store.rosterEpoch(alice.account)).toBe(1);
    });

    it('of two that come at once keep one', async () => {
      const rivals = [entry(1), entry(1), entry(1)];
      const outcomes = await Promise.all(rivals.map((one) => store.appendRosterEntry(one)));
      expect(outcomes.toSorted()).toEqual(['conflict', 'conflict', 'kept']);
      const [kept] = await read(alice, 1, 100);
      expect(kept).toEqual(rivals[outcomes.indexOf('kept')]?.bytes);
    });

    it('go with their account, and only with it', async () => {
      await append(entry(1), entry(2), entry(1, bob));
      const { account, list } = alice;
      await store.eraseAccount({ account, version: list.version, bytes: bytes(112), expires: NOW + DAY });
      expect(await read(alice, 1, 100)).toEqual([]);
      expect(await store.rosterEpoch(account)).toBe(0);
      expect(await store.rosterEpoch(bob.account)).toBe(1);
    });
  });
};
