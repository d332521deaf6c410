/** Requests whose client has given up when a slow store comes to them, over the wire. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call, Person, sendTo, waitingFor } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const WAIT_MS = 1_000;
const ignore = (): void => undefined;

describe('a request that nobody waits for any more', () => {
  let server: RunningServer;
  let alice: Person;
  let bob: Person;
  let now: number;
  /** Called each time the server looks at the clock: as a request comes in, and when the store comes to it. */
  let looked: () => void;
  /** What keeps the commit under way from its end. */
  let held: Promise<void> | undefined;
  let began: () => void;
  let letGo: () => void;

  beforeEach(async () => {
    [now, held] = [0, undefined];
    [looked, began, letGo] = [ignore, ignore, ignore];
    server = await startServer({
      failpoints: {
        beforeCommit: () => {
          began();
          return held;
        },
      },
      monotonic: () => {
        looked();
        return now;
      },
    });
    [alice, bob] = await Person.pair(server);
  });
  afterEach(() => {
    letGo();
    return server.stop();
  });

  /** Holds the store with a write of Bob, and returns what lets it go and waits until the queue behind it is empty. */
  const holdStore = async (): Promise<() => Promise<void>> => {
    held = new Promise((resolve) => (letGo = resolve));
    const begun = new Promise<void>((resolve) => (began = resolve));
    const first = bob.request('envelope:send', sendTo([alice]));
    await begun;
    return async () => {
      held = undefined;
      letGo();
      await first;
      // Writes take effect in their order.
      expect(await bob.request('envelope:send', sendTo([alice]))).toMatchObject({ ok: true });
    };
  };
  const arrived = (): Promise<void> => new Promise((resolve) => (looked = resolve));
  /** Every message from before has come to the server. */
  const settled = async (): Promise<void> => {
    for (let i = 0; i < 3; i += 1) expect((await call(`${server.url}/v1/none`, 'GET')).status).toBe(404);
  };
  const prekeysOf = async (person: Person): Promise<unknown> => (await person.get('/v1/prekeys')).json['oneTime'];
  const prekey = (id: number): string => Buffer.from(alice.account.prekey(2, id)).toString('base64url');

  const upload = async (accept: string): Promise<number> => {
    const body = { prekeys: [prekey(77)] };
    return (await call(`${server.url}/v1/prekeys`, 'POST', { body, token: alice.token, headers: { accept } })).status;
  };

  it.each([
    ['is dropped', `application/json;wait=${WAIT_MS}`, 503, false],
    ['is carried out where the client waits longer', `application/json;wait=${WAIT_MS + 1}`, 200, true],
    ['is carried out where the client did not say', '*/*', 200, true],
  ])('over REST, because its time has passed, %s', async (_, accept, status, isStored) => {
    const goOn = await holdStore();
    const here = arrived();
    const answer = upload(accept);
    await here;
    await settled();
    now += WAIT_MS;
    await goOn();
    expect(await answer).toBe(status);
    expect(((await prekeysOf(alice)) as number[]).includes(77)).toBe(isStored);
  });

  it('over REST, because its connection ended, is dropped, and no error is logged', async () => {
    const goOn = await holdStore();
    const here = arrived();
    const asking = request(`${server.url}/v1/prekeys`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${alice.token}`,
        'content-type': 'application/json',
        accept: `application/json;wait=${WAIT_MS}`,
      },
    });
    asking.on('error', () => undefined);
    asking.end(JSON.stringify({ prekeys: [prekey(77)] }));
    await here;
    await settled();
    const closed = new Promise((resolve) => asking.once('close', resolve));
    asking.destroy();
    await closed;
    await settled();
    await goOn();
    expect(await prekeysOf(alice)).not.toContain(77);
    expect(server.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('over a socket, because its time has passed, is dropped', async () => {
    expect(await alice.request('session:wait', { ms: WAIT_MS })).toEqual({ ok: true });
    const goOn = await holdStore();
    const here = arrived();
    const id = newId();
    const answer = alice.request('envelope:send', sendTo([bob], { id }));
    await here;
    await settled();
    now += WAIT_MS;
    await goOn();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(await waitingFor(bob)).toEqual([]);
    // The same send again, by a client that waits.
    expect(await alice.request('envelope:send', sendTo([bob], { id }))).toMatchObject({ ok: true });
    expect((await waitingFor(bob)).map((one) => one['id'])).toEqual([id]);
  });

  it('but others do, as a send whose sender has left, is carried out', async () => {
    expect(await alice.request('session:wait', { ms: WAIT_MS })).toEqual({ ok: true });
    const goOn = await holdStore();
    const here = arrived();
    const id = newId();
    alice.sockets.at(-1)?.emit('envelope:send', sendTo([bob], { id }));
    await here;
    await settled();
    alice.leave();
    await settled();
    await goOn();
    expect((await waitingFor(bob)).map((one) => one['id'])).toEqual([id]);
  });
});
