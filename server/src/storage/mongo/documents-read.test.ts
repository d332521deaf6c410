import type { DeviceId } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestMongo } from '../../../test/support/test-mongo.ts';
import { watchMongo, type WatchedMongo } from '../../../test/support/watched-mongo.ts';
import { bytes, newAddress, newId, NOW, prekey } from '../contract-samples.contract.ts';
import { binary, collectionsOf, type MessageDocument } from './collections.ts';
import { readOne, readOwners } from './owner-documents.ts';
import { PrekeyDocuments } from './prekey-documents.ts';
import { WaitingDocuments } from './waiting-documents.ts';

const waitingMessage = (device: DeviceId, sequence: number): MessageDocument => ({
  _id: `${newId()}.${device}`,
  senderId: newId(),
  senderUserId: newAddress(),
  receiverId: device,
  encryptedPayload: binary(bytes(655)),
  iv: binary(bytes(12)),
  timestamp: NOW,
  deliveryStatus: 'sent',
  deliveredAt: null,
  sequence,
});

const mongo = await startTestMongo();
afterAll(() => mongo?.stop());

describe.runIf(mongo !== undefined)('documents that are read', () => {
  let watched: WatchedMongo;
  beforeEach(() => {
    watched = watchMongo(mongo?.newDatabase() ?? '');
  });
  afterEach(() => watched.close());

  it('for an upload of prekeys are those under its ids, however many the device had', async () => {
    const prekeys = new PrekeyDocuments(collectionsOf(watched.database), () => Promise.resolve());
    const device = newId();
    const many = Array.from({ length: 100 }, (_, i) => prekey(2, i + 1));
    await prekeys.add(device, many, 200);
    watched.given();
    await prekeys.reuses(device, many.slice(0, 3));
    expect(watched.given()).toBe(3);
    await prekeys.add(device, [...many.slice(0, 3), prekey(2, 101)], 200);
    // One more for the number of waiting envelopes.
    expect(watched.given()).toBe(4);
  });

  it('for what waits are the ends of each mailbox, however much waits between them', async () => {
    const collections = collectionsOf(watched.database);
    const [alice, bob, nobody] = [newId(), newId(), newId()];
    const messages = [alice, bob].flatMap((device) =>
      Array.from({ length: 100 }, (_, i) => waitingMessage(device, i + 1)),
    );
    await collections.messages.insertMany(messages);
    watched.given();
    const envelopes = { oldest: 1, newest: 100 };
    const found = await new WaitingDocuments(collections).of([alice, nobody, bob]);
    expect(found).toEqual([alice, bob].map((device) => ({ device, envelopes, news: false })));
    expect(watched.given()).toBe(4);
  });

  it('for one account are its own, and for the owners one list of each account', async () => {
    const collections = collectionsOf(watched.database);
    const accounts = Array.from({ length: 10 }, () => ({ account: newAddress(), device: newId() }));
    const [alice] = accounts;
    if (alice === undefined) return;
    for (const { account, device } of accounts) {
      const hash = binary(bytes(32));
      const times = { userId: account, publicKey: hash, createdAt: NOW };
      await collections.users.insertOne({ ...times, _id: account, username: null });
      await collections.devices.insertOne({ ...times, _id: device });
      for (const version of [1, 2]) {
        const list = binary(account === alice.account ? Uint8Array.of(1) : Uint8Array.of(0));
        const devices = { listedDevices: [device], removedDevices: [] };
        const keys = { hash, list, accountKey: hash };
        const id = { _id: `${account}.${String(version)}`, userId: account, version, createdAt: NOW };
        await collections.deviceLists.insertOne({ ...id, ...keys, ...devices });
      }
      await collections.messages.insertMany([1, 2, 3].map((sequence) => waitingMessage(device, sequence)));
    }
    watched.given();
    const known = { account: alice.account, list: Uint8Array.of(1), createdAt: NOW, switchedOffSince: undefined };
    expect(await readOne(collections, alice.account)).toEqual(known);
    // Her document and her newest list.
    expect(watched.given()).toBe(2);
    expect(await readOwners(collections, ([first]) => first === 1)).toEqual([{ ...known, waiting: 3 }]);
    // A document and a list of each, and one count.
    expect(watched.given()).toBe(21);
    expect(await readOne(collections, newAddress())).toBeUndefined();
  });
});
