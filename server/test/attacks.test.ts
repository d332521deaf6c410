/**
 * What strangers can do at once, with two bounds while they do it: what the server holds for them, and how long anybody
 * else waits for it. The second one is the longest turn of its event loop, in processor time. Bodies that stall:
 * `stalled-bodies.test.ts`; what pages that nobody reads hold where no limit keeps them away: `slow-readers.test.ts`.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IS_NIGHTLY } from '../../scripts/checks/nightly-files.ts';
import { message } from './support/account.ts';
import { buildServer, type BuiltServer } from './support/built-server.ts';
import { FailpointServer } from './support/failpoint-server.ts';
import { call, Person, sendTo, type Reachable } from './support/person.ts';
import { sayHttp } from './support/raw-http.ts';
import { RawSocket } from './support/raw-socket.ts';
import { LONGEST_TURN_MS } from './support/turn-watch.ts';

const MEBIBYTE = 1024 * 1024;
const MOST_HELD = 64 * MEBIBYTE;
const H2C = 'GET /livez HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n';
const TOO_LONG = 'x'.repeat(1_000_000);

/** From a network of its own: no limit keeps an attack away because of another one. */
type Reached = Reachable & {
  readonly headers: { readonly 'x-forwarded-for': string };
  readonly dataDir: string;
};

type Attack = {
  readonly name: string;
  /** Resolves when all of it is under way, with what ends it. */
  readonly begin: (server: Reached, victim: Person) => Promise<() => void>;
};

/** All at once; what they are answered does not matter. */
const manyTimes =
  (count: number, ask: (server: Reached, victim: Person, i: number) => Promise<unknown>): Attack['begin'] =>
  async (server, victim) => {
    await Promise.allSettled(Array.from({ length: count }, (_, i) => ask(server, victim, i)));
    return () => undefined;
  };

const rawSocket = ({ url, headers }: Reached): RawSocket =>
  new RawSocket(url, undefined, `X-Forwarded-For: ${headers['x-forwarded-for']}\r\n`);

/** Each with some pages of mail, which the first of them has sent. */
const readersWithMail = async (server: Reached): Promise<readonly Person[]> => {
  const readers = await Promise.all(Array.from({ length: 4 }, () => Person.registered(server)));
  const [sender] = readers;
  await sender?.connect();
  for (const reader of readers.slice(1))
    for (let i = 0; i < 6; i += 1) {
      const [receiver] = sendTo([reader]).receivers;
      const receivers = [{ ...receiver, message: message(65_536) }];
      await sender?.request('envelope:send', sendTo([reader], { receivers }));
    }
  return readers.slice(1);
};

const REMOVED_DEVICES = 324_000;

