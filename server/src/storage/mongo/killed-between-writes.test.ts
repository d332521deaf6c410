/**
 * There is no transaction. A node is stopped between two writes of an operation, and another one repeats the operation.
 * Nothing is lost or doubled.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestMongo, type TestMongo } from '../../../test/support/test-mongo.ts';
import {
  DAY,
  idsOf,
  join,
  MAILBOX_LIMIT,
  newId,
  newMember,
  nextList,
  NOW,
  prekey,
  registrationOf,
  sendOf,
  type Member,
} from '../contract-samples.contract.ts';
import type { Store } from '../port.ts';
import { openMongoStore } from './mongo-store.ts';
import { openOwnerDocuments } from './owner-documents.ts';

const found = await startTestMongo();
afterAll(() => found?.stop());

const hex = (record: Uint8Array | undefined): string => Buffer.from(record ?? []).toString('hex');

describe.runIf(found !== undefined)('a node that dies between two writes', () => {
  const mongo = found as TestMongo;
  let url: string;
  let stores: Store[];
  let store: Store;
  let alice: Member;
  let bob: Member;

  const open = (deadAt?: string): Store => {
    const betweenWrites = (place: string): void => {
      if (place === deadAt) throw new Error('killed');
    };
    const opened = openMongoStore({ url, failpoints: { betweenWrites } });
    stores.push(opened);
    return opened;
  };
  /** The caller gets no answer, and no further write follows. */
  const dies = async (place: string, work: (dying: Store) => Promise<unknown>): Promise<void> => {
    await expect(work(open(place))).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
  };

  beforeEach(async () => {
    url = mongo.newDatabase();
    stores = [];
    store = open();
    [alice, bob] = [await join(store), await join(store)];
  });
  afterEach(async () => {
    await Promise.all(stores.map((one) => one.close()));
    await mongo.drop(url);
  });

  it('has stored the envelopes of a send: the repeat answers with their time and doubles nothing', async () => {
    const carol = await join(store);
    const send = sendOf(alice, [bob, carol]);
    await dies('send: envelopes', (dying) => dying.send(send, MAILBOX_LIMIT));
    expect(await mongo.documents(url, 'sends')).toEqual([]);
    const again = await store.send({ ...send, now: NOW + 5 }, MAILBOX_LIMIT);
    expect(again).toMatchObject({ kind: 'stored', at: NOW });
    expect(await idsOf(store, bob.device)).toEqual([send.id]);
    expect(await idsOf(store, carol.device)).toEqual([send.id]);
    expect(await store.send(send, MAILBOX_LIMIT)).toEqual({ kind: 'repeated', at: NOW });
  });

  it('has kept an erasure and deleted nothing: the account is gone, and the repeat deletes it', async () => {
    const erasure = { account: alice.account, version: 1, bytes: new Uint8Array(112), expires: NOW };
    await dies('eraseAccount: erasure', (dying) => dying.eraseAccount(erasure));
    const other = open();
    expect(await other.account(alice.account)).toBeUndefined();
    expect(await other.eraseAccount(erasure)).toBe('known');
    expect(await mongo.documents(url, 'deviceLists')).toHaveLength(1);
    expect(await mongo.documents(url, 'devices')).toHaveLength(1);
  });

  it('has stored nothing of a send before its envelopes', async () => {
    const send = sendOf(alice, [bob]);
    await dies('send: numbers', (dying) => dying.send(send, MAILBOX_LIMIT));
    expect(await mongo.documents(url, 'messages')).toEqual([]);
    expect((await store.send(send, MAILBOX_LIMIT)).kind).toBe('stored');
  });

  it('has appended a list: everybody goes by it, and the repeat drops the prekeys of removed devices', async () => {
    const other = newId();
    const member = await join(store, 1, newMember([other]));
    const next = nextList(member.list, { devices: [other], removals: [member.device] });
    await dies('appendList: list', (dying) => dying.appendList(next, NOW));
    expect(await store.account(member.account)).toMatchObject({ version: 2 });
    expect(await store.removedAmong(member.account, [member.device])).toEqual(new Set([member.device]));
    expect(await store.send(sendOf(member, [bob]), MAILBOX_LIMIT)).toEqual({ kind: 'sender-removed' });
    expect(await store.appendList(next, NOW)).toBe('known');
    expect(await store.prekeys(member.device)).toBeUndefined();
  });

  it.each(['appendList: list', 'register: list', 'register: prekeys'])(
    'has not registered a device when it dies at "%s": the repeat does',
    async (place) => {
      const member = newMember();
      const registration = registrationOf(member, [prekey(1, 1), prekey(3, 1), prekey(2, 1)]);
      await dies(place, (dying) => dying.register(registration));
      expect(await store.device(member.device)).toBeUndefined();
      expect(await store.register(registration)).toBe('registered');
      expect(await store.prekeys(member.device)).toMatchObject({ mediumTerm: 1, oneTime: [1] });
      expect(await mongo.documents(url, 'users')).toHaveLength(3);
      expect(await store.lists(member.account, 1, 10)).toHaveLength(1);
    },
  );

  it('has used an invitation for this account alone: the repeat registers, and no one else gets it', async () => {
    const invitation = 'ab'.repeat(32);
    await openOwnerDocuments(url).invite([{ hash: invitation, createdAt: NOW, expiresAt: NOW + DAY }]);
    const [member, other] = [newMember(), newMember()];
    const registration = { ...registrationOf(member, [prekey(1, 1), prekey(3, 1)]), invitation };
    await dies('register: invitation', (dying) => dying.register(registration));
    expect(await store.device(member.device)).toBeUndefined();
    const late = { ...registrationOf(other, [prekey(1, 1), prekey(3, 1)]), invitation };
    expect(await store.register(late)).toBe('uninvited');
    expect(await store.register(registration)).toBe('registered');
    expect(await store.account(other.account)).toBeUndefined();
  });

  it('has taken new prekeys: the greatest ids count, and the repeat empties the older ones', async () => {
    const [medium, kem] = [prekey(1, 9), prekey(3, 9)];
    await dies('addPrekeys: records', (dying) => dying.addPrekeys(bob.device, [medium, kem], 10));
    const bundle = await store.takeBundle(bob.device, true, NOW);
    expect([hex(bundle?.mediumTerm), hex(bundle?.kem)]).toEqual([hex(medium.record), hex(kem.record)]);
    expect(await store.addPrekeys(bob.device, [medium, kem], 10)).toBe('added');
    const kept = (await mongo.documents(url, 'prekeys')).filter(({ deviceId }) => deviceId === bob.device);
    expect(kept.filter(({ record }) => record !== null)).toHaveLength(2);
  });

  it.each(['takeBundle: handed out', 'takeBundle: claims'])(
    'has begun to hand out a one-time prekey for a purpose at "%s": the repeat gets that one',
    async (place) => {
      await store.addPrekeys(bob.device, [prekey(2, 1), prekey(2, 2), prekey(4, 1), prekey(4, 2)], 10);
      await dies(place, (dying) => dying.takeBundle(bob.device, true, NOW, 'purpose'));
      const bundle = await store.takeBundle(bob.device, true, NOW, 'purpose');
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [2], oneTimeKem: [2] });
      expect(await store.takeBundle(bob.device, true, NOW, 'purpose')).toEqual(bundle);
    },
  );

  it('has only named a prekey for a purpose: another one may take it, and the repeat gets the next', async () => {
    await store.addPrekeys(bob.device, [prekey(2, 1), prekey(2, 2)], 10);
    await dies('takeBundle: handed out', (dying) => dying.takeBundle(bob.device, true, NOW, 'purpose'));
    const other = await store.takeBundle(bob.device, true, NOW, 'other');
    const bundle = await store.takeBundle(bob.device, true, NOW, 'purpose');
    expect(hex(other?.oneTime)).not.toBe(hex(bundle?.oneTime));
    expect([other, bundle].every((one) => one?.oneTime !== undefined)).toBe(true);
  });

  it('has claimed a one-time prekey: nobody else gets it, and it leaves the stock', async () => {
    await store.addPrekeys(bob.device, [prekey(2, 1), prekey(2, 2)], 10);
    await dies('takeBundle: claims', (dying) => dying.takeBundle(bob.device, true, NOW));
    const [first] = await mongo.documents(url, 'prekeyClaims');
    const bundles = [await store.takeBundle(bob.device, true, NOW), await store.takeBundle(bob.device, true, NOW)];
    expect(bundles.map((bundle) => bundle?.oneTime !== undefined)).toEqual([true, false]);
    expect(first).toMatchObject({ _id: `${bob.device}.2.1` });
    expect((await store.prekeys(bob.device))?.oneTime).toEqual([]);
  });
});
