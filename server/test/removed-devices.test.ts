/** What becomes of a device when a list removes it, by whichever way that list comes. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { toBase64Url } from '@cipherchat/protocol';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOfId } from './support/account.ts';
import { Person } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';
import { startTestStores } from './support/test-stores.ts';
import { startTwoNodes } from './support/two-nodes.ts';

const LIMIT_MS = 60_000;
const stores = await startTestStores();
afterAll(() => stores.stop());

const listsOf = ({ account }: Person): string => `/v1/accounts/${account.address}/lists`;
const publish = async (person: Person, list: Uint8Array): Promise<number> =>
  (await person.post(listsOf(person), { list: toBase64Url(list) })).status;

/** A further device of that person, registered under a list that the first one published. */
const phoneOf = async (person: Person, server = person.server): Promise<Person> => {
  const phone = new Person(server, person.account, person.account.addDevice());
  expect(await publish(person, person.account.sign())).toBe(200);
  phone.token = String((await phone.register()).json['token']);
  await phone.connect();
  return phone;
};

/** As if its list had come while the connection was let in. */
const removeUnheard = ({ dataDir }: RunningServer, account: string): void => {
  const database = new Database(join(dataDir, 'cipherchat.db'));
  database.prepare("UPDATE users SET listedDevices = '' WHERE _id = ?").run(account);
  database.close();
};

describe.each(stores.all)('a removed device, on $name', ({ newEnvironment }) => {
  let server: RunningServer;
  let alice: Person;
  let phone: Person;
  beforeEach(async () => {
    server = await startServer({ environment: newEnvironment() });
    alice = await Person.registered(server);
    phone = await phoneOf(alice);
  });
  afterEach(() => server.stop());

  it('loses its connections to the list that a new device registers with, and the others keep theirs', async () => {
    await alice.connect();
    const tablet = new Person(server, alice.account, alice.account.addDevice());
    alice.account.signRemovalOf(phone.device);
    expect((await tablet.register()).status).toBe(200);
    await phone.hears((person) => person.pushes('disconnect').length === 1);
    expect(await alice.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
  });

  it('loses them to the list with which a known device registers again', async () => {
    alice.account.signRemovalOf(phone.device);
    expect((await alice.register()).status).toBe(200);
    await phone.hears((person) => person.pushes('disconnect').length === 1);
  });

  it('is not one that the first list of another account names', async () => {
    const mallory = new Person(server);
    const removals = [{ deviceId: bytesOfId(phone.device.id), reason: 1, since: server.now() } as const];
    const list = mallory.account.draft({ version: 2, previous: new Uint8Array(randomBytes(32)), removals });
    expect((await mallory.register({ list })).status).toBe(200);
    expect((await phone.get('/v1/prekeys')).json).toMatchObject({ mediumTerm: 1, oneTime: [1] });
    expect(await phone.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
    expect(phone.pushes('disconnect')).toEqual([]);
  });
});

it('a connection of a removed device that nobody closed gets nothing, and is closed then', async () => {
  const server = await startServer();
  const alice = await Person.registered(server);
  await alice.connect();
  removeUnheard(server, alice.account.address);
  const answer = await alice.request('mailbox:pull', { after: 0, limit: 1 });
  expect(answer).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
  await alice.hears((person) => person.pushes('disconnect').length === 1);
  await server.stop();
});

const found = await startTestMongo();

describe.runIf(found !== undefined)('a removed device, on a shared store', { timeout: LIMIT_MS }, () => {
  const mongo = found as TestMongo;
  afterAll(() => mongo.stop(), LIMIT_MS);

  it('gets nothing over a connection to a node that has not heard of it', async () => {
    const nodes = await startTwoNodes(mongo, undefined);
    const alice = await Person.registered(nodes.a);
    const phone = await phoneOf(alice, nodes.b);
    expect(await publish(alice, alice.account.signRemovalOf(phone.device))).toBe(200);
    const answer = await phone.request('mailbox:pull', { after: 0, limit: 1 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
    await nodes.stop();
  });

  it('loses its prekeys at the repeat of a list whose publishing failed half way', async () => {
    const database = mongo.newDatabase();
    let isFailing = false;
    const betweenWrites = (): void => {
      if (isFailing) throw new Error('The connection broke.');
    };
    const server = await startServer({ environment: { MONGODB_URL: database }, failpoints: { betweenWrites } });
    const alice = await Person.registered(server);
    const phone = await phoneOf(alice);
    const before = (await server.stored())['prekeys'] ?? 0;
    const list = alice.account.signRemovalOf(phone.device);
    isFailing = true;
    expect(await publish(alice, list)).toBeGreaterThanOrEqual(500);
    isFailing = false;
    expect((await server.stored())['prekeys']).toBe(before);
    expect(await publish(alice, list)).toBe(200);
    expect((await server.stored())['prekeys']).toBe(before / 2);
    await phone.hears((person) => person.pushes('disconnect').length === 1);
    await server.stop();
    await mongo.drop(database);
  });
});
