/** Two nodes of one operator in this process: one store, one Redis or none, one origin, one secret. */
import { startServer, type RunningServer } from './start-server.ts';
import type { TestMongo } from './test-mongo.ts';
import type { TestRedis } from './test-redis.ts';

const SECRET = 'Zm91ciBzY29yZSBhbmQgc2V2ZW4geWVhcnMgYWdvIG91ciBmYXRoZXJz';

/**
 * Nodes that cannot speak to each other look into the mailboxes every 1 to 5 s. Twice that, for the machine has more to
 * do.
 */
export const POLLED_WITHIN_MS = 10_000;

export type TwoNodes = {
  readonly a: RunningServer;
  readonly b: RunningServer;
  readonly stop: () => Promise<void>;
};

export const startTwoNodes = async (
  mongo: TestMongo,
  redis: TestRedis | undefined,
  environment: Readonly<Record<string, string>> = {},
): Promise<TwoNodes> => {
  const database = mongo.newDatabase();
  const shared = { MONGODB_URL: database, REDIS_URL: redis?.url ?? '', JWT_SECRET: SECRET, ...environment };
  const [a, b] = [await startServer({ environment: shared }), await startServer({ environment: shared })];
  return {
    a,
    b,
    stop: async () => {
      await Promise.all([a.stop(), b.stop()]);
      await mongo.drop(database);
    },
  };
};

/** What a node says of itself. */
export const readiness = async ({ url }: RunningServer): Promise<unknown> => {
  const response = await fetch(`${url}/readyz`);
  return [response.status, await response.json()];
};

export const WHOLE = [200, { ok: true }];
export const DEGRADED = [200, { ok: true, degraded: ['redis'] }];
