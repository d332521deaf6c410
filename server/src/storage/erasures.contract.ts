import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  BACKUP_ROOM,
  backupOf,
  backupRecord,
  bytes,
  DAY,
  idsOf,
  join,
  MAILBOX_LIMIT,
  newAddress,
  newId,
  newMember,
  nextList,
  NOW,
  prekey,
  registrationOf,
  sendOf,
  type CreateHarness,
  type Member,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { NewErasure, Store } from './port.ts';

const erasureOf = ({ account, list }: Member, changes: Partial<NewErasure> = {}): NewErasure => ({
  account,
  version: list.version,
  bytes: bytes(112),
  expires: NOW + 400 * DAY,
  ...changes,
});

export const describeErasures = (createHarness: CreateHarness): void => {
  describe('erasures', () => {
    let harness: StoreHarness;
    let store: Store;
    let alice: Member;
    let bob: Member;
    beforeEach(async () => {
      harness = await createHarness();
      store = harness.store;
      [alice, bob] = [await join(store, 2), await join(store)];
    });
    afterEach(() => harness.dispose());

    it('drop all that is the account’s, and keep their own bytes', async () => {
      const [sent, received, told] = [sendOf(bob, [alice]), sendOf(alice, [bob]), sendOf(alice, [bob])];
      for (const send of [sent, received, told]) await store.send(send, MAILBOX_LIMIT);
      await store.acknowledge(bob.device, [told.id], false, NOW);
      const subscription = {
        device: alice.device,
        endpoint: 'https://push.example/1',
        key: bytes(65),
        auth: bytes(16),
      };
      await store.keepSubscription(subscription, NOW);
      const record = backupRecord();
      await store.addBackupRecords(alice.account, [record], BACKUP_ROOM);
      await store.replaceBackup(backupOf(alice.account, 1, [record]));
      const erasure = erasureOf(alice);
      expect(await store.eraseAccount(erasure)).toBe('erased');
      expect(Buffer.compare((await store.erasure(alice.account)) ?? new Uint8Array(), erasure.bytes)).toBe(0);
      expect(await store.account(alice.account)).toBeUndefined();
      expect(await store.lists(alice.account, 1, 10)).toEqual([]);
      expect(await store.device(alice.device)).toBeUndefined();
      expect(await store.prekeys(alice.device)).toBeUndefined();
      expect(await store.takeBundle(alice.device, true, NOW)).toBeUndefined();
      expect(await store.subscription(alice.device)).toBeUndefined();
      expect(await store.backup(alice.account)).toBeUndefined();
      expect(await store.backupRecords(alice.account, [record.id])).toEqual([]);
      expect(await store.deliveries(alice.device, 10)).toEqual([]);
      expect(await store.hasSent(alice.device, told.id)).toBe(false);
      expect(await idsOf(store, alice.device)).toEqual([]);
    });

    it('leave what the account has sent to the others, and their answers', async () => {
      const [mine, theirs] = [sendOf(alice, [bob]), sendOf(bob, [alice])];
      for (const send of [mine, theirs]) await store.send(send, MAILBOX_LIMIT);
      await store.eraseAccount(erasureOf(alice));
      expect(await idsOf(store, bob.device)).toEqual([mine.id]);
      expect(await store.hasSent(bob.device, theirs.id)).toBe(true);
      expect((await store.account(bob.account))?.version).toBe(1);
    });

    it('cover removed devices, but no device of another account that a list only names', async () => {
      const second = nextList(alice.list, { devices: [], removals: [alice.device] });
      await store.appendList(second, NOW);
      const mallory = newMember();
      const list = { ...mallory.list, version: 2, removals: [bob.device] };
      await store.register(registrationOf({ ...mallory, list }, [prekey(1, 1), prekey(3, 1)]));
      expect(await store.eraseAccount(erasureOf({ ...alice, list: second }))).toBe('erased');
      expect(await store.eraseAccount(erasureOf({ ...mallory, list }))).toBe('erased');
      expect(await store.device(alice.device)).toBeUndefined();
      expect(await store.device(bob.device)).toMatchObject({ account: bob.account });
    });

    it('are final: no list and no registration brings the account back', async () => {
      await store.eraseAccount(erasureOf(alice));
      expect(await store.appendList(alice.list, NOW)).toBe('conflict');
      expect(await store.appendList(nextList(alice.list), NOW)).toBe('conflict');
      expect(await store.register(registrationOf(alice, [prekey(1, 1), prekey(3, 1)]))).toBe('conflict');
      store = await harness.reopen();
      expect(await store.appendList(nextList(alice.list), NOW)).toBe('conflict');
      expect(await store.lists(alice.account, 1, 10)).toEqual([]);
      expect((await store.send(sendOf(bob, [alice]), MAILBOX_LIMIT)).kind).toBe('stale');
      expect((await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT)).kind).toBe('sender-removed');
    });

    it('are kept once, need the newest version and an account', async () => {
      await store.appendList(nextList(alice.list), NOW);
      expect(await store.eraseAccount(erasureOf(alice))).toBe('conflict');
      expect(await store.eraseAccount(erasureOf(alice, { version: 3 }))).toBe('conflict');
      expect(await store.erasure(alice.account)).toBeUndefined();
      const kept = erasureOf(alice, { version: 2 });
      expect(await store.eraseAccount(kept)).toBe('erased');
      expect(await store.eraseAccount(erasureOf(alice))).toBe('known');
      expect(Buffer.compare((await store.erasure(alice.account)) ?? new Uint8Array(), kept.bytes)).toBe(0);
      expect(await store.eraseAccount(erasureOf({ ...alice, account: newAddress() }))).toBe('unknown');
    });

    it('are dropped when their time is over', async () => {
      await store.eraseAccount(erasureOf(alice));
      const sweep = (now: number) => store.sweep({ now, mailMs: DAY, answersMs: DAY, rows: 100 });
      await sweep(NOW + 400 * DAY);
      expect(await store.erasure(alice.account)).toBeDefined();
      await sweep(NOW + 400 * DAY + 1);
      expect(await store.erasure(alice.account)).toBeUndefined();
    });

    it('of many accounts at once leave the others alone', async () => {
      const members = await Promise.all(Array.from({ length: 6 }, () => join(store)));
      const leaving = members.slice(0, 3);
      await Promise.all(leaving.map((member) => store.eraseAccount(erasureOf(member))));
      const there = await Promise.all(members.map(({ account }) => store.account(account)));
      expect(there.map((one) => one !== undefined)).toEqual([false, false, false, true, true, true]);
      expect(await store.device(newId())).toBeUndefined();
    });
  });
};
