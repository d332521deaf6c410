/**
 * The database itself is killed in the middle of sends and started again on its data. That is the death of a process:
 * what it had written stays with the operating system. That it is asked to have it on the disk as well shows in
 * `durable-commands.test.ts`; that a machine without power keeps it, nothing shows here.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestMongo, type OwnProcess, type TestMongo } from './support/test-mongo.ts';

const LIMIT_MS = 60_000;
const FOR_LONG = { timeout: LIMIT_MS };
/** Parallel senders, and how many messages each sends at most. */
const LANES = 8;
const SENDS_EACH = 8;
/** The batch of sends in the middle of which the database dies. */
const KILLED_IN_BATCH = 4;

const found = await startTestMongo();
afterAll(() => found?.stop());
if (found !== undefined && found.own === undefined) {
  console.warn('The test that kills the database is left out: the one of MONGODB_TEST_URL is not ours to kill.');
}

describe.runIf(found?.own !== undefined)('a database that is killed', FOR_LONG, () => {
  const mongo = found as TestMongo;
  const own = found?.own as OwnProcess;
  let url: string;
  let server: RunningServer;
  let alice: Person;
  let bob: Person;
  /** Between which writes of a send. */
  let deadAt: string;
  let batches: number;
  const killInTheMiddle = async (place: string): Promise<void> => {
    if (place !== deadAt) return;
    batches += 1;
    if (batches === KILLED_IN_BATCH) await own.kill();
  };
  beforeEach(async () => {
    url = mongo.newDatabase();
    batches = 0;
    server = await startServer({ environment: { MONGODB_URL: url }, failpoints: { betweenWrites: killInTheMiddle } });
    [alice, bob] = [await Person.registered(server), await Person.registered(server)];
    await alice.connect();
    await bob.connect();
  }, LIMIT_MS);
  afterEach(async () => {
    alice.leave();
    bob.leave();
    await server.stop();
    await mongo.drop(url);
  }, LIMIT_MS);

  it.each([
    ['before the envelopes', 'send: numbers', 0],
    ['between envelopes and answers', 'send: envelopes', 1],
  ])('%s of a send has all that was answered, and what is repeated is there once', async (_, place, least) => {
    deadAt = place;
    const sends = Array.from({ length: LANES * SENDS_EACH }, () => sendTo([bob]));
    const answered = new Map<string, unknown>();
    const sendUntilRefused = async (lane: number): Promise<void> => {
      for (const send of sends.slice(lane * SENDS_EACH, (lane + 1) * SENDS_EACH)) {
        const { ok, at } = await alice.request('envelope:send', send);
        if (ok !== true) return;
        answered.set(send.id, at);
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, lane) => sendUntilRefused(lane)));
    await own.restart();

    const stored = await mongo.documents(url, 'messages');
    expect(answered.size).toBeGreaterThan(0);
    expect(stored.length - answered.size).toBeGreaterThanOrEqual(least);
    const times = new Map(stored.map(({ _id, timestamp }) => [String(_id).split('.')[0], timestamp]));
    for (const [id, at] of answered) expect(times.get(id)).toBe(at);

    for (const send of sends) {
      const repeat = () => alice.request('envelope:send', send);
      await expect
        .poll(repeat, FOR_LONG)
        .toMatchObject({ ok: true, at: answered.get(send.id) ?? (expect.any(Number) as number) });
    }
    const inTheMailbox = (await waitingFor(bob)).map(({ id }) => id);
    expect(inTheMailbox.toSorted()).toEqual(sends.map(({ id }) => id).toSorted());
  });
});
