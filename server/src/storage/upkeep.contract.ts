import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DAY,
  idsOf,
  join,
  MAILBOX_LIMIT,
  NOW,
  prekey,
  sendOf,
  type CreateHarness,
  type Member,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { Retention, Store, WaitingSlice } from './port.ts';

const retention = (now: number, rows = 1000): Retention => ({ now, mailMs: 30 * DAY, answersMs: 60 * DAY, rows });

export const describeUpkeep = (createHarness: CreateHarness): void => {
  describe('upkeep', () => {
    let harness: StoreHarness;
    let store: Store;
    let alice: Member;
    let bob: Member;
    beforeEach(async () => {
      harness = await createHarness();
      store = harness.store;
      [alice, bob] = [await join(store, 1), await join(store, 1)];
    });
    afterEach(() => harness.dispose());

    const sweepAll = async (now: number, rows = 1000): Promise<number> => {
      let slices = 1;
      while ((await store.sweep(retention(now, rows))).more) slices += 1;
      return slices;
    };

    it('drops undelivered envelopes after their time, and no earlier', async () => {
      const [old, young] = [sendOf(alice, [bob]), sendOf(alice, [bob], { now: NOW + 2 * DAY })];
      await store.send(old, MAILBOX_LIMIT);
      await store.send(young, MAILBOX_LIMIT);
      await sweepAll(NOW + 30 * DAY);
      expect(await idsOf(store, bob.device)).toEqual([old.id, young.id]);
      await sweepAll(NOW + 31 * DAY);
      expect(await idsOf(store, bob.device)).toEqual([young.id]);
    });

    it('drops delivery news that nobody fetched', async () => {
      const send = sendOf(alice, [bob]);
      await store.send(send, MAILBOX_LIMIT);
      await store.acknowledge(bob.device, [send.id], false, NOW);
      await sweepAll(NOW + 31 * DAY);
      expect(await store.deliveries(alice.device, 10)).toEqual([]);
    });

    it('remembers first answers for their time, longer than the mail', async () => {
      const send = sendOf(alice, [bob]);
      await store.send(send, MAILBOX_LIMIT);
      await sweepAll(NOW + 59 * DAY);
      expect((await store.send(send, MAILBOX_LIMIT)).kind).toBe('repeated');
      await sweepAll(NOW + 61 * DAY);
      expect((await store.send({ ...send, now: NOW + 61 * DAY }, MAILBOX_LIMIT)).kind).toBe('stored');
    });

    it('makes room in the mailbox', async () => {
      await store.send(sendOf(alice, [bob]), 1);
      expect((await store.send(sendOf(alice, [bob]), 1)).kind).toBe('mailbox-full');
      await sweepAll(NOW + 31 * DAY);
      expect((await store.send(sendOf(alice, [bob], { now: NOW + 31 * DAY }), 1)).kind).toBe('stored');
    });

    it('finds old rows behind one from a clock that was ahead, and counts what it drops', async () => {
      const ahead = sendOf(alice, [bob], { now: NOW + 95 * DAY });
      await store.send(ahead, MAILBOX_LIMIT);
      for (let i = 0; i < 3; i += 1) await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
      const swept = await store.sweep(retention(NOW + 70 * DAY));
      expect(swept).toEqual({ messages: 3, prekeys: 0, answers: 3, more: false });
      expect(await idsOf(store, bob.device)).toEqual([ahead.id]);
    });

    it('keeps what clocks said, one reading for each node and trust, and drops those outside of a time', async () => {
      const first = { node: 'a', at: NOW, isTrusted: true };
      const [later, doubted] = [
        { ...first, at: NOW + 5 },
        { ...first, at: NOW - 5, isTrusted: false },
      ];
      const other = { node: 'b', at: NOW + 9, isTrusted: true };
      for (const one of [first, later, doubted, other]) await store.keepReading(one);
      const all = await store.readings();
      expect(all).toHaveLength(3);
      expect(all).toEqual(expect.arrayContaining([later, doubted, other]));
      store = await harness.reopen();
      await store.dropReadings(NOW, NOW + 8);
      expect(await store.readings()).toEqual([later]);
    });

    it('has the newest row speak for clocks of releases that kept no reading', async () => {
      expect(await store.readings()).toEqual([]);
      await store.send(sendOf(alice, [bob], { now: NOW + 3 }), MAILBOX_LIMIT);
      await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
      expect(await store.readings()).toEqual([{ node: 'rows', at: NOW + 3, isTrusted: true }]);
    });

    it('works in slices', async () => {
      for (let i = 0; i < 25; i += 1) await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
      expect(await sweepAll(NOW + 31 * DAY, 10)).toBe(3);
      expect(await idsOf(store, bob.device)).toEqual([]);
    });

    it('forgets one-time prekeys that have expired and keeps the newest of kinds 1 and 3', async () => {
      await sweepAll(NOW + 91 * DAY);
      expect(await store.prekeys(bob.device)).toEqual({ mediumTerm: 1, lastResortKem: 1, oneTime: [], oneTimeKem: [] });
    });

    it('remembers what was handed out as long as it would be valid', async () => {
      const one = prekey(2, 2);
      await store.addPrekeys(bob.device, [one], 10);
      await store.removePrekeys(bob.device, { oneTime: [1, 2], oneTimeKem: [] });
      await sweepAll(NOW + 89 * DAY);
      await store.addPrekeys(bob.device, [one], 10);
      expect((await store.prekeys(bob.device))?.oneTime).toEqual([]);
    });

    it('keeps accounts, lists and devices', async () => {
      await sweepAll(NOW + 1000 * DAY);
      expect((await store.account(alice.account))?.version).toBe(1);
      expect(await store.lists(alice.account, 1, 10)).toHaveLength(1);
      expect(await store.device(alice.device)).toBeDefined();
    });

    it('finds everything again after a restart', async () => {
      const [waiting, delivered] = [sendOf(alice, [bob]), sendOf(alice, [bob])];
      await store.send(waiting, MAILBOX_LIMIT);
      await store.send(delivered, MAILBOX_LIMIT);
      await store.acknowledge(bob.device, [delivered.id], false, NOW + 1);
      store = await harness.reopen();
      expect(await idsOf(store, bob.device)).toEqual([waiting.id]);
      expect(await store.deliveries(alice.device, 10)).toEqual([{ id: delivered.id, device: bob.device, at: NOW + 1 }]);
      expect(await store.send(waiting, MAILBOX_LIMIT)).toEqual({ kind: 'repeated', at: NOW });
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [1], oneTimeKem: [1] });
      expect((await store.account(bob.account))?.version).toBe(1);
    });

    it('commits what was asked for before it was closed', async () => {
      const sends = Array.from({ length: 30 }, () => sendOf(alice, [bob]));
      const outcomes = sends.map((send) => store.send(send, MAILBOX_LIMIT));
      store = await harness.reopen();
      expect(new Set((await Promise.all(outcomes)).map(({ kind }) => kind))).toEqual(new Set(['stored']));
      expect(await idsOf(store, bob.device)).toHaveLength(30);
    });

    it('counts what waits in all mailboxes, in slices', async () => {
      const total = async (rows: number) => {
        const slices: WaitingSlice[] = [];
        let next: number | undefined = 0;
        while (next !== undefined) {
          const slice: WaitingSlice = await store.waitingInAll(next, rows);
          slices.push(slice);
          next = slice.next;
        }
        return {
          envelopes: slices.reduce((sum, { envelopes }) => sum + envelopes, 0),
          bytes: slices.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
          oldest: Math.min(...slices.map(({ oldest = Number.POSITIVE_INFINITY }) => oldest)),
        };
      };
      expect(await store.waitingInAll(0, 10)).toMatchObject({ envelopes: 0, oldest: undefined, next: undefined });
      const sends = [sendOf(alice, [bob], { now: NOW + 1 }), sendOf(bob, [alice], { now: NOW + 2 })];
      const delivered = sendOf(alice, [bob]);
      for (const send of [delivered, ...sends]) await store.send(send, MAILBOX_LIMIT);
      await store.acknowledge(bob.device, [delivered.id], false, NOW + 3);
      const messages = sends.flatMap(({ receivers }) =>
        receivers.map(({ message }) => Buffer.from(message, 'base64url')),
      );
      const bytes = messages.reduce((sum, { length }) => sum + length, 0);
      for (const rows of [1, 2, 3, 1000]) {
        const counted = await total(rows);
        expect(counted).toEqual({ envelopes: 2, bytes: expect.toBeOneOf([bytes, 0]) as unknown, oldest: NOW + 1 });
      }
      const tells = (await store.waitingInAll(0, 1000)).bytes !== undefined;
      expect((await total(1)).bytes).toBe(tells ? bytes : 0);
    });

    it('says how many bytes it can use again', async () => {
      expect(await store.spareBytes()).toBeGreaterThanOrEqual(0);
    });

    it('takes a probe while it is open', async () => {
      await expect(store.probe()).resolves.toBeUndefined();
    });

    it('refuses everything once it is closed, and closes twice', async () => {
      await store.close();
      await store.close();
      const unavailable = expect.objectContaining({ name: 'StorageError', code: 'unavailable' }) as unknown;
      await expect(store.send(sendOf(alice, [bob]), MAILBOX_LIMIT)).rejects.toEqual(unavailable);
      await expect(store.pull(bob.device, 0, 1, 1)).rejects.toEqual(unavailable);
      await expect(store.account(bob.account)).rejects.toEqual(unavailable);
      await expect(store.probe()).rejects.toEqual(unavailable);
    });
  });
};
