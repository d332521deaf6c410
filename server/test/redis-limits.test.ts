/** Rate limits that two nodes share: with Redis, without it, and with one that forgot what it counted. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './support/person.ts';
import type { RunningServer } from './support/start-server.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';
import { startTestRedis, type TestRedis } from './support/test-redis.ts';
import { DEGRADED, readiness, startTwoNodes, WHOLE, type TwoNodes } from './support/two-nodes.ts';

const LIMIT_MS = 60_000;
const FOR_LONG = { timeout: LIMIT_MS };
const FACTOR = { RATE_LIMIT_FACTOR: '1' };
/** Challenges for one network at one node. */
const BOUND = 240;
/** What a node may let through before it hears that all together are over the bound. */
const SHARE = 32;

const found = await startTestRedis();
const store = await startTestMongo();

describe.runIf(found !== undefined && store !== undefined)('limits of two nodes', FOR_LONG, () => {
  let nodes: TwoNodes;
  const [redis, mongo] = [found as TestRedis, store as TestMongo];
  beforeEach(async () => {
    await redis.empty();
    nodes = await startTwoNodes(mongo, redis, FACTOR);
    await both(WHOLE);
  }, LIMIT_MS);
  afterEach(() => nodes.stop(), LIMIT_MS);
  afterAll(async () => {
    await redis.stop();
    await mongo.stop();
  }, LIMIT_MS);

  const both = async (state: unknown): Promise<void> => {
    for (const node of [nodes.a, nodes.b]) await expect.poll(() => readiness(node), FOR_LONG).toEqual(state);
  };
  const challenge = async ({ url }: RunningServer): Promise<number> =>
    (await call(`${url}/v1/auth/challenge`, 'POST', { body: {} })).status;
  /** How many were answered before the first refusal, of at most so many. */
  const answered = async (node: RunningServer, most = 300): Promise<number> => {
    for (let count = 0; count < most; count += 1) if ((await challenge(node)) === 429) return count;
    return most;
  };

  it('count for both together, up to a small share, and Redis learns no address', async () => {
    expect(await answered(nodes.a)).toBe(BOUND);
    expect(await answered(nodes.b)).toBeLessThan(SHARE);
    const keys = await redis.client.keys('*');
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join(' ')).not.toContain('127.0.0.1');
  });

  it('go on in each node without Redis: neither all is let through, nor all refused', async () => {
    await redis.kill();
    await both(DEGRADED);
    expect([await answered(nodes.a), await answered(nodes.b)]).toEqual([BOUND, BOUND]);
    await redis.restart();
    await both(WHOLE);
  });

  it('let no node count anew when Redis forgets, and count together again what comes after', async () => {
    expect(await answered(nodes.a, 120)).toBe(120);
    await redis.forget();
    expect(await answered(nodes.a)).toBe(BOUND - 120);
    expect(await challenge(nodes.a)).toBe(429);
    const others = await answered(nodes.b);
    expect(others).toBeGreaterThan(0);
    expect(others).toBeLessThan(120 + SHARE);
  });

  it('are those of each node when Redis has no room for what is counted', async () => {
    expect(await answered(nodes.a, 120)).toBe(120);
    await redis.fill();
    expect([await answered(nodes.a), await answered(nodes.b)]).toEqual([BOUND - 120, BOUND]);
    await both(WHOLE);
  });
});
