/** Data that release 0.1.0 wrote, opened by this one. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { toBase64Url } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { message } from './support/account.ts';
import { copyDataDirectory, fillDatabase, returning, type KnownData } from './support/old-data.ts';
import { sendTo, waitingFor, type Person } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestMongo } from './support/test-mongo.ts';

const mongo = await startTestMongo();
afterAll(() => mongo?.stop());

type OldData = {
  readonly known: KnownData;
  readonly start: () => Promise<RunningServer>;
  readonly drop: () => unknown;
};

/** A minute after the old server was stopped. */
const later = ({ madeAt }: KnownData): number => madeAt + 60_000;

const inDirectory = async (): Promise<OldData> => {
  const { dataDir, known } = copyDataDirectory();
  return Promise.resolve({
    known,
    start: () => startServer({ dataDir, at: later(known) }),
    drop: () => rmSync(dirname(dataDir), { recursive: true, force: true }),
  });
};

const inMongo = async (): Promise<OldData> => {
  const url = mongo?.newDatabase() ?? '';
  const known = await fillDatabase(url);
  const environment = { MONGODB_URL: url, JWT_SECRET: known.jwtSecret ?? '' };
  return { known, start: () => startServer({ environment, at: later(known) }), drop: () => mongo?.drop(url) };
};

const STORES = [
  { store: 'SQLite', open: inDirectory },
  ...(mongo === undefined ? [] : [{ store: mongo.name, open: inMongo }]),
];

describe.each(STORES)('data of release 0.1.0 on $store', ({ open }) => {
  let data: OldData;
  let server: RunningServer;
  let alice: Person;
  let bob: Person;
  let carol: Person;
  const meet = async (): Promise<void> => {
    server = await data.start();
    [alice, bob, carol] = [
      returning(server, data.known, 'alice'),
      returning(server, data.known, 'bob'),
      returning(server, data.known, 'carol'),
    ];
  };
  beforeEach(async () => {
    data = await open();
    await meet();
  });
  afterEach(async () => {
    await server.stop();
    await data.drop();
  });

  const logIn = async (person: Person): Promise<void> => {
    const answer = await person.logIn();
    expect(answer.status).toBe(200);
    person.token = String(answer.json['token']);
    await person.connect();
  };
  const idsOf = async (person: Person): Promise<readonly unknown[]> => (await waitingFor(person)).map(({ id }) => id);

  it('takes the tokens of then and logs its devices in', async () => {
    expect((await alice.get('/v1/prekeys')).status).toBe(200);
    for (const person of [alice, bob, carol]) await logIn(person);
  });

  it('has no bundle of a removed device', async () => {
    const { address } = data.known.people.carol;
    const answer = await alice.post(`/v1/accounts/${address}/devices/${data.known.removedDevice}/bundle`, {});
    expect(answer.status).toBe(404);
  });

  it('has every version of the lists', async () => {
    const { address } = data.known.people.carol;
    const { json } = await alice.get(`/v1/accounts/${address}/lists?from=1`);
    expect(json).toMatchObject({ lists: carol.account.lists.map(toBase64Url) });
    expect(carol.account.lists).toHaveLength(2);
  });

  it('hands out the prekeys that are left, and never one again', async () => {
    const stock = await bob.get('/v1/prekeys');
    expect(stock.json).toMatchObject({ mediumTerm: 2, lastResortKem: 2, oneTime: [2, 3], oneTimeKem: [2, 3] });
    const { address, device } = data.known.people.bob;
    expect((await alice.post(`/v1/accounts/${address}/devices/${device.id}/bundle`, {})).status).toBe(200);
    expect((await bob.get('/v1/prekeys')).json).toMatchObject({ oneTime: [3], oneTimeKem: [3] });
  });

  it('hands out the mail that waits, in order and byte for byte', async () => {
    for (const [person, sends] of [
      [alice, data.known.waiting.alice],
      [bob, data.known.waiting.bob],
    ] as const) {
      await logIn(person);
      const waiting = await waitingFor(person);
      expect(waiting).toMatchObject(sends.map(({ id, message: sealed, at }) => ({ id, message: sealed, at })));
      expect(waiting).toHaveLength(sends.length);
    }
  });

  it('tells the sender what was delivered', async () => {
    await logIn(alice);
    const { deliveries } = await alice.request('mailbox:pull', { after: 0, limit: 10 });
    const device = bob.device.id;
    expect(deliveries).toMatchObject(data.known.delivered.map((id) => ({ id, device })));
    expect(deliveries).toHaveLength(data.known.delivered.length);
  });

  it('answers repeats with the first answer', async () => {
    await logIn(alice);
    expect(data.known.answered.length).toBeGreaterThan(2);
    for (const { id, at } of data.known.answered) {
      const repeat = sendTo([bob], { id, receivers: [{ ...bob.principal, message: message() }] });
      expect(await alice.request('envelope:send', repeat)).toMatchObject({ ok: true, at });
    }
    await logIn(bob);
    expect(await idsOf(bob)).toEqual(data.known.waiting.bob.map(({ id }) => id));
  });

  it('goes on: new mail comes behind the old one, and all of it is there after a restart', async () => {
    await logIn(alice);
    await logIn(bob);
    const send = sendTo([bob]);
    expect(await alice.request('envelope:send', send)).toMatchObject({ ok: true });
    const [first, ...rest] = data.known.waiting.bob.map(({ id }) => id);
    await bob.request('mailbox:acknowledge', { envelopes: [first] });
    for (const person of [alice, bob]) person.leave();
    await server.stop();
    await meet();
    await logIn(bob);
    expect(await idsOf(bob)).toEqual([...rest, send.id]);
  });
});

describe('the rest of a data directory of release 0.1.0', () => {
  it('has the builds of the widget that pages have pinned', async () => {
    const { dataDir, known } = copyDataDirectory();
    const server = await startServer({ dataDir, at: later(known) });
    const answer = await fetch(`${server.url}/w/${known.build}/app.js`);
    expect([answer.status, await answer.text()]).toEqual([200, 'console.log("kept since 0.1.0");\n']);
    await server.stop();
    rmSync(dirname(dataDir), { recursive: true, force: true });
  });
});
