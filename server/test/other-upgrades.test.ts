/** Requests that ask for another protocol: RFC 9110 section 7.8 lets a server answer them in HTTP/1.1. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOtherUpgrades } from '../src/realtime/socket-io/other-upgrades.ts';
import { sayHttp } from './support/raw-http.ts';
import { RawSocket } from './support/raw-socket.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const H2C = 'Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n';
const LAST = 'GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
const POST = `POST /v1/auth/challenge HTTP/1.1\r\nContent-Type: application/json\r\n${H2C}`;
const ORDINARY = 'GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n';
const WISH = `GET /livez HTTP/1.1\r\n${H2C}\r\n`;
const webSocket = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';
const SOCKET = '/socket.io/?EIO=4&transport=websocket';

const MANY = 10_000;
const MOST_KEPT_BYTES = 8 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** Of this process, in which the server runs too. */
const heldBytes = (): number => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

describe('a request that asks for another protocol', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it.each([
    ['alone', [`GET /livez HTTP/1.1\r\n${H2C}\r\n`]],
    ['with a body beside it', [`${POST}Content-Length: 2\r\n\r\n{}`]],
    ['with a body that comes later', [`${POST}Content-Length: 2\r\n\r\n`, '{', '}']],
    ['with a body in chunks', [`${POST}Transfer-Encoding: chunked\r\n\r\n`, '2\r\n{}\r\n', '0\r\n\r\n']],
  ])('is answered in this one, %s, as the last one of its connection', async (_, parts) => {
    expect(await sayHttp(server.url, parts)).toEqual([200]);
    expect(await sayHttp(server.url, [...parts, LAST])).toEqual([200]);
    expect(await sayHttp(server.url, [[...parts, LAST].join('')])).toEqual([200]);
  });

  it('waits for the answers to those before it', async () => {
    const register = 'POST /v1/auth/challenge HTTP/1.1\r\nHost: x\r\n\r\n';
    const parts = [register, register, `GET /livez HTTP/1.1\r\n${H2C}\r\n`, LAST];
    expect(await sayHttp(server.url, [parts.join('')])).toEqual([415, 415, 200]);
  });

  it('ends its connection where it says so', async () => {
    const request = 'GET /livez HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n';
    expect(await sayHttp(server.url, [request])).toEqual([200]);
  });

  it('is answered once, however many follow it on its connection, and costs others nothing', async () => {
    const bystander = async (): Promise<number> =>
      (await fetch(`${server.url}/livez`, { headers: { connection: 'close' } })).status;
    const held = heldBytes();
    const attack = sayHttp(server.url, [WISH.repeat(MANY)]);
    const served = await Promise.all(Array.from({ length: 20 }, bystander));
    expect(served).toEqual(served.map(() => 200));
    expect(await attack).toEqual([200]);
    expect(heldBytes() - held).toBeLessThan(MOST_KEPT_BYTES);
    expect(await bystander()).toBe(200);
  });

  it.each([
    ['another protocol, then ordinary ones', [WISH, ORDINARY.repeat(1000)], [200]],
    ['another protocol, after ordinary ones', [ORDINARY.repeat(3) + WISH.repeat(1000)], [200, 200, 200, 200]],
    ['a websocket at another path', [webSocket('/socket').repeat(1000)], [404]],
    ['another protocol, then websockets', [WISH + webSocket(SOCKET).repeat(1000)], [200]],
    ['a websocket where one is, then more', [webSocket(SOCKET).repeat(1000)], [101]],
    ['another protocol at the path of websockets', [`GET ${SOCKET} HTTP/1.1\r\n${H2C}\r\n`.repeat(1000)], [400]],
  ])('ends its connection: %s', async (_, parts, statuses) => {
    expect(await sayHttp(server.url, parts)).toEqual(statuses);
  });

  it.each([
    ['in the middle of its body', [`${POST}Content-Length: 20\r\n\r\n{`], [400]],
    ['with a body in chunks that are none', [`${POST}Transfer-Encoding: chunked\r\n\r\nx\r\n`], [400]],
    ['after the whole of it', [WISH], [200]],
  ])('leaves no connection half open that the client ends %s', async (_, parts, statuses) => {
    expect(await sayHttp(server.url, parts, { end: true })).toEqual(statuses);
  });

  it('is given up when its body does not come', async () => {
    const http = createServer(() => undefined);
    answerOtherUpgrades(http, 20);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as AddressInfo;
    expect(await sayHttp(`http://127.0.0.1:${port}`, [`${POST}Content-Length: 2\r\n\r\n{`])).toEqual([]);
    http.close();
  });

  it('finds no websocket but at the place of the socket', async () => {
    const socket = new RawSocket(server.url, '/socket');
    await socket.until(({ closed }) => closed);
    expect(socket.received).toMatch(/^HTTP\/1\.1 404 Not Found\r\nConnection: close\r\n/u);
    expect(socket.received).toContain('"code":"not-found"');
  });
});
