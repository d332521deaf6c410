/** TCP connections that one network opens and leaves open, after one request or with that for a socket alone. */
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../src/edge/rate-limits.ts';
import { RawSocket } from './support/raw-socket.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const MOST = 2_000;
const SOCKETS = 1_000;
/** Of one network in a minute. */
const UPGRADES = LIMITS['upgrade/network'][0].points;
const MEBIBYTE = 1024 * 1024;
describe('a network that opens connections and leaves them open', () => {
  let server: RunningServer;
  const sockets: Socket[] = [];

  afterEach(async () => {
    vi.useRealTimers();
    for (const socket of sockets.splice(0)) socket.destroy();
    await server.stop();
  });

  /**
   * One after the other, so that the server has seen each of them. A connection without any request is ended after ten
   * seconds, one with a request after 65: a busy machine takes longer than ten to open so many.
   */
  const open = async (count: number, localAddress: string): Promise<void> => {
    const port = Number(new URL(server.url).port);
    for (let i = 0; i < count; i += 1) {
      const socket = connect({ host: '127.0.0.1', port, localAddress }).resume();
      socket.on('error', () => undefined);
      sockets.push(socket);
      await once(socket, 'connect');
      socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await new Promise((resolve) => socket.once('data', resolve).once('close', resolve));
    }
  };

  const held = (): number => sockets.filter((socket) => !socket.destroyed).length;

  const statusFrom = async (localAddress: string): Promise<number | undefined> =>
    await new Promise((resolve) => {
      const asked = request(`${server.url}/livez`, { localAddress, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', () => resolve(undefined));
      asked.end();
    });

  it('holds 2,000 of them, and all others are served', async () => {
    server = await startServer({ environment: { RATE_LIMIT_FACTOR: '1' } });
    const before = process.memoryUsage().rss;
    await open(MOST + 300, '127.0.0.2');
    await expect.poll(held).toBe(MOST);
    expect(await statusFrom('127.0.0.2')).toBeUndefined();
    expect(await statusFrom('127.0.0.4')).toBe(200);
    // Both ends of all of them are in this process.
    expect(process.memoryUsage().rss - before).toBeLessThan(192 * MEBIBYTE);
  });

  it('may open others when it has closed some', async () => {
    server = await startServer({ environment: { RATE_LIMIT_FACTOR: '1' } });
    await open(MOST, '127.0.0.2');
    expect(await statusFrom('127.0.0.2')).toBeUndefined();
    for (const socket of sockets.splice(0, 100)) socket.destroy();
    await expect.poll(async () => await statusFrom('127.0.0.2')).toBe(200);
  });

  it('holds 1,000 sockets that never say who they are, and has room again when one is closed', async () => {
    let aheadMs = 0;
    server = await startServer({
      environment: { RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' },
      monotonic: () => performance.now() + aheadMs,
    });
    // A socket that says nothing is ended after five seconds, and a busy machine takes longer to open so many.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const raw: RawSocket[] = [];
    const socketFrom = async (network: string): Promise<string> => {
      const socket = new RawSocket(server.url, undefined, `X-Forwarded-For: ${network}\r\n`);
      raw.push(socket);
      await socket.until(({ received }) => received.includes('\r\n\r\n'));
      return socket.received.slice('HTTP/1.1 '.length, 'HTTP/1.1 101'.length);
    };
    for (let i = 0; i < SOCKETS; i += 1) {
      if (i % UPGRADES === 0) aheadMs += 60_000;
      expect(await socketFrom('198.51.100.7'), `socket ${i}`).toBe('101');
    }
    aheadMs += 60_000;
    expect(await socketFrom('198.51.100.7')).toBe('429');
    expect(await socketFrom('203.0.113.9')).toBe('101');
    raw[0]?.end();
    await expect.poll(async () => await socketFrom('198.51.100.7')).toBe('101');
    for (const socket of raw) socket.end();
  });

  it('is not told from others by a server behind a proxy, which bounds them itself', async () => {
    server = await startServer({ environment: { RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' } });
    await open(MOST + 50, '127.0.0.2');
    expect(await statusFrom('127.0.0.2')).toBe(200);
    expect(held()).toBe(MOST + 50);
  });
});
