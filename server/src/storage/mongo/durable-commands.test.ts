/** Checks the commands that the store sends to MongoDB: the server of these tests may accept less (decision 20). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandStartedEvent } from 'mongodb';
import { startTestMongo, type TestMongo } from '../../../test/support/test-mongo.ts';
import {
  bytes,
  BACKUP_ROOM,
  backupOf,
  backupRecord,
  DAY,
  join,
  MAILBOX_LIMIT,
  newId,
  newMember,
  nextList,
  NOW,
  prekey,
  ROOMY,
  sendOf,
} from '../contract-samples.contract.ts';
import type { Store } from '../port.ts';
import { openMongoStore } from './mongo-store.ts';

type Command = { readonly name: string; readonly collection: string; readonly command: CommandStartedEvent['command'] };

const WRITES = ['insert', 'update', 'delete', 'createIndexes'];
const READS = ['find', 'aggregate', 'distinct'];
/** These continue a read or end something, and carry no concern of their own. */
const OTHERS = ['getMore', 'killCursors', 'endSessions'];

const found = await startTestMongo();
afterAll(() => found?.stop());

/** Every operation of the port; for a send also what follows if a page has passed its number. */
const useEverything = async (store: Store, overtakes: { page: () => Promise<unknown> }): Promise<void> => {
  await store.probe();
  const other = newId();
  const [alice, bob] = [await join(store, 3), await join(store, 3, newMember([other]))];
  await store.account(alice.account);
  await store.device(bob.device);
  await store.lists(alice.account, 1, 10);
  await store.removedAmong(alice.account, [bob.device]);
  await store.addPrekeys(bob.device, [prekey(1, 2), prekey(3, 2), prekey(2, 9)], 100);
  await store.prekeys(bob.device);
  await store.takeBundle(bob.device, true, NOW);
  await store.takeBundle(bob.device, true, NOW, 'purpose');
  await store.removePrekeys(bob.device, { oneTime: [2], oneTimeKem: [2] });
  const sends = Array.from({ length: 40 }, () => sendOf(alice, [bob], { lists: undefined }));
  overtakes.page = () => store.pull(bob.device, 0, 100, ROOMY);
  for (const send of sends) await store.send(send, MAILBOX_LIMIT);
  await store.send({ ...sendOf(alice, [bob]), ...sends[0] }, MAILBOX_LIMIT);
  await store.waiting([alice.device, bob.device]);
  const subscription = { device: alice.device, endpoint: 'https://push.example/1', key: bytes(65), auth: bytes(16) };
  await store.keepSubscription(subscription, NOW);
  await store.subscription(alice.device);
  await store.subscribedDevices('', 10);
  await store.claimPush(alice.device, { now: NOW, restMs: 1, oldest: 1, newest: 1 });
  await store.dropSubscription(alice.device);
  await store.waitingInAll(0, 100);
  const [first = newId(), second = newId()] = sends.map(({ id }) => id);
  await store.hasSent(alice.device, first);
  await store.acknowledge(bob.device, [first], false, NOW);
  await store.acknowledge(bob.device, [second], true, NOW);
  await store.deliveries(alice.device, 10);
  await store.acknowledgeDeliveries(alice.device, [{ id: first, device: bob.device }]);
  const record = backupRecord();
  await store.addBackupRecords(alice.account, [record], BACKUP_ROOM);
  for (const generation of [1, 2]) await store.replaceBackup(backupOf(alice.account, generation, [record]));
  await store.backup(alice.account);
  await store.backupOf('f'.repeat(64));
  await store.backupRecords(alice.account, [record.id]);
  await store.backupHashes(alice.account);
  await store.appendList(nextList(bob.list, { devices: [other], removals: [bob.device] }), NOW);
  const carol = await join(store);
  const erasure = { account: carol.account, version: 1, bytes: bytes(112), expires: NOW };
  await store.eraseAccount(erasure);
  await store.erasure(carol.account);
  await store.appendRosterEntry({ account: alice.account, epoch: 1, bytes: bytes(191) });
  await store.rosterEntries(alice.account, 1, 10);
  await store.rosterEpoch(alice.account);
  await store.sweep({ now: NOW + 365 * DAY, mailMs: DAY, answersMs: DAY, rows: 1000 });
  await store.readings();
  await store.switchedOff();
  await store.openLink('f'.repeat(32), NOW);
  await store.putLinkStep('f'.repeat(32), 0, Uint8Array.of(1), NOW - 1);
  await store.linkStep('f'.repeat(32), 0, NOW - 1);
  await store.dropLink('f'.repeat(32));
  await store.forget(bob.account);
  await store.spareBytes();
  for (const isTrusted of [true, false]) await store.keepReading({ node: 'a', at: NOW, isTrusted });
  await store.dropReadings(NOW + 1, NOW + 2);
  await store.close();
};