/** As a server would have them that counts no list: the limits of today let nobody come this far. */
const removeMany = (dataDir: string, account: string): void => {
  const database = new Database(join(dataDir, 'cipherchat.db'));
  database
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO removedDevices (userId, deviceId) SELECT ?, printf('%032x', i) FROM n`,
    )
    .run(REMOVED_DEVICES, account);
  database.close();
};

/** By day a quarter of the long ones. */
const most = (byNight: number): number => (IS_NIGHTLY ? byNight : byNight / 4);
const said = (byNight: number): string => most(byNight).toLocaleString('en');

const ATTACKS: readonly Attack[] = [
  {
    name: '10,000 wishes for another protocol on one connection',
    begin: async (server) => {
      await sayHttp(server.url, [H2C.repeat(10_000)]);
      return () => undefined;
    },
  },
  {
    name: '2,000 connections without a request',
    begin: async (server) => {
      const { hostname, port } = new URL(server.url);
      const sockets = Array.from({ length: 2_000 }, () => connect(Number(port), hostname).on('error', () => undefined));
      await Promise.all(sockets.map((socket) => once(socket, 'connect')));
      return () => {
        for (const socket of sockets) socket.destroy();
      };
    },
  },
  {
    name: '480 sockets that never say who they are',
    begin: async (server) => {
      const sockets = Array.from({ length: 480 }, () => rawSocket(server));
      await Promise.all(sockets.map((socket) => socket.until(({ received }) => received.includes('\r\n\r\n'))));
      return () => {
        for (const socket of sockets) socket.end();
      };
    },
  },
  {
    name: '1,800 pages of mail that are never read',
    begin: async (server) => {
      const people = (await readersWithMail(server)).flatMap((person) => Array.from({ length: 15 }, () => person));
      const sockets = await Promise.all(
        people.map(async ({ token }) => {
          const socket = rawSocket(server);
          await socket.isAdmitted(token);
          socket.stopsReading();
          return socket;
        }),
      );
      for (const socket of sockets)
        socket.together(Array.from({ length: 40 }, (_, i) => `42${String(i)}["mailbox:pull",{"after":0,"limit":200}]`));
      return () => {
        for (const socket of sockets) socket.end();
      };
    },
  },
  {
    name: `${said(1_000)} registrations`,
    begin: manyTimes(most(1_000), (server) => Person.registered(server)),
  },
  {
    name: `${said(2_000)} reads of the lists of one account`,
    begin: manyTimes(most(2_000), ({ url, headers }, victim) =>
      call(`${url}/v1/accounts/${victim.account.address}/lists?after=0`, 'GET', { headers }),
    ),
  },
  {
    name: `${said(2_000)} requests with a token that nobody gave`,
    begin: manyTimes(most(2_000), ({ url, headers }, victim, i) =>
      call(`${url}/v1/prekeys`, 'GET', {
        token: `${victim.token.slice(0, -6)}${String(i).padStart(6, 'A')}`,
        headers,
      }),
    ),
  },
  {
    name: `${said(1_000)} looks at an account that removed ${REMOVED_DEVICES.toLocaleString('en')} devices`,
    begin: async (server) => {
      const mallory = await Person.registered(server);
      const { address } = mallory.account;
      removeMany(server.dataDir, address);
      mallory.account.sign();
      const looks = Array.from({ length: most(1_000) }, () =>
        call(`${server.url}/v1/accounts/${address}/lists?after=0`, 'GET', { headers: server.headers }),
      );
      await Promise.allSettled([...looks, mallory.register(), mallory.connect()]);
      return () => {
        mallory.leave();
      };
    },
  },
  {
    name: '100 bodies of a megabyte that are no JSON',
    begin: manyTimes(100, ({ url, headers }) =>
      call(`${url}/v1/devices`, 'POST', {
        body: TOO_LONG,
        headers: { ...headers, 'content-type': 'application/json' },
      }),
    ),
  },
  {
    name: `${said(2_000)} steps of links that are not open`,
    begin: manyTimes(most(2_000), ({ url, headers }, _, i) =>
      call(`${url}/v1/links/${i.toString(16).padStart(32, '0')}/0`, 'GET', { headers }),
    ),
  },
];

describe('an attack', () => {
  let built: BuiltServer;
  let server: FailpointServer;
  let bob: Person;
  const people: Person[] = [];

  const from = (network: string): Reached => {
    const { url, origin, now, dataDir } = server;
    return { url, origin, now, dataDir, headers: { 'x-forwarded-for': network } };
  };
  const joined = async (network: string): Promise<Person> => {
    const person = await Person.registered(from(network));
    people.push(person);
    await person.connect();
    return person;
  };

  beforeAll(async () => {
    built = await buildServer();
    server = await new FailpointServer(built.main).start({ RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' });
    bob = await joined('198.51.100.1');
  });
  afterAll(async () => {
    for (const person of people) person.leave();
    await server.dispose();
  });

  it.each(ATTACKS.map((attack, i) => ({ ...attack, i })))(
    'takes little memory and keeps nobody waiting: $name',
    async ({ begin, i }) => {
      const { heldBytes: before } = await server.ask({ aheadMs: 0, weighs: true, forgets: true });
      const attack = begin(from(`203.0.113.${i}`), bob);
      const heard = bob.pushes('envelope:new').length;
      const visitor = await joined(`198.51.100.${i + 2}`);
      expect(await visitor.request('envelope:send', sendTo([bob]))).toMatchObject({ ok: true });
      await bob.hears((person) => person.pushes('envelope:new').length > heard);
      const end = await attack;
      const { heldBytes, longestMs } = await server.ask({ aheadMs: 0, weighs: true });
      end();
      expect(heldBytes - before).toBeLessThan(MOST_HELD);
      expect(longestMs).toBeLessThan(LONGEST_TURN_MS);
    },
  );
});
