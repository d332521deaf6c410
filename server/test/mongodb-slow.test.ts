/** Every answer of MongoDB takes 300 to 700 ms: sends take longer, and none is lost, doubled or refused. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionGate } from './support/connection-gate.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';

const LIMIT_MS = 120_000;
/** `maxPoolSize`, and three that the driver has for itself: two that watch the server, one that is being opened. */
const MOST_CONNECTIONS = 20 + 3;
const SENDS = 60;

const found = await startTestMongo();
afterAll(() => found?.stop());

describe.runIf(found !== undefined)('a slow MongoDB', { timeout: LIMIT_MS }, () => {
  const mongo = found as TestMongo;
  let gate: ConnectionGate;
  let url: string;
  let server: RunningServer;
  beforeEach(async () => {
    url = mongo.newDatabase();
    const address = new URL(url.replace('mongodb:', 'http:'));
    gate = new ConnectionGate(address.hostname, Number(address.port));
    const through = url.replace(address.host, `127.0.0.1:${String(await gate.listen())}`);
    server = await startServer({ environment: { MONGODB_URL: through } });
  }, LIMIT_MS);
  afterEach(async () => {
    gate.restore();
    await server.stop();
    await gate.close();
    await mongo.drop(url);
  }, LIMIT_MS);

  it('holds up the sends and nothing else, over no more connections than the pool has', async () => {
    const [alice, bob] = await Person.pair(server);
    let calls = 0;
    gate.slow(() => 150 + ((calls += 37) % 200));
    const sends = Array.from({ length: SENDS }, () => sendTo([bob]));
    const answers = Promise.all(sends.map((send) => alice.request('envelope:send', send)));
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    for (const answer of await answers) expect(answer).toMatchObject({ ok: true });
    gate.restore();
    const ids = (await waitingFor(bob)).map(({ id }) => String(id));
    expect(ids.toSorted()).toEqual(sends.map(({ id }) => id).toSorted());
    expect(gate.mostConnections).toBeLessThanOrEqual(MOST_CONNECTIONS);
    for (const person of [alice, bob]) person.leave();
  });
});
