/** Pulls that a client sends all at once without reading: those beyond what may wait unread are refused. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { message } from './support/account.ts';
import { Person, sendTo } from './support/person.ts';
import { RawSocket } from './support/raw-socket.ts';
import { fetchSamples } from './support/read-metrics.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const LIMIT_MS = 60_000;
/** Their pages are several times what the buffers of the system and of a connection take. */
const PULLS = 40;
const FIRST_ID = 100;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ environment: { RATE_LIMIT_FACTOR: '10', METRICS_PORT: '0' } });
});
afterAll(() => server.stop());

it('are answered one after the other, and do not end the connection', { timeout: LIMIT_MS }, async () => {
  const [alice, bob] = [await Person.registered(server), await Person.registered(server)];
  await alice.connect();
  for (let i = 0; i < 20; i += 1) {
    const receivers = [{ ...bob.principal, message: message(65_536) }];
    expect(await alice.request('envelope:send', sendTo([bob], { receivers }))).toMatchObject({ ok: true });
  }
  const reader = new RawSocket(server.url);
  await reader.isAdmitted(bob.token);
  reader.stopsReading();
  const ids = Array.from({ length: PULLS }, (_, i) => FIRST_ID + i);
  reader.together(ids.map((id) => `42${id}["mailbox:pull",{"after":0,"limit":200}]`));
  // Nothing is read before all are answered.
  const answered = async () =>
    (await fetchSamples(server.metricsUrl)).value('cipherchat_requests_total', { kind: 'mailbox:pull' });
  await expect.poll(answered, { timeout: LIMIT_MS }).toBe(PULLS);
  reader.readsOn();
  const answers = () => ids.map((id) => reader.received.indexOf(`43${id}[`));
  const isLastThere = (): boolean => reader.received.includes(`43${FIRST_ID + PULLS - 1}[`);
  await expect.poll(() => reader.closed || isLastThere(), { timeout: LIMIT_MS, interval: 200 }).toBe(true);
  expect(reader.closed).toBe(false);
  const places = answers();
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const refused = reader.received.split('"rate-limited"').length - 1;
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(PULLS - 1);
  reader.end();
  alice.leave();
});
