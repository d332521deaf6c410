/** Several devices: each has its own numbers, and a full one does not keep mail from the others (PROTOCOL 6). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  idsOf,
  join,
  MAILBOX_LIMIT,
  newMember,
  nextList,
  NOW,
  registrationOf,
  prekey,
  ROOMY,
  sendOf,
  type CreateHarness,
  type Member,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { Store } from './port.ts';

export const describeMailboxDevices = (createHarness: CreateHarness): void => {
  describe('mailboxes of several devices', () => {
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

    const deliver = (receiver: Member) => store.send(sendOf(alice, [receiver]), MAILBOX_LIMIT);

    it('counts for each device alone: what others get does not show in its sequences', async () => {
      const carol = await join(store);
      await deliver(bob);
      const first = (await store.pull(bob.device, 0, 10, ROOMY)).envelopes[0]?.sequence ?? 0;
      for (let i = 0; i < 30; i += 1) await deliver(carol);
      await deliver(bob);
      const [, second] = (await store.pull(bob.device, 0, 10, ROOMY)).envelopes.map(({ sequence }) => sequence);
      const ofCarol = (await store.pull(carol.device, 0, 100, ROOMY)).envelopes.map(({ sequence }) => sequence);
      // Either numbers that count the device's own mail, or times of 1,000 numbers to the millisecond.
      const isOfTime = (sequence = 0): boolean => sequence % 1_000 === 0;
      expect(second === first + 1 || (isOfTime(first) && isOfTime(second))).toBe(true);
      expect(ofCarol).toHaveLength(30);
    });

    it('keep mail for a device that is listed and registers later', async () => {
      const { device } = newMember();
      const list = nextList(bob.list, { devices: [bob.device, device].sort() });
      await store.appendList(list, NOW);
      const later = { ...bob, device, list };
      const send = { ...sendOf(alice, [bob, later]), lists: [{ account: bob.account, version: list.version }] };
      expect(await store.send(send, MAILBOX_LIMIT)).toMatchObject({ kind: 'stored', waiting: [1, 1] });
      await store.register(registrationOf(later, [prekey(1, 1), prekey(3, 1)]));
      expect(await idsOf(store, bob.device)).toEqual([send.id]);
      expect(await idsOf(store, device)).toEqual([send.id]);
    });

    /** Another device of the account, listed and registered. */
    const addDevice = async (member: Member): Promise<Member> => {
      const { device } = newMember();
      const list = nextList(member.list, { devices: [member.device, device].sort() });
      const second = { ...member, device, list };
      await store.register(registrationOf(second, [prekey(1, 1), prekey(3, 1)]));
      return second;
    };
    const toBoth = (first: Member, second: Member, changes = {}) => ({
      ...sendOf(alice, [first, second]),
      lists: [{ account: second.account, version: second.list.version }],
      ...changes,
    });
    const LIMIT = 3;

    it('serve the device that has room: of the full one its oldest mail gives way', async () => {
      const other = await addDevice(bob);
      const sends = [1, 2, 3, 4, 5].map((i) => toBoth(bob, other, { now: NOW + i }));
      for (const send of sends) {
        expect(await store.send(send, LIMIT)).toMatchObject({ kind: 'stored' });
        await store.acknowledge(other.device, [send.id], true, NOW);
      }
      const ids = sends.map(({ id }) => id);
      expect(await idsOf(store, bob.device)).toEqual(ids.slice(-LIMIT));
      expect(await store.deliveries(alice.device, 10)).toEqual([]);
      for (const [i, send] of sends.entries()) {
        expect(await store.send(send, LIMIT)).toEqual({ kind: 'repeated', at: NOW + i + 1 });
      }
    });

    it('refuse when none of the account has room, and keep what they have', async () => {
      const other = await addDevice(bob);
      for (let i = 0; i < LIMIT; i += 1) await store.send(toBoth(bob, other), LIMIT);
      const [ofBob, ofOther] = [await idsOf(store, bob.device), await idsOf(store, other.device)];
      expect(await store.send(toBoth(bob, other), LIMIT)).toEqual({ kind: 'mailbox-full' });
      expect([await idsOf(store, bob.device), await idsOf(store, other.device)]).toEqual([ofBob, ofOther]);
    });

    it('of one account do not give way for another account that has room', async () => {
      const carol = await join(store);
      for (let i = 0; i < LIMIT; i += 1) await store.send(sendOf(alice, [bob]), LIMIT);
      expect(await store.send(sendOf(alice, [bob, carol]), LIMIT)).toEqual({ kind: 'mailbox-full' });
      expect(await idsOf(store, carol.device)).toEqual([]);
    });

    it('give way also for a send to the full device alone', async () => {
      const other = await addDevice(bob);
      for (let i = 0; i < LIMIT; i += 1) await store.send(toBoth(bob, other), LIMIT);
      const [kept] = (await store.pull(other.device, 0, 1, ROOMY)).envelopes;
      if (kept !== undefined) await store.acknowledge(other.device, [kept.id], true, NOW);
      const send = { ...sendOf(alice, [bob]), lists: undefined };
      expect(await store.send(send, LIMIT)).toMatchObject({ kind: 'stored', waiting: [LIMIT] });
      expect((await idsOf(store, bob.device)).at(-1)).toBe(send.id);
    });
  });
};