/** The same store; `used` gets the names of the methods that were called. */
const noting = (store: Store, used: Set<string>): Store =>
  new Proxy(store, {
    get: (target, name: keyof Store) => {
      used.add(name);
      return target[name];
    },
  });

describe.runIf(found !== undefined)('the commands of the store on MongoDB', () => {
  const mongo = found as TestMongo;
  const commands: Command[] = [];
  const used = new Set<string>();
  let port: readonly string[];

  beforeAll(async () => {
    const url = mongo.newDatabase();
    const overtakes = { page: (): Promise<unknown> => Promise.resolve() };
    const store = openMongoStore({
      url,
      failpoints: {
        betweenWrites: async (place) => {
          if (place === 'send: envelopes') await overtakes.page();
        },
      },
      onCommand: ({ commandName: name, command }) =>
        commands.push({ name, collection: String(command[name]), command }),
    });
    port = Object.keys(store);
    await useEverything(noting(store, used), overtakes);
    await mongo.drop(url);
  }, 60_000);

  const those = (names: readonly string[]): readonly Command[] => commands.filter(({ name }) => names.includes(name));
  const kindsOf = (some: readonly Command[]): readonly string[] =>
    [...new Set(some.map(({ name, collection }) => `${name} ${collection}`))].toSorted();

  it('were seen of every operation of the port', () => {
    expect([...used].toSorted()).toEqual(port.toSorted());
    expect(kindsOf(those(WRITES))).toEqual([
      ...[
        'backupRecords',
        'backups',
        'deviceLists',
        'erasures',
        'handedOut',
        'links',
        'messages',
        'prekeyClaims',
        'prekeys',
        'rosterEntries',
        'sends',
      ].map((name) => `createIndexes ${name}`),
      ...[
        'backupRecords',
        'backups',
        'deviceLists',
        'devices',
        'erasures',
        'handedOut',
        'invitationClaims',
        'invitations',
        'links',
        'mailboxes',
        'messages',
        'prekeyClaims',
        'prekeys',
        'pushSubscriptions',
        'rosterEntries',
        'sends',
        'service',
        'users',
      ].map((name) => `delete ${name}`),
      ...[
        'backupRecords',
        'backups',
        'deviceLists',
        'devices',
        'erasures',
        'handedOut',
        'links',
        'messages',
        'prekeyClaims',
        'prekeys',
        'rosterEntries',
        'sends',
        'service',
        'users',
      ].map((name) => `insert ${name}`),
      ...['mailboxes', 'messages', 'prekeys', 'pushSubscriptions', 'service'].map((name) => `update ${name}`),
    ]);
    expect(kindsOf(those(READS)).length).toBeGreaterThan(8);
    const renumbered = those(['update']).filter(({ command }) => JSON.stringify(command).includes('{"sequence":'));
    expect(renumbered).not.toEqual([]);
  });

  it('are reads, writes, and what carries no concern', () => {
    expect(commands.filter(({ name }) => ![...WRITES, ...READS, ...OTHERS].includes(name))).toEqual([]);
  });

  it('ask of every write that a majority has it in its journal', () => {
    for (const { command } of those(WRITES)) {
      expect(command).toMatchObject({ writeConcern: { w: 'majority', j: true } });
    }
  });

  it('read only what a majority has', () => {
    for (const { command } of those(READS)) {
      expect(command).toMatchObject({ readConcern: { level: 'majority' } });
    }
  });
});
