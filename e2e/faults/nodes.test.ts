/** Three nodes behind one origin: one stops answering, all are replaced one by one, two go at once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildServer } from '../../server/test/support/built-server.ts';
import { FailpointServer } from '../../server/test/support/failpoint-server.ts';
import { freePort } from '../../server/test/support/free-port.ts';
import { NodeProxy } from '../support/node-proxy.ts';
import { startShared, type Shared } from '../support/two-nodes.ts';
import { LIMIT_MS } from './scene.ts';
import { Talk } from './talk.ts';

const SECRET = 'YSBob3VzZSBkaXZpZGVkIGFnYWluc3QgaXRzZWxmIGNhbm5vdCBzdGFuZA';
const NODES = 3;
const shared = await startShared();

describe.runIf(shared !== undefined)('three nodes', { timeout: LIMIT_MS }, () => {
  const { redis, mongo } = shared as Shared;
  let main: string;
  let database: string;
  let url: string;
  let nodes: readonly FailpointServer[];
  let proxy: NodeProxy;
  let talk: Talk;

  const start = async (node: FailpointServer): Promise<void> => {
    await node.start({ PUBLIC_URL: url, MONGODB_URL: database, REDIS_URL: redis.url, JWT_SECRET: SECRET });
  };

  beforeAll(async () => {
    ({ main } = await buildServer());
  }, LIMIT_MS);
  beforeEach(async () => {
    database = mongo.newDatabase();
    const port = await freePort();
    url = `http://localhost:${String(port)}`;
    nodes = Array.from({ length: NODES }, () => new FailpointServer(main));
    for (const node of nodes) await start(node);
    proxy = new NodeProxy(nodes.map((node) => Number(new URL(node.url).port)));
    await proxy.listen(port);
    talk = await Talk.at(url, () => (proxy.target = 1));
  }, LIMIT_MS);
  afterEach(async () => {
    await talk.end();
    await proxy.close();
    for (const node of nodes) await node.dispose();
    await mongo.drop(database);
  }, LIMIT_MS);
  afterAll(async () => {
    await redis.stop();
    await mongo.stop();
  }, LIMIT_MS);

  test('one is stopped, and continued when its user has gone on through another', async () => {
    expect([0, 1].map((node) => proxy.connections(node))).toEqual([1, 1]);
    nodes[0]?.signal('SIGSTOP');
    proxy.target = 2;
    await talk.write(5);
    await talk.arrives();
    nodes[0]?.signal('SIGCONT');
    await talk.write(5);
    await talk.check();
  });

  test('each is replaced after the other, while both write: nothing is told as not sent', async () => {
    const stop = talk.writesOn();
    for (const [i, node] of nodes.entries()) {
      proxy.target = (i + 1) % NODES;
      expect(await node.end('SIGTERM')).toBe(0);
      await start(node);
    }
    await stop();
    await talk.check();
  });

  test('two get SIGTERM at once: all goes on through the third', async () => {
    const stop = talk.writesOn();
    const ready = async (): Promise<readonly (number | undefined)[]> =>
      await Promise.all(nodes.map(async (node) => (await fetch(`${node.url}/readyz`).catch(() => undefined))?.status));
    expect(await ready()).toEqual([200, 200, 200]);
    proxy.target = 2;
    expect(await Promise.all(nodes.slice(0, 2).map((node) => node.end('SIGTERM')))).toEqual([0, 0]);
    expect(await ready()).toEqual([undefined, undefined, 200]);
    await talk.write(5);
    await stop();
    await talk.check();
    expect(proxy.connections(2)).toBe(2);
  });
});
