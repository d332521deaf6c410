/**
 * The server on a replica set that changes its primary, loses connections and confirms no majority: what was
 * acknowledged is there once, and what was refused can be repeated under the same id.
 */
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailpointServer } from './support/failpoint-server.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { ReplicaSet, STEP_DOWNS, type Fate, type StepDown } from './support/replica-set.ts';
import { PROCESS_TEST_MS, withServerProcess } from './support/server-process.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';

const SECRET = 'dGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZw';
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const SENDS = 12;
const REFUSED = { ok: false, error: { code: 'unavailable' } };

const found = await startTestMongo();
afterAll(() => found?.stop());

describe.runIf(found?.own !== undefined)('the server on a replica set', { timeout: 2 * PROCESS_TEST_MS }, () => {
  const mongo = found as TestMongo;
  let server: FailpointServer;
  let set: ReplicaSet;
  let url: string;
  let alice: Person;
  let bob: Person;
  withServerProcess((one) => {
    server = one;
  });
  beforeEach(async () => {
    url = mongo.newDatabase();
    set = await new ReplicaSet(url).listen();
    await server.start({ MONGODB_URL: set.through(url), JWT_SECRET: SECRET });
    [alice, bob] = await Person.pair(server);
  });
  afterEach(async () => {
    await server.dispose();
    await set.close();
    await mongo.drop(url);
  });

  const sends = Array.from({ length: SENDS }, (_, i) => i);
  const ask = async (send: object): Promise<Record<string, unknown>> => await alice.request('envelope:send', send);
  /** Repeats it until it is acknowledged, as a client does. Gives how often it was refused. */
  const insist = async (send: object): Promise<number> => {
    for (let refused = 0; ; refused += 1) {
      const answer = await ask(send);
      if (answer['ok'] === true) return refused;
      expect(answer).toMatchObject(REFUSED);
    }
  };
  /** Exactly these wait for Bob, in this order of sending, and each has one row. */
  const expectOnce = async (ids: readonly string[]): Promise<void> => {
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual(ids);
    const rows = await mongo.documents(url, 'messages');
    expect(rows.map(({ _id }) => _id).toSorted()).toEqual(ids.map((id) => `${id}.${bob.device.id}`).toSorted());
  };

  it.each(Object.keys(STEP_DOWNS) as StepDown[])('goes on at another primary after %s', async (refusal) => {
    const ids: string[] = [];
    for (const i of sends.slice(0, 8)) {
      const send = sendTo([bob]);
      ids.push(send.id);
      if (i !== 3) {
        expect(await insist(send)).toBe(0);
        continue;
      }
      set.stepDown(refusal);
      const told = insist(send);
      set.elect();
      await told;
    }
    await expectOnce(ids);
  });

  it('says that it cannot store while there is no primary, and is ready again when there is one', async () => {
    set.stepDown('PrimarySteppedDown');
    const send = sendTo([bob]);
    expect(await ask(send)).toMatchObject(REFUSED);
    const readiness = async (): Promise<unknown> => (await fetch(`${server.url}/readyz`)).status;
    await expect.poll(readiness).toBe(503);
    set.elect();
    await insist(send);
    await expect.poll(readiness).toBe(200);
    await expectOnce([send.id]);
  });

  it.each(['lost-before', 'lost-after', 'unconfirmed'] as const)(
    'acknowledges nothing while all writes are %s, and finds at the repeat what is there',
    async (fate) => {
      const send = sendTo([bob]);
      set.fate = () => fate;
      expect(await ask(send)).toMatchObject(REFUSED);
      set.fate = () => 'passes';
      await insist(send);
      await expectOnce([send.id]);
    },
  );

  it(`has each message once, whatever becomes of the writes (seed ${String(SEED)})`, async () => {
    const fates = fc.sample(
      fc.oneof(
        { weight: 2, arbitrary: fc.constant<Fate>('passes') },
        { weight: 1, arbitrary: fc.constantFrom<Fate>('lost-before', 'lost-after', 'unconfirmed') },
      ),
      { numRuns: SENDS * 20, seed: SEED },
    );
    let writes = 0;
    set.fate = () => {
      const fate = fates[writes % fates.length] ?? 'passes';
      writes += 1;
      return fate;
    };
    const ids: string[] = [];
    for (const i of sends) {
      const send = sendTo([bob]);
      ids.push(send.id);
      const told = insist(send);
      if (i % 4 === 3) {
        set.stepDown('InterruptedDueToReplStateChange');
        set.dropConnections();
        set.elect();
      }
      await told;
    }
    set.fate = () => 'passes';
    await expectOnce(ids);
  });
});
