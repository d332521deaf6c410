/** Requests that stall before the end of their bodies: what they hold is bounded, and others register meanwhile. */
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, type BuiltServer } from './support/built-server.ts';
import { FailpointServer } from './support/failpoint-server.ts';
import { call, Person } from './support/person.ts';
import { LONGEST_TURN_MS } from './support/turn-watch.ts';

const LIMIT_MS = 60_000;
const MEBIBYTE = 1024 * 1024;
const BODY_BYTES = 512 * 1024;
const STALLED = 200;
/** Of one network, and what it may hold of them. */
const UPLOADS = 60;
const NETWORK_BYTES = 16 * MEBIBYTE;
/** What comes in one piece with the head of a request is not counted. */
const MOST_KEPT = NETWORK_BYTES / (BODY_BYTES - 64 * 1024) + 1;
/** The bodies are 100 MiB together. What is refused is still in the buffers of its connection. */
const MOST_HELD = 64 * MEBIBYTE;

describe('requests that stall', { timeout: LIMIT_MS }, () => {
  let built: BuiltServer;
  let server: FailpointServer;
  const open: Socket[] = [];
  beforeAll(async () => {
    built = await buildServer();
    server = await new FailpointServer(built.main).start({ RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' });
  }, LIMIT_MS);
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await server.dispose();
  });

  /** Everything but the last byte of a request. `answers` gets the first line of an answer that comes all the same. */
  const stall = (path: string, header: string, answers: string[]): void => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    open.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (answer) => answers.push(answer.toString('latin1').split('\r\n')[0] ?? ''));
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\n${header}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${BODY_BYTES}\r\n\r\n${' '.repeat(BODY_BYTES - 1)}`,
    );
  };
  const registeredFrom = (network: string): Promise<Person> => {
    const { url, origin, now } = server;
    return Person.registered({ url, origin, now, headers: { 'x-forwarded-for': network } });
  };

  it.each([
    ['registrations, which are counted before their bodies', '/v1/devices', /429/u],
    ['prekeys without a token', '/v1/prekeys', /401/u],
    // What is too long is thrown away as it comes, and refused when it ends.
    ['challenges, which are short', '/v1/auth/challenge', undefined],
  ])('hold little and keep nobody else out: %s', async (_, path, refusal) => {
    const { heldBytes: before } = await server.ask({ aheadMs: 0, weighs: true, forgets: true });
    const answers: string[] = [];
    for (let i = 0; i < STALLED; i += 1) stall(path, 'X-Forwarded-For: 192.0.2.7', answers);
    expect((await registeredFrom('198.51.100.9')).token).not.toBe('');
    if (refusal !== undefined)
      await expect.poll(() => answers.filter((answer) => refusal.test(answer)).length).toBeGreaterThan(STALLED / 2);
    const { heldBytes, longestMs } = await server.ask({ aheadMs: 0, weighs: true });
    expect(heldBytes - before).toBeLessThan(MOST_HELD);
    expect(longestMs).toBeLessThan(LONGEST_TURN_MS);
  });

  it('are bounded for a person with a token, too, and leave room for others', async () => {
    const alice = await registeredFrom('198.51.100.10');
    const answers: string[] = [];
    const first = open.length;
    const header = `X-Forwarded-For: 203.0.113.5\r\nAuthorization: Bearer ${alice.token}`;
    for (let i = 0; i < UPLOADS; i += 1) stall('/v1/prekeys', header, answers);
    const mine = open.slice(first);
    const isOver = (): number =>
      mine.filter(({ destroyed }) => destroyed).length + answers.filter((answer) => answer.includes('429')).length;
    await expect.poll(isOver).toBeGreaterThan(UPLOADS - MOST_KEPT);
    expect((await registeredFrom('198.51.100.11')).token).not.toBe('');
    for (const socket of mine) socket.destroy();
    const again = { token: alice.token, body: {}, headers: { 'x-forwarded-for': '203.0.113.5' } };
    await expect.poll(async () => (await call(`${server.url}/v1/prekeys`, 'POST', again)).status).toBe(400);
  });
});
