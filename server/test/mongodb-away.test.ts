/**
 * Two nodes with Redis whose MongoDB goes away: mail is passed on live and waits in Redis, no sender reads that it was
 * sent before MongoDB has it, and then each message is there once.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../src/commands/command-line.ts';
import { ConnectionGate } from './support/connection-gate.ts';
import type { FailpointServer } from './support/failpoint-server.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { withServerProcess } from './support/server-process.ts';
import type { RunningServer } from './support/start-server.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';
import { startTestRedis, type TestRedis } from './support/test-redis.ts';
import { readiness, startTwoNodes, WHOLE, type TwoNodes } from './support/two-nodes.ts';

const LIMIT_MS = 120_000;
const FOR_LONG = { timeout: LIMIT_MS };
const SECRET = 'dGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZw';
const STREAM = '{cipherchat-buffer}/stream';
const REFUSED = { ok: false, error: { code: 'unavailable', retryAfterMs: expect.any(Number) as number } };
const AWAY = { ok: false, missing: ['mongodb'] };

const found = { redis: await startTestRedis(), mongo: await startTestMongo() };
afterAll(async () => {
  await found.redis?.stop();
  await found.mongo?.stop();
}, LIMIT_MS);

describe.runIf(found.redis !== undefined && found.mongo !== undefined)('while MongoDB is away', FOR_LONG, () => {
  const [redis, mongo] = [found.redis as TestRedis, found.mongo as TestMongo];
  let url: string;
  let gate: ConnectionGate;
  let settings: Readonly<Record<string, string>>;

  beforeEach(async () => {
    redis.gate.restore();
    await redis.empty();
    url = mongo.newDatabase();
    const { hostname, port } = new URL(url.replace('mongodb:', 'http:').replace(/,[^/]*/u, ''));
    gate = new ConnectionGate(hostname, Number(port || '27017'));
    const gated = new URL(url.replace('mongodb:', 'http:'));
    gated.host = `127.0.0.1:${String(await gate.listen())}`;
    const through = `${gated.href.replace('http:', 'mongodb:')}?directConnection=true`;
    settings = { MONGODB_URL: through, REDIS_URL: redis.url, JWT_SECRET: SECRET };
  }, LIMIT_MS);
  afterEach(async () => {
    await gate.close();
    await mongo.drop(url);
  }, LIMIT_MS);

  const entries = (): Promise<number> => redis.client.xlen(STREAM);
  const drained = (): Promise<void> => expect.poll(entries, FOR_LONG).toBe(0);
  const stored = async (collection: string): Promise<readonly unknown[]> =>
    (await mongo.documents(url, collection)).map(({ _id }) => _id).toSorted();
  const idsOf = (envelopes: readonly Record<string, unknown>[]): readonly unknown[] => envelopes.map(({ id }) => id);

  describe('two nodes', () => {
    let nodes: TwoNodes;
    let alice: Person;
    let bob: Person;
    let carol: Person;
    const both = async (state: unknown): Promise<void> => {
      for (const node of [nodes.a, nodes.b]) await expect.poll(() => readiness(node), FOR_LONG).toEqual(state);
    };
    const timesLogged = ({ logLines }: RunningServer, text: string): number =>
      logLines.filter((line) => line.includes(text)).length;
    const ask = (send: object): Promise<Record<string, unknown>> => alice.request('envelope:send', send);
    const insist = async (send: object): Promise<void> =>
      expect.poll(() => ask(send), FOR_LONG).toMatchObject({ ok: true });

    beforeEach(async () => {
      nodes = await startTwoNodes(mongo, redis, settings);
      await both(WHOLE);
      [alice, bob, carol] = [
        await Person.registered(nodes.a),
        await Person.registered(nodes.b),
        await Person.registered(nodes.b),
      ];
      await alice.connect();
      await bob.connect();
    }, LIMIT_MS);
    afterEach(async () => {
      for (const person of [alice, bob, carol]) person.leave();
      gate.restore();
      redis.gate.restore();
      await nodes.stop();
    }, LIMIT_MS);

    it('pass mail on live, call nothing sent, and have each message once when it is back', async () => {
      gate.cut();
      const [toBoth, toBob] = [sendTo([bob, carol]), sendTo([bob])];
      expect(await ask(toBoth)).toMatchObject(REFUSED);
      expect(await ask(toBob)).toMatchObject(REFUSED);
      expect(await ask(toBob)).toMatchObject(REFUSED);
      await bob.hears((person) => person.pushes('envelope:new').length === 2);
      expect(idsOf(bob.pushes('envelope:new'))).toEqual([toBoth.id, toBob.id]);
      expect(bob.pushes('envelope:new')[0]).toMatchObject({ sender: alice.principal, sequence: 0 });
      const acknowledged = { envelopes: [toBoth.id, toBob.id] };
      expect(await bob.request('mailbox:acknowledge', acknowledged)).toMatchObject({ ok: true });
      await both([503, { ...AWAY, degraded: ['buffer'] }]);
      expect(await entries()).toBe(3);

      gate.restore();
      await drained();
      await both(WHOLE);
      await insist(toBoth);
      await insist(toBob);
      await carol.connect();
      expect([idsOf(await waitingFor(bob)), idsOf(await waitingFor(carol))]).toEqual([[], [toBoth.id]]);
      await nodes.pollUntil(alice, (person) => JSON.stringify(person.pushes('envelope:delivered')).includes(toBob.id));
      const rows = [
        [toBoth, bob],
        [toBoth, carol],
        [toBob, bob],
      ] as const;
      expect(await stored('messages')).toEqual(rows.map(([{ id }, { device }]) => `${id}.${device.id}`).toSorted());
      expect(await stored('sends')).toEqual([toBoth, toBob].map(({ id }) => `${alice.device.id}.${id}`).toSorted());
      for (const node of [nodes.a, nodes.b]) expect(timesLogged(node, 'mail waits in redis')).toBeGreaterThan(0);
      expect(timesLogged(nodes.a, 'is in mongodb') + timesLogged(nodes.b, 'is in mongodb')).toBe(1);
    });

    it('let a client go on that has just heard of a delivery, and tell it of that again', async () => {
      const before = sendTo([bob]);
      await insist(before);
      await bob.hears((person) => person.pushes('envelope:new').length === 1);
      await bob.request('mailbox:acknowledge', { envelopes: [before.id] });
      await alice.hears((person) => person.pushes('envelope:delivered').length > 0);
      gate.cut();
      const heard = { deliveries: [{ id: before.id, device: bob.device.id }] };
      // Refused, alice would take no push any more before a pull is answered.
      expect(await alice.request('receipts:acknowledge', heard)).toMatchObject({ ok: true });

      gate.restore();
      await both(WHOLE);
      const told = async (): Promise<unknown> =>
        (await alice.request('mailbox:pull', { after: 0, limit: 200 }))['deliveries'];
      await expect.poll(told, FOR_LONG).toMatchObject(heard.deliveries);
      expect(await alice.request('receipts:acknowledge', heard)).toMatchObject({ ok: true });
      expect(await told()).toEqual([]);
    });

    it('refuse what does not fit into the buffer, pass on none of it, and say so once', async () => {
      gate.cut();
      const [first, second] = [sendTo([bob]), sendTo([bob])];
      await redis.client.set('{cipherchat-buffer}/bytes', String(64 * 1024 * 1024));
      expect(await ask(first)).toMatchObject(REFUSED);
      expect(await ask(second)).toMatchObject(REFUSED);
      expect([await entries(), timesLogged(nodes.a, 'the buffer in redis is full')]).toEqual([0, 1]);
      gate.restore();
      await insist(second);
      await bob.hears((person) => person.pushes('envelope:new').length > 0);
      expect(idsOf(bob.pushes('envelope:new'))).toEqual([second.id]);
    });

    it('and Redis too say both, refuse, and lose nothing that was sent', async () => {
      const [before, during] = [sendTo([bob]), sendTo([bob])];
      await insist(before);
      gate.cut();
      await redis.kill();
      expect(await ask(during)).toMatchObject(REFUSED);
      expect(await bob.request('mailbox:acknowledge', { envelopes: [before.id] })).toMatchObject(REFUSED);
      await both([503, { ...AWAY, degraded: ['redis'] }]);
      await redis.restart();
      gate.restore();
      await both(WHOLE);
      await insist(during);
      await expect.poll(async () => idsOf(await waitingFor(bob)), FOR_LONG).toEqual([before.id, during.id]);
    });

    it('keep nothing in Redis that the audit does not know, and take nothing that another one put there', async () => {
      gate.cut();
      const kept = sendTo([bob]);
      expect(await ask(kept)).toMatchObject(REFUSED);
      await bob.hears((person) => person.pushes('envelope:new').length === 1);
      await bob.request('mailbox:acknowledge', { envelopes: [kept.id] });
      const audit = async () =>
        await runCommandLine(['audit'], { NODE_ENV: 'test', ...settings, MONGODB_URL: url, DATA_DIR: nodes.a.dataDir });
      expect(await audit()).toMatchObject({ exitCode: 0 });
      const [[, fields] = ['', []]] = await redis.client.xrange(STREAM, '-', '+', 'COUNT', 1);
      const entry = String(fields[fields.indexOf('entry') + 1]);
      const forged = sendTo([bob]);
      const texts = [entry.replace(kept.id, forged.id), entry.replace('{', '{"note":"meet me at eight",'), 'meet me'];
      for (const text of texts) {
        const place = await redis.client.xadd(STREAM, '*', 'v', '1', 'key', 'x', 'entry', text, 'mark', 'x'.repeat(22));
        expect(await audit()).toMatchObject({ exitCode: 1 });
        if (text !== texts[0]) await redis.client.xdel(STREAM, String(place));
      }
      gate.restore();
      await drained();
      expect(await stored('messages')).toEqual([`${kept.id}.${bob.device.id}`]);
      expect(timesLogged(nodes.a, 'were dropped') + timesLogged(nodes.b, 'were dropped')).toBe(1);
    });
  });

  describe('a node', () => {
    let server: FailpointServer;
    const processes = withServerProcess((one) => {
      server = one;
    });

    it('that is killed while it drains leaves the rest to another one, and nothing is there twice', async () => {
      await server.start(settings);
      const [alice, bob] = await Person.pair(server);
      gate.cut();
      const sends = Array.from({ length: 3 }, () => sendTo([bob]));
      const answers = sends.map((send) => alice.request('envelope:send', send));
      await bob.hears((person) => person.pushes('envelope:new').length === sends.length);
      const [told] = sends;
      await bob.request('mailbox:acknowledge', { envelopes: [told?.id] });
      for (const answer of answers) expect(await answer).toMatchObject(REFUSED);
      await server.end('SIGKILL');

      gate.restore();
      const [dying, next] = [processes.another(), processes.another()];
      await dying.launch({ ...settings, FAILPOINT: 'afterCommit' });
      expect(await dying.exited()).toBeNull();
      expect([await entries(), (await stored('messages')).length]).toEqual([4, 3]);
      const lease = await redis.client.pttl('{cipherchat-buffer}/lock');
      expect(lease > 0 && lease <= 15_000).toBe(true);
      // The time that it had left is over.
      await redis.client.del('{cipherchat-buffer}/lock');
      await next.start(settings);
      await drained();
      const rows = await mongo.documents(url, 'messages');
      expect(Object.fromEntries(rows.map(({ _id, deliveryStatus }) => [_id, deliveryStatus]))).toEqual(
        Object.fromEntries(sends.map((send) => [`${send.id}.${bob.device.id}`, send === told ? 'delivered' : 'sent'])),
      );
      expect(await stored('sends')).toHaveLength(sends.length);
    });
  });
});
