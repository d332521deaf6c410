/** How much of the server a client can hold without showing a token: next to nothing, and not for long. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { message } from './support/account.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { RawSocket } from './support/raw-socket.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const MEBIBYTE = 1024 * 1024;
const FRAME_OF_6_MIB = Uint8Array.of(0x81, 0xff, 0, 0, 0, 0, 0, 0x60, 0, 0, 0, 0, 0, 0);

describe('before it is admitted a connection', () => {
  let server: RunningServer;
  const sockets: RawSocket[] = [];
  const people: Person[] = [];
  beforeEach(async () => {
    server = await startServer({ environment: { RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' } });
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.end();
    for (const person of people.splice(0)) person.leave();
    await server.stop();
  });

  const knock = (network = '203.0.113.9'): RawSocket => {
    const socket = new RawSocket(server.url, undefined, `X-Forwarded-For: ${network}\r\n`);
    sockets.push(socket);
    return socket;
  };
  const opened = async (): Promise<RawSocket> => {
    const socket = knock();
    await socket.until(({ received }) => received.includes('0{"sid"'));
    return socket;
  };
  const join = async (): Promise<Person> => {
    const person = await Person.registered(server);
    people.push(person);
    await person.connect();
    return person;
  };

  it('is cut off when it sends much, whatever its frame announces', async () => {
    // Opened first, so that the time it is given ends first: the other one is not cut off by that.
    const silent = await opened();
    const loud = await opened();
    loud.write(FRAME_OF_6_MIB);
    loud.write(Buffer.alloc(MEBIBYTE, 0x20));
    await loud.until(({ closed }) => closed);
    expect(loud.closed).toBe(true);
    expect(silent.closed).toBe(false);
  });

  it('is cut off when it sends much in many small frames', async () => {
    const silent = await opened();
    const loud = await opened();
    for (let i = 0; i < 200; i += 1) loud.frame('3'.padEnd(100));
    await loud.until(({ closed }) => closed);
    expect(loud.closed).toBe(true);
    expect(silent.closed).toBe(false);
  });

  it.each([
    ['that says nothing', () => undefined],
    ['with a frame that has begun', (socket: RawSocket) => socket.write(FRAME_OF_6_MIB)],
    ['that was refused', (socket: RawSocket) => socket.frame('40{"token":"x"}')],
  ])('%s is cut off after a while, though it answers no request to close', async (_, say) => {
    const socket = await opened();
    say(socket);
    await socket.until(({ closed }) => closed);
    expect(socket.closed).toBe(true);
  });

  it('and afterwards one that the server closes is cut off soon, though it goes on with a frame', async () => {
    const alice = await join();
    const socket = knock();
    await socket.isAdmitted(alice.token);
    socket.frame('40{"token":"again"}');
    socket.write(FRAME_OF_6_MIB);
    await socket.until(({ closed }) => closed);
    expect(socket.closed).toBe(true);
  });

  it('counts for its network before it is opened: refused with the time to wait, others are let in', async () => {
    const answered = async (socket: RawSocket): Promise<string> => {
      await socket.until(({ received }) => received.includes('\r\n\r\n'));
      return socket.received;
    };
    const statuses: string[] = [];
    for (let i = 0; i < 480; i += 1) {
      const socket = knock();
      statuses.push((await answered(socket)).slice(0, 12));
      socket.end();
    }
    expect(new Set(statuses)).toEqual(new Set(['HTTP/1.1 101']));
    const refused = knock();
    await refused.until(({ closed }) => closed);
    const [head = '', body = ''] = refused.received.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 429 /u);
    const error = JSON.parse(body) as { readonly retryAfterMs: number };
    expect(error).toMatchObject({ code: 'rate-limited', retryAfterMs: expect.any(Number) as number });
    expect(head).toContain(`\r\nRetry-After: ${Math.ceil(error.retryAfterMs / 1000)}`);
    expect(await answered(knock('203.0.113.10'))).toMatch(/^HTTP\/1\.1 101 /u);
    await join();
  });

  it('is bound to nothing of it afterwards: the longest message and the longest frame are read', async () => {
    const [alice, bob] = [await join(), await join()];
    const send = sendTo([bob]);
    const long = message(65_536);
    const receivers = send.receivers.map((receiver) => ({ ...receiver, message: long }));
    expect(await alice.request('envelope:send', { ...send, receivers })).toMatchObject({ ok: true });
    expect((await waitingFor(bob)).map((envelope) => envelope['message'])).toEqual([long]);
    const filling = 'x'.repeat(6 * MEBIBYTE - 1024);
    expect(await alice.request('mailbox:pull', { after: 0, limit: 1, filling })).toMatchObject({
      ok: false,
      error: { code: 'malformed' },
    });
  });
});
