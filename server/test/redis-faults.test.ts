import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call, Person, sendTo, waitingFor } from './support/person.ts';
import type { RunningServer } from './support/start-server.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';
import { startTestRedis, type TestRedis } from './support/test-redis.ts';
import { DEGRADED, readiness, startTwoNodes, WHOLE, type TwoNodes } from './support/two-nodes.ts';

const LIMIT_MS = 60_000;
const FOR_LONG = { timeout: LIMIT_MS };
const AWAY = 'redis is away';
const found = await startTestRedis();
const store = await startTestMongo();

describe.runIf(found !== undefined && store !== undefined)('nodes whose Redis', FOR_LONG, () => {
  let nodes: TwoNodes;
  let alice: Person;
  let bob: Person;
  const [redis, mongo] = [found as TestRedis, store as TestMongo];

  const both = async (state: unknown): Promise<void> => {
    for (const node of [nodes.a, nodes.b]) await expect.poll(() => readiness(node), FOR_LONG).toEqual(state);
  };
  const start = async (environment: Readonly<Record<string, string>> = {}): Promise<void> => {
    nodes = await startTwoNodes(mongo, redis, environment);
    [alice, bob] = [await Person.registered(nodes.a), await Person.registered(nodes.b)];
    await alice.connect();
    await bob.connect();
  };
  const send = async (): Promise<string> => {
    const one = sendTo([bob]);
    expect(await alice.request('envelope:send', one)).toMatchObject({ ok: true });
    return one.id;
  };
  /** Bob pulls when he is told to, acknowledges, and alice hears of it. */
  const arrivesByReminder = async (id: string): Promise<void> => {
    await nodes.pollUntil(bob, (person) => person.pushes('mailbox:more').length > 0);
    expect((await waitingFor(bob)).map((envelope) => envelope['id'])).toContain(id);
    await bob.request('mailbox:acknowledge', { envelopes: [id] });
    await nodes.pollUntil(alice, (person) => JSON.stringify(person.pushes('envelope:delivered')).includes(id));
  };
  const arrivesByPush = async (id: string): Promise<void> => {
    await bob.hears((person) => person.pushes('envelope:new').some((push) => push['id'] === id));
    await bob.request('mailbox:acknowledge', { envelopes: [id] });
    await alice.hears((person) => JSON.stringify(person.pushes('envelope:delivered')).includes(id));
  };
  const timesLogged = ({ logLines }: RunningServer, text: string): number =>
    logLines.filter((line) => line.includes(text)).length;

  beforeEach(async () => {
    redis.gate.restore();
    await redis.empty();
    await start();
    await both(WHOLE);
  }, LIMIT_MS);
  afterEach(async () => {
    alice.leave();
    bob.leave();
    await nodes.stop();
  }, LIMIT_MS);
  afterAll(async () => {
    await redis.stop();
    await mongo.stop();
  }, LIMIT_MS);

  it('is killed go on by the mailbox, stay ready, say so once, and are live again when it is back, empty', async () => {
    const before = [nodes.a, nodes.b].map((node) => timesLogged(node, AWAY));
    await redis.kill();
    await both(DEGRADED);
    const ids = [await send(), await send()];
    await arrivesByReminder(ids[0] ?? '');
    expect(bob.pushes('envelope:new')).toEqual([]);
    expect(await call(`${nodes.b.url}/v1/auth/challenge`, 'POST', { body: {} })).toMatchObject({ status: 200 });
    expect((await bob.logIn()).status).toBe(200);
    expect([nodes.a, nodes.b].map((node) => timesLogged(node, AWAY))).toEqual(before.map((times) => times + 1));
    await redis.restart();
    await both(WHOLE);
    await arrivesByPush(await send());
    expect(nodes.a.logLines.join('')).not.toContain(redis.url);
    expect(timesLogged(nodes.a, 'unhandled')).toBe(0);
  });

  it('hangs without closing anything do not wait for it', async () => {
    redis.hang();
    const id = await send();
    expect((await alice.logIn()).status).toBe(200);
    await both(DEGRADED);
    await arrivesByReminder(id);
    redis.resume();
    await both(WHOLE);
    await arrivesByPush(await send());
  });

  it('is slow do without it until it is faster', async () => {
    redis.gate.slow(1_000);
    await both(DEGRADED);
    await arrivesByReminder(await send());
    redis.gate.restore();
    await both(WHOLE);
    await arrivesByPush(await send());
  });

  it.each([
    ['forgets everything', () => redis.forget()],
    ['has no room and drops what it had', () => redis.fill()],
  ])('%s notice nothing', async (_, lose) => {
    const ids: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      ids.push(await send());
      if (i === 15) await lose();
    }
    await bob.hears((person) => person.pushes('envelope:new').length === ids.length);
    expect(bob.pushes('envelope:new').map(({ id }) => id)).toEqual(ids);
    await both(WHOLE);
  });

  it('says what nobody can read pass it over', async () => {
    const garbage = [
      Buffer.alloc(0),
      Buffer.from([0xc1, 0xff, 0x00]),
      Buffer.from('{"type":6'),
      Buffer.alloc(70_000, 1),
    ];
    const notes = [
      ...[
        null,
        7,
        [],
        ['nodes'],
        ['nodes', 'x'],
        ['nodes', [{ kind: 'envelope', device: 'x' }, null, 3]],
        ['error', 1],
      ],
      ['nodes', [{ kind: 'envelope', device: bob.device.id, envelope: { id: '"],["', sender: {}, message: '"' } }]],
    ];
    for (const channel of ['cipherchat#/#', 'cipherchat#/#x#', 'cipherchat-request#/#', 'cipherchat-response#/#']) {
      for (const text of garbage) await redis.client.publish(channel, text);
      for (const data of notes) await redis.client.publish(channel, JSON.stringify({ uid: 'x', type: 6, data }));
    }
    await arrivesByPush(await send());
    expect(bob.pushes('envelope:new')).toHaveLength(1);
    await both(WHOLE);
  });

  it('was away when a device was removed end its connections nevertheless', async () => {
    const other = alice.account.addDevice();
    const lists = `/v1/accounts/${alice.account.address}/lists`;
    await alice.post(lists, { list: Buffer.from(alice.account.sign()).toString('base64url') });
    const phone = new Person(nodes.b, alice.account, other);
    phone.token = String((await phone.register()).json['token']);
    await phone.connect();
    await redis.kill();
    await both(DEGRADED);
    const list = Buffer.from(alice.account.signRemovalOf(other)).toString('base64url');
    expect((await alice.post(lists, { list })).status).toBe(200);
    await nodes.pollUntil(phone, (person) => person.pushes('disconnect').length === 1);
    await redis.restart();
  });

  it('was away when a device came to both push to both of its connections once it is back', async () => {
    await redis.kill();
    await both(DEGRADED);
    const second = new Person(nodes.a, bob.account, bob.device);
    second.token = bob.token;
    await second.connect();
    await redis.restart();
    await both(WHOLE);
    // What is sent before the nodes have told each other is found by the poll; so one more, until they have.
    const isPushed = async (): Promise<boolean> => {
      const before = bob.heard.length;
      const id = await send();
      await nodes.pollUntil(bob, ({ heard }) => heard.length > before);
      return bob.pushes('envelope:new').some((push) => push['id'] === id);
    };
    await expect.poll(isPushed, FOR_LONG).toBe(true);
    second.leave();
  });

  it('was never there start, serve, and find it when it comes', async () => {
    alice.leave();
    bob.leave();
    await nodes.stop();
    await redis.kill();
    await start();
    await both(DEGRADED);
    await arrivesByReminder(await send());
    await redis.restart();
    await both(WHOLE);
    await arrivesByPush(await send());
  });
});
