/** Clients that ask for pages and never read them: what they hold is bounded, and others do not wait. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { message } from './support/account.ts';
import { buildServer, type BuiltServer } from './support/built-server.ts';
import { FailpointServer } from './support/failpoint-server.ts';
import { Person, sendTo } from './support/person.ts';
import { RawSocket } from './support/raw-socket.ts';

const LIMIT_MS = 120_000;
const MEBIBYTE = 1024 * 1024;
const READERS = 64;
/** What may wait in all connections, and as much again for what is being read from the store. */
const MOST_HELD = 256 * MEBIBYTE;

describe('clients that do not read', { timeout: LIMIT_MS }, () => {
  let built: BuiltServer;
  let server: FailpointServer;
  beforeAll(async () => {
    built = await buildServer();
    server = await new FailpointServer(built.main).start();
  }, LIMIT_MS);
  afterAll(async () => {
    await server.dispose();
  });

  it('hold no more than the budget together, and a message of others arrives meanwhile', async () => {
    const [alice, bob] = [await Person.registered(server), await Person.registered(server)];
    await alice.connect();
    await bob.connect();
    const victims = await Promise.all(Array.from({ length: 4 }, () => Person.registered(server)));
    for (const victim of victims)
      for (let i = 0; i < 20; i += 1) {
        const [receiver] = sendTo([victim]).receivers;
        const send = sendTo([victim], { receivers: [{ ...receiver, message: message(65_536) }] });
        expect(await alice.request('envelope:send', send)).toMatchObject({ ok: true });
      }
    const { heldBytes: before } = await server.ask({ aheadMs: 0, weighs: true, forgets: true });
    const readers = await Promise.all(
      Array.from({ length: READERS }, async (_, i) => {
        const reader = new RawSocket(server.url);
        await reader.isAdmitted(victims[i % victims.length]?.token ?? '');
        reader.stopsReading();
        return reader;
      }),
    );
    let most = 0;
    for (let round = 0; round < 10; round += 1) {
      for (const reader of readers)
        for (let i = 0; i < 4; i += 1)
          reader.frame(`42${String(round * 4 + i)}["mailbox:pull",{"after":0,"limit":200}]`);
      expect(await alice.request('envelope:send', sendTo([bob]))).toMatchObject({ ok: true });
      await bob.hears((person) => person.pushes('envelope:new').length === round + 1);
      const { heldBytes } = await server.ask({ aheadMs: 0, weighs: true });
      most = Math.max(most, heldBytes - before);
    }
    expect(most).toBeGreaterThan(MEBIBYTE);
    expect(most).toBeLessThan(MOST_HELD);
    for (const reader of readers) reader.end();
  });
});
