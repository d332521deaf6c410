import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  join,
  newId,
  newAddress,
  newList,
  newMember,
  nextList,
  NOW,
  prekey,
  registrationOf,
  type CreateHarness,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { Store } from './port.ts';

export const describeAccounts = (createHarness: CreateHarness): void => {
  describe('accounts and lists', () => {
    let harness: StoreHarness;
    let store: Store;
    beforeEach(async () => {
      harness = await createHarness();
      store = harness.store;
    });
    afterEach(() => harness.dispose());

    it('knows nobody at first', async () => {
      expect(await store.account(newAddress())).toBeUndefined();
      expect(await store.device(newId())).toBeUndefined();
      expect(await store.prekeys(newId())).toBeUndefined();
      expect(await store.lists(newAddress(), 1, 100)).toEqual([]);
    });

    it('keeps account, list, device and prekeys of a registration', async () => {
      const member = newMember();
      const registration = registrationOf(member, [prekey(1, 5), prekey(3, 6), prekey(2, 7), prekey(4, 8)]);
      expect(await store.register(registration)).toBe('registered');
      const { account, accountKey, hash } = member.list;
      expect(await store.account(account)).toMatchObject({ account, version: 1 });
      const known = await store.account(account);
      expect(Buffer.compare(known?.accountKey ?? new Uint8Array(), accountKey)).toBe(0);
      expect(Buffer.compare(known?.listHash ?? new Uint8Array(), hash)).toBe(0);
      expect([...(known?.devices ?? [])]).toEqual([member.device]);
      expect(await store.device(member.device)).toMatchObject({ account, device: member.device });
      expect(await store.prekeys(member.device)).toEqual({
        mediumTerm: 5,
        lastResortKem: 6,
        oneTime: [7],
        oneTimeKem: [8],
      });
    });

    it('gives lists back byte for byte', async () => {
      const member = await join(store);
      const [list] = await store.lists(member.account, 1, 100);
      expect(Buffer.from(list ?? [])).toEqual(Buffer.from(member.list.bytes));
    });

    it('leaves a device that is registered as it is', async () => {
      const member = await join(store, 1);
      await store.takeBundle(member.device, true, NOW);
      expect(await store.register(registrationOf(member, [prekey(1, 9), prekey(3, 9), prekey(2, 9)]))).toBe('known');
      expect(await store.prekeys(member.device)).toMatchObject({ mediumTerm: 1, oneTime: [] });
    });

    it('takes the same registration once from many racers', async () => {
      const member = newMember();
      const registration = registrationOf(member, [prekey(1, 1), prekey(3, 1)]);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.register(registration)));
      expect(outcomes.filter((outcome) => outcome === 'registered')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'known')).toHaveLength(19);
    });

    it('keeps nothing of a registration whose list is not the one that is there', async () => {
      const member = await join(store);
      const device = newId();
      const list = newList({ account: member.account, devices: [device] });
      const outcome = await store.register(registrationOf({ account: member.account, device, list }, [prekey(1, 1)]));
      expect(outcome).toBe('conflict');
      expect(await store.device(device)).toBeUndefined();
      expect(await store.prekeys(device)).toBeUndefined();
      expect((await store.account(member.account))?.version).toBe(1);
    });

    it('keeps nothing of a registration of a device that its list does not hold', async () => {
      const list = newList({ devices: [newId()] });
      const member = { account: list.account, device: newId(), list };
      expect(await store.register(registrationOf(member, [prekey(1, 1)]))).toBe('conflict');
      expect(await store.account(list.account)).toBeUndefined();
      expect(await store.lists(list.account, 1, 10)).toEqual([]);
    });

    it('registers a second device under the list that already names it', async () => {
      const second = newId();
      const member = await join(store, 0, newMember([second]));
      const outcome = await store.register(
        registrationOf({ account: member.account, device: second, list: member.list }, [prekey(1, 1), prekey(3, 1)]),
      );
      expect(outcome).toBe('registered');
      expect((await store.lists(member.account, 1, 10)).length).toBe(1);
    });

    it('appends the version that follows and keeps every one of them', async () => {
      const member = await join(store);
      const second = nextList(member.list);
      const third = nextList(second);
      expect(await store.appendList(second, NOW)).toBe('appended');
      expect(await store.appendList(third, NOW)).toBe('appended');
      const lists = await store.lists(member.account, 1, 100);
      expect(lists.map((list) => Buffer.from(list).toString('hex'))).toEqual(
        [member.list, second, third].map((list) => Buffer.from(list.bytes).toString('hex')),
      );
      expect((await store.account(member.account))?.version).toBe(3);
    });

    it('pages through versions', async () => {
      const member = await join(store);
      let list = member.list;
      for (let i = 0; i < 5; i += 1) {
        list = nextList(list);
        await store.appendList(list, NOW);
      }
      expect((await store.lists(member.account, 2, 3)).length).toBe(3);
      expect((await store.lists(member.account, 6, 3)).length).toBe(1);
      expect(await store.lists(member.account, 7, 3)).toEqual([]);
    });

    it('answers a list that is there already as known, also an old one', async () => {
      const member = await join(store);
      const second = nextList(member.list);
      await store.appendList(second, NOW);
      expect(await store.appendList(second, NOW)).toBe('known');
      expect(await store.appendList(member.list, NOW)).toBe('known');
      expect((await store.account(member.account))?.version).toBe(2);
    });

    it.each([
      ['skips a version', (list: ReturnType<typeof newList>) => ({ ...nextList(list), version: 3 })],
      [
        'names another one before it',
        (list: ReturnType<typeof newList>) => nextList(list, { previous: list.accountKey }),
      ],
      [
        'is another list of a version that is taken',
        (list: ReturnType<typeof newList>) => nextList(list, { version: 1 }),
      ],
    ])('refuses a list that %s', async (_, change) => {
      const member = await join(store);
      expect(await store.appendList(change(member.list), NOW)).toBe('conflict');
      expect((await store.lists(member.account, 1, 10)).length).toBe(1);
    });

    it('lets one of many racers append a version', async () => {
      const member = await join(store);
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => store.appendList(nextList(member.list), NOW)),
      );
      expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19);
    });

    it('takes any version as the first one of an account', async () => {
      const list = newList({ version: 7 });
      expect(await store.appendList(list, NOW)).toBe('appended');
      expect((await store.account(list.account))?.version).toBe(7);
      expect((await store.lists(list.account, 1, 10)).length).toBe(1);
    });

    it('remembers removed devices over all versions and drops their prekeys', async () => {
      const [second, third] = [newId(), newId()];
      const member = await join(store, 2, newMember([second, third]));
      const v2 = nextList(member.list, { devices: [second, third], removals: [member.device] });
      await store.appendList(v2, NOW);
      await store.appendList(nextList(v2, { devices: [third], removals: [second] }), NOW);
      const known = await store.account(member.account);
      const asked = [third, second, member.device, newId()];
      expect(await store.removedAmong(member.account, asked)).toEqual(new Set([second, member.device]));
      expect(await store.removedAmong(newAddress(), asked)).toEqual(new Set());
      expect(await store.removedAmong(member.account, [])).toEqual(new Set());
      expect([...(known?.devices ?? [])]).toEqual([third]);
      expect(await store.prekeys(member.device)).toBeUndefined();
      expect(await store.takeBundle(member.device, true, NOW)).toBeUndefined();
    });

    it('leaves the prekeys of a device alone that a list of another account removes', async () => {
      const [alice, mallory] = [await join(store, 1), newMember()];
      const list = newList({ ...mallory.list, version: 2, removals: [alice.device] });
      expect(await store.register(registrationOf({ ...mallory, list }, [prekey(1, 1), prekey(3, 1)]))).toBe(
        'registered',
      );
      expect(await store.appendList(list, NOW)).toBe('known');
      expect(await store.prekeys(alice.device)).toMatchObject({ mediumTerm: 1, oneTime: [1] });
    });

    it('keeps accounts apart', async () => {
      const [alice, bob] = [await join(store), await join(store)];
      await store.appendList(nextList(alice.list), NOW);
      expect((await store.account(bob.account))?.version).toBe(1);
      expect((await store.device(bob.device))?.account).toBe(bob.account);
    });
  });
};
