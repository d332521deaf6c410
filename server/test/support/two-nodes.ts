/**
 * Two nodes of one operator in this process: one store, one Redis or none, one origin, one secret. They poll mailboxes
 * when a test says so.
 */
import type { Person } from './person.ts';
import { startServer, type RunningServer } from './start-server.ts';
import type { TestMongo } from './test-mongo.ts';
import type { TestRedis } from './test-redis.ts';
import { TurnedClock } from './turned-clock.ts';

const SECRET = 'Zm91ciBzY29yZSBhbmQgc2V2ZW4geWVhcnMgYWdvIG91ciBmYXRoZXJz';

/** More than any pause between two rounds of the poll. */
const PAUSE_MS = 10_000;
/** More rounds than it takes to look for everything, even for removed devices. */
const ROUNDS = 50;

export type TwoNodes = {
  readonly a: RunningServer;
  readonly b: RunningServer;
  /** Both nodes poll, round after round, until what the person heard makes `holds` true. */
  readonly pollUntil: (person: Person, holds: (person: Person) => boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export const startTwoNodes = async (
  mongo: TestMongo,
  redis: TestRedis | undefined,
  environment: Readonly<Record<string, string>> = {},
  /** Of the first node alone. */
  own: Readonly<Record<string, string>> = {},
): Promise<TwoNodes> => {
  const database = mongo.newDatabase();
  const shared = { MONGODB_URL: database, REDIS_URL: redis?.url ?? '', JWT_SECRET: SECRET, ...environment };
  const clocks = [new TurnedClock(), new TurnedClock()] as const;
  const [a, b] = [
    await startServer({ environment: { ...shared, ...own }, pollClock: clocks[0] }),
    await startServer({ environment: shared, pollClock: clocks[1] }),
  ];
  const round = async (): Promise<boolean> => {
    // A node that has just lost Redis or found it again begins a round by itself.
    await Promise.all(clocks.map((clock) => clock.rests()));
    await Promise.all(clocks.map((clock) => clock.pass(PAUSE_MS)));
    return false;
  };
  return {
    a,
    b,
    pollUntil: async (person, holds) => {
      const heard = person.hears(holds).then(() => true);
      for (let i = 0; i < ROUNDS; i += 1) if (await Promise.race([heard, round()])) break;
      await heard;
    },
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
