/** One node alone cannot reach Redis: mail crosses in both directions by the store, and is pushed again afterwards. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionGate } from './support/connection-gate.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';
import { startTestRedis, type TestRedis } from './support/test-redis.ts';
import { DEGRADED, readiness, startTwoNodes, WHOLE, type TwoNodes } from './support/two-nodes.ts';

const LIMIT_MS = 60_000;
const FOR_LONG = { timeout: LIMIT_MS };
const found = await startTestRedis();
const store = await startTestMongo();

describe.runIf(found !== undefined && store !== undefined)('a node that alone cannot reach Redis', FOR_LONG, () => {
  const [redis, mongo] = [found as TestRedis, store as TestMongo];
  let gate: ConnectionGate;
  let nodes: TwoNodes;
  let alice: Person;
  let bob: Person;
  beforeEach(async () => {
    const url = new URL(redis.url);
    gate = new ConnectionGate(url.hostname, Number(url.port));
    const own = `redis://127.0.0.1:${String(await gate.listen())}`;
    nodes = await startTwoNodes(mongo, redis, {}, { REDIS_URL: own });
    [alice, bob] = [await Person.registered(nodes.a), await Person.registered(nodes.b)];
    await alice.connect();
    await bob.connect();
  }, LIMIT_MS);
  afterEach(async () => {
    for (const person of [alice, bob]) person.leave();
    await nodes.stop();
    await gate.close();
  }, LIMIT_MS);
  afterAll(async () => {
    await redis.stop();
    await mongo.stop();
  }, LIMIT_MS);

  const finds = async (from: Person, to: Person): Promise<void> => {
    const sends = [sendTo([to]), sendTo([to])];
    for (const send of sends) expect(await from.request('envelope:send', send)).toMatchObject({ ok: true });
    await nodes.pollUntil(to, (person) => person.pushes('mailbox:more').length > 0);
    expect((await waitingFor(to)).map(({ id }) => id)).toEqual(sends.map(({ id }) => id));
  };

  it('says so, sends and receives, and is pushed to again when it can', async () => {
    gate.cut();
    await expect.poll(() => readiness(nodes.a), FOR_LONG).toEqual(DEGRADED);
    await finds(alice, bob);
    await finds(bob, alice);
    gate.restore();
    for (const node of [nodes.a, nodes.b]) await expect.poll(() => readiness(node), FOR_LONG).toEqual(WHOLE);
    const send = sendTo([bob]);
    await alice.request('envelope:send', send);
    await bob.hears((person) => person.pushes('envelope:new').some(({ id }) => id === send.id));
  });
});
