/** Two nodes that have nothing in common but a database: what one stores the other finds. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';
import { readiness, startTwoNodes, WHOLE, type TwoNodes } from './support/two-nodes.ts';

const LIMIT_MS = 60_000;
const found = await startTestMongo();

describe.runIf(found !== undefined)('two nodes without Redis', { timeout: LIMIT_MS }, () => {
  let nodes: TwoNodes;
  let alice: Person;
  let bob: Person;
  const mongo = found as TestMongo;

  beforeEach(async () => {
    nodes = await startTwoNodes(mongo, undefined);
    [alice, bob] = [await Person.registered(nodes.a), await Person.registered(nodes.b)];
    await alice.connect();
    await bob.connect();
  }, LIMIT_MS);
  afterEach(async () => {
    alice.leave();
    bob.leave();
    await nodes.stop();
  }, LIMIT_MS);
  afterAll(() => mongo.stop(), LIMIT_MS);

  /** The receiver is told that there is more and pulls; the sender is told that it arrived. */
  const goesFrom = async (sender: Person, receiver: Person): Promise<void> => {
    const send = sendTo([receiver]);
    expect(await sender.request('envelope:send', send)).toMatchObject({ ok: true });
    await nodes.pollUntil(receiver, (person) => person.pushes('mailbox:more').length > 0);
    expect((await waitingFor(receiver)).map(({ id }) => id)).toEqual([send.id]);
    await receiver.request('mailbox:acknowledge', { envelopes: [send.id] });
    await nodes.pollUntil(sender, (person) => JSON.stringify(person.pushes('envelope:delivered')).includes(send.id));
  };

  it('bring live to each other what was stored, and that it arrived', async () => {
    await goesFrom(alice, bob);
    await goesFrom(bob, alice);
    for (const node of [nodes.a, nodes.b]) expect(await readiness(node)).toEqual(WHOLE);
  });
});
