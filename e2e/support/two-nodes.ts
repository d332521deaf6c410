/** Two server processes behind one origin, with the store and the Redis that they share. */
import { startTestMongo, type TestMongo } from '../../server/test/support/test-mongo.ts';
import { startTestRedis, type TestRedis } from '../../server/test/support/test-redis.ts';
import { freePort } from '../../server/test/support/free-port.ts';
import { NodeProxy } from './node-proxy.ts';
import { ServerProcess } from './server-process.ts';

const SECRET = 'YSBob3VzZSBkaXZpZGVkIGFnYWluc3QgaXRzZWxmIGNhbm5vdCBzdGFuZA';

export type NodePair = {
  readonly url: string;
  readonly proxy: NodeProxy;
  readonly nodes: readonly [ServerProcess, ServerProcess];
  readonly redis: TestRedis;
  readonly stop: () => Promise<void>;
};

export type Shared = { readonly redis: TestRedis; readonly mongo: TestMongo };

/** Undefined where one of them cannot be had; with `CI=true` that is an error. */
export const startShared = async (): Promise<Shared | undefined> => {
  const redis = await startTestRedis();
  const mongo = await startTestMongo();
  if (redis !== undefined && mongo !== undefined) return { redis, mongo };
  await redis?.stop();
  await mongo?.stop();
  return undefined;
};

export const startNodePair = async ({ redis, mongo }: Shared, demoUrl?: string): Promise<NodePair> => {
  const database = mongo.newDatabase();
  const [front, first, second] = [await freePort(), await freePort(), await freePort()];
  const publicUrl = `http://localhost:${String(front)}`;
  const environment = { MONGODB_URL: database, REDIS_URL: redis.url, JWT_SECRET: SECRET };
  const newNode = (port: number): ServerProcess =>
    new ServerProcess({ port, publicUrl, environment, ...(demoUrl === undefined ? {} : { demoUrl }) });
  const nodes = [newNode(first), newNode(second)] as const;
  const proxy = new NodeProxy([first, second]);
  await Promise.all(nodes.map((node) => node.start()));
  await proxy.listen(front);
  return {
    url: publicUrl,
    proxy,
    nodes,
    redis,
    stop: async () => {
      await proxy.close();
      await Promise.all(nodes.map((node) => node.kill()));
      await mongo.drop(database);
    },
  };
};
