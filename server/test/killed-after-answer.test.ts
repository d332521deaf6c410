/** The server dies when the sender has its answer and the receiver nothing yet: the receiver finds all of it later. */
import { afterEach, describe, expect, it } from 'vitest';
import { ConnectionGate } from './support/connection-gate.ts';
import type { FailpointServer } from './support/failpoint-server.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { PROCESS_TEST_MS, withServerProcess } from './support/server-process.ts';

describe('a server that dies after the answer', { timeout: PROCESS_TEST_MS }, () => {
  let server: FailpointServer;
  let gate: ConnectionGate | undefined;
  withServerProcess((one) => {
    server = one;
  });
  afterEach(() => gate?.close());

  it('and before the push has all that it answered, once and in order', async () => {
    await server.start();
    const { url, origin, now } = server;
    gate = new ConnectionGate('127.0.0.1', Number(new URL(url).port));
    const far = { url: `http://127.0.0.1:${String(await gate.listen())}`, origin, now };
    const [alice, bob] = [await Person.registered(server), await Person.registered(server)];
    await alice.connect();
    const away = new Person(far, bob.account, bob.device);
    away.token = bob.token;
    await away.connect();
    gate.stall();
    const sends = Array.from({ length: 20 }, () => sendTo([bob]));
    for (const send of sends) expect(await alice.request('envelope:send', send)).toMatchObject({ ok: true });
    await server.end('SIGKILL');
    expect(away.pushes('envelope:new')).toEqual([]);
    away.leave();
    await server.start();
    await bob.comeBack();
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual(sends.map(({ id }) => id));
  });
});
