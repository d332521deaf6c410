import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Binary, MongoClient, type IndexDescriptionInfo } from 'mongodb';
import { startTestMongo, type TestMongo } from '../../../test/support/test-mongo.ts';
import { join, MAILBOX_LIMIT, NOW, sendOf, type Member } from '../contract-samples.contract.ts';
import type { Send, Store } from '../port.ts';
import { openMongoStore } from './mongo-store.ts';

/** An index as the database reports it: its fields in order, then all its other options except its name. */
const wordsOf = (index: IndexDescriptionInfo): string => {
  const fields = Object.entries(index.key).map(([field, order]) => (order === 1 ? field : `${field} descending`));
  const more = Object.entries(index)
    .filter(([word]) => !['name', 'key', 'v'].includes(word))
    .map(([word, value]) => (value === true ? word : `${word} ${JSON.stringify(value)}`));
  return [fields.join(', '), ...more].join('; ');
};

const found = await startTestMongo();
afterAll(() => found?.stop());

describe.runIf(found !== undefined)('documents in MongoDB', () => {
  const mongo = found as TestMongo;
  let url: string;
  let store: Store;
  let alice: Member;
  let bob: Member;
  let send: Send;
  beforeEach(async () => {
    url = mongo.newDatabase();
    store = openMongoStore({ url });
    [alice, bob] = [await join(store), await join(store)];
    send = sendOf(alice, [bob]);
    await store.send(send, MAILBOX_LIMIT);
  });
  afterEach(async () => {
    await store.close();
    await mongo.drop(url);
  });

  it('are named as PROTOCOL 6 says', async () => {
    const [receiver] = send.receivers;
    const binary = (text = '') => new Binary(Buffer.from(text, 'base64url'));
    expect(await mongo.documents(url, 'messages')).toMatchObject([
      {
        _id: `${send.id}.${bob.device}`,
        senderId: alice.device,
        receiverId: bob.device,
        encryptedPayload: binary(receiver?.message),
        iv: binary(receiver?.iv),
        timestamp: NOW,
        deliveryStatus: 'sent',
      },
    ]);
    const [user] = await mongo.documents(url, 'users');
    expect(Object.keys(user ?? {})).toEqual(['_id', 'username', 'publicKey', 'createdAt']);
  });

  it('lose their payload on delivery and vanish when the sender knows', async () => {
    await store.acknowledge(bob.device, [send.id], false, NOW + 1);
    expect(await mongo.documents(url, 'messages')).toMatchObject([
      { deliveryStatus: 'delivered', encryptedPayload: null, iv: null, deliveredAt: NOW + 1 },
    ]);
    await store.acknowledgeDeliveries(alice.device, [{ id: send.id, device: bob.device }]);
    expect(await mongo.documents(url, 'messages')).toEqual([]);
  });

  it('have these indexes and no others, also after a second start: none is partial, none deletes by time', async () => {
    await store.close();
    store = openMongoStore({ url });
    await store.probe();
    const client = new MongoClient(url);
    const collections = await client.db().listCollections({}, { nameOnly: true }).toArray();
    const found: [string, unknown][] = [];
    for (const { name } of collections) {
      const indexes = await client.db().collection(name).indexes();
      for (const index of indexes) found.push([`${name}.${index.name ?? ''}`, wordsOf(index)]);
    }
    await client.close();
    const names = ['users', 'deviceLists', 'devices', 'prekeys', 'prekeyClaims', 'handedOut', 'messages', 'sends'];
    names.push('links', 'service', 'backups', 'backupRecords', 'erasures', 'rosterEntries');
    expect(Object.fromEntries(found)).toEqual({
      // PROTOCOL 6: an envelope is there once for each receiving device; DESIGN 4: an id once for each sending device.
      ...Object.fromEntries(names.map((name) => [`${name}._id_`, '_id'])),
      'deviceLists.listsOfUser': 'userId, version descending; unique',
      'deviceLists.removedDevicesOfUser': 'userId, removedDevices',
      'prekeys.prekeysOfDevice': 'deviceId, kind, prekeyId; unique',
      'prekeys.prekeysByExpiry': 'expiresAt',
      'prekeyClaims.claimsByExpiry': 'expiresAt',
      'handedOut.handedOutByExpiry': 'expiresAt',
      'links.linksByExpiry': 'expiresAt',
      'messages.mailbox': 'receiverId, sequence; unique',
      'messages.waiting': 'receiverId, deliveryStatus, sequence',
      'messages.news': 'senderId, deliveryStatus, sequence',
      'messages.messagesByTime': 'timestamp',
      'sends.sendsByTime': 'timestamp',
      'erasures.erasuresByExpiry': 'expiresAt',
      'rosterEntries.rosterOfUser': 'userId, epoch; unique',
      'backups.backupsOfUser': 'userId, generation descending; unique',
      'backups.backupsByAccess': 'accesses',
      'backupRecords.backupRecordsOfUser': 'userId',
    });
  });

  it('of an earlier release get the index that leads past delivery news to what waits', async () => {
    await store.close();
    const client = new MongoClient(url);
    const messages = client.db().collection('messages');
    const before: readonly { readonly name?: string }[] = await messages.indexes();
    const kept = ['_id_', 'mailbox', 'news', 'messagesByTime'];
    for (const { name = '' } of before) if (!kept.includes(name)) await messages.dropIndex(name);
    expect(await messages.indexes()).toHaveLength(kept.length);
    store = openMongoStore({ url });
    await store.probe();
    const keys = (await messages.indexes()).map((index: { readonly key?: object }) => Object.keys(index.key ?? {}));
    expect(keys).toContainEqual(['receiverId', 'deliveryStatus', 'sequence']);
    await client.close();
  });
});
