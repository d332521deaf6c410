/** One send, repeated over and over at the same moment: one row, and one answer for all. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const REPEATS = 1_000;
const CONNECTIONS = 4;

let server: RunningServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

it('1,000 repeats of a send at once have one row and one answer', async () => {
  const [alice, bob] = await Person.pair(server);
  const tabs = [alice];
  while (tabs.length < CONNECTIONS) {
    const tab = new Person(server, alice.account, alice.device);
    tab.token = alice.token;
    await tab.connect();
    tabs.push(tab);
  }
  const send = sendTo([bob]);
  const answers = await Promise.all(
    Array.from({ length: REPEATS }, (_, i) => (tabs[i % CONNECTIONS] ?? alice).request('envelope:send', send)),
  );
  expect(answers[0]).toMatchObject({ ok: true });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([send.id]);
  expect(server.rows()).toMatchObject({ messages: 1, sends: 1 });
  for (const person of [...tabs, bob]) person.leave();
});
