/**
 * Markers in everything that a client can say, through every way in: neither the log nor the metrics has one of them.
 * The log is that of the level `trace`.
 */
import { randomBytes } from 'node:crypto';
import { request as rawRequest } from 'node:http';
import { join } from 'node:path';
import { toBase64Url } from '@cipherchat/protocol';
import Database from 'better-sqlite3';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { startFailure } from '../src/start-failure.ts';
import { StorageError } from '../src/storage/port.ts';
import { call, Person, sendTo } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const marker = (): string => `m${randomBytes(9).toString('hex')}`;
const ADDRESS = '203.0.113.77';
const SIXTH = '2001:db8:77:88::99';

describe('log and metrics', () => {
  let server: RunningServer | undefined;
  const people: Person[] = [];
  afterEach(async () => {
    for (const person of people.splice(0)) person.leave();
    await server?.stop();
    server = undefined;
  });

  const start = async (): Promise<RunningServer> => {
    server = await startServer({
      environment: { METRICS_PORT: '0', TRUSTED_PROXY_HOPS: '1', RATE_LIMIT_FACTOR: '1' },
    });
    return server;
  };
  /** Everything that an operator, or who stands behind them, may read. */
  const everything = async ({ logLines, metricsUrl }: RunningServer): Promise<string> =>
    logLines.join('\n') + (await (await fetch(metricsUrl)).text());
  const found = (text: string, markers: readonly string[]): readonly string[] =>
    markers.filter((one) => text.includes(one));
  const behind = (running: RunningServer, address: string): RunningServer => ({
    ...running,
    headers: { 'x-forwarded-for': address, 'user-agent': 'planted-agent', referer: 'https://planted.example/page' },
  });

  it('have nothing of REST requests, whether they succeed or fail', async () => {
    const running = await start();
    const person = await Person.registered(behind(running, ADDRESS));
    const texts = Array.from({ length: 12 }, marker);
    const [path, query, body, header, token, key, login, method, account, device, cookie, auth] = texts;
    const headers = {
      'x-forwarded-for': SIXTH,
      'x-request-id': String(header),
      cookie: String(cookie),
      origin: `https://${String(header)}.example`,
    };
    const ask = (at: string, way: string, more: { body?: unknown; token?: string } = {}) =>
      call(running.url + at, way, { ...more, headers });
    await ask(`/${String(path)}?${String(query)}=${String(query)}`, 'GET');
    await ask(`/v1/${String(path)}`, 'POST', { body: { [String(key)]: String(body) } });
    await ask('/v1/auth/token', 'POST', { body: String(body) });
    await ask('/v1/auth/token', 'POST', { body: { account: String(login), device: String(login), proof: {} } });
    await ask('/v1/prekeys', 'GET', { token: String(token) });
    await ask(`/v1/accounts/${String(account)}/lists?from=${String(query)}`, 'GET', { token: person.token });
    await ask(`/v1/accounts/${person.account.address}/devices/${String(device)}/bundle`, 'POST', { body: {} });
    await ask('/v1/devices', 'POST', { body: { list: toBase64Url(Buffer.from(String(body))) } });
    await ask(`/w/${String(path)}/cipherchat.js`, 'GET');
    await ask('/livez', 'DELETE', { token: String(auth) });
    await ask(`/${String(method)}%ff%zz`, 'GET');
    const text = await everything(running);
    const people = [person.account.address, person.device.id, person.token];
    expect(found(text, [...texts, ...people, ADDRESS, SIXTH, '2001:db8', '203.0', 'planted'])).toEqual([]);
    expect(running.logLines.filter((line) => line.includes('"route"')).length).toBeGreaterThanOrEqual(11);
  });

  it('have nothing of sockets: of connections, requests, refusals and messages', async () => {
    const running = await start();
    const alice = await Person.registered(behind(running, ADDRESS));
    const bob = await Person.registered(behind(running, SIXTH));
    people.push(alice, bob);
    for (const person of people) await person.connect();
    const send = sendTo([bob]);
    await alice.request('envelope:send', send);
    await bob.hears((person) => person.pushes('envelope:new').length === 1);
    await bob.request('mailbox:acknowledge', { envelopes: [send.id] });
    await alice.hears((person) => person.pushes('envelope:delivered').length === 1);
    const texts = Array.from({ length: 5 }, marker);
    const [event, key, value, token, query] = texts.map(String);
    alice.sockets.at(-1)?.emit(String(event), { [String(key)]: value });
    await alice.request('mailbox:pull', { [String(key)]: value });
    await alice.request('session:renew', { token });
    await expect(alice.connect({ token })).rejects.toThrow();
    const socket = io(running.url, { query: { x: query }, auth: { token: alice.token }, transports: ['websocket'] });
    await new Promise<void>((resolve) => socket.once('connect_error', () => resolve()));
    socket.disconnect();
    const text = await everything(running);
    const own = [alice, bob].flatMap(({ account, device, token: held }) => [account.address, device.id, held]);
    const [receiver] = send.receivers;
    expect(found(text, [...texts, ...own, send.id, receiver?.message.slice(0, 40) ?? '-', ADDRESS, SIXTH])).toEqual([]);
  });

  it('have nothing of failures inside, and the answer names the line of the log by its request id', async () => {
    const planted = marker();
    const running = await start();
    const database = new Database(join(running.dataDir, 'cipherchat.db'));
    database.exec(`CREATE TRIGGER broken BEFORE INSERT ON devices BEGIN SELECT RAISE(ABORT, '${planted}'); END`);
    database.close();
    const person = new Person(behind(running, ADDRESS));
    person.account.sign();
    const { status, headers, json } = await person.register({ prekeys: person.account.prekeys(1) });
    expect([status, json['code']]).toEqual([expect.toBeOneOf([500, 503]), expect.any(String)]);
    const requestId = headers.get('x-request-id');
    const lines = running.logLines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const ofRequest = lines.filter((line) => line['requestId'] === requestId);
    expect(ofRequest.map(({ msg }) => msg)).toEqual(['request failed', 'request']);
    expect(ofRequest[1]).toMatchObject({ method: 'POST', route: '/v1/devices', status });
    expect(ofRequest[1]).not.toHaveProperty('err');
    expect(found(await everything(running), [planted, person.account.address, ADDRESS])).toEqual([]);
  });

  it('take no request id that a client chose, and give each request one of its own', async () => {
    const running = await start();
    const planted = marker();
    const ids = [];
    for (let i = 0; i < 3; i += 1)
      ids.push(
        (await call(`${running.url}/livez`, 'GET', { headers: { 'x-request-id': planted } })).headers.get(
          'x-request-id',
        ),
      );
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(planted);
    for (const id of ids) expect(running.logLines.join('')).toContain(`"requestId":"${String(id)}"`);
  });

  it('have nothing of bytes that are no request', async () => {
    const running = await start();
    const planted = marker();
    const { port } = new URL(running.url);
    const failed = new Promise((resolve) => {
      const asked = rawRequest({ port, path: `/${planted}`, headers: { 'x-big': planted.repeat(2_000) } });
      asked.on('error', resolve);
      asked.on('response', resolve);
      asked.end();
    });
    await failed;
    expect(found(await everything(running), [planted])).toEqual([]);
  });

  it('have no secret of the settings when the server does not start', async () => {
    const planted = marker();
    const failures: unknown[] = [];
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { JWT_SECRET: planted },
      { MONGODB_URL: `mongodb://alice:${planted}@db.example` },
      { MONGODB_URL: `mongodb://db.example:27017/${planted}`, REDIS_URL: `http://:${planted}@redis.example` },
      { REDIS_URL: `redis://:${planted}@redis.example` },
    ];
    for (const environment of wrong) {
      try {
        parseConfig({ PUBLIC_URL: 'https://chat.example', ...environment });
      } catch (cause) {
        failures.push(cause);
      }
    }
    await startServer({ environment: { MONGODB_URL: `mongodb://alice:${planted}@db.example:99999/chat` } }).then(
      ({ stop }) => stop(),
      (cause: unknown) => failures.push(cause),
    );
    failures.push(new StorageError('unavailable', 'The database failed.', { cause: new Error(planted) }));
    expect(failures).toHaveLength(6);
    const config = parseConfig({ NODE_ENV: 'test' });
    expect(failures.map((cause) => startFailure(cause, config)).join('\n')).not.toContain(planted);
  });
});
