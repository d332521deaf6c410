/** Requests that ask for another protocol than the socket's: RFC 9110 section 7.8 lets a server go on in HTTP/1.1. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayHttp } from './support/raw-http.ts';
import { RawSocket } from './support/raw-socket.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const H2C = 'Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n';
const LAST = 'GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
const POST = `POST /v1/auth/challenge HTTP/1.1\r\nContent-Type: application/json\r\n${H2C}`;

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
  ])('is answered in this one, %s, and so is what follows on its connection', async (_, parts) => {
    expect(await sayHttp(server.url, [...parts, LAST])).toEqual([200, 200]);
    expect(await sayHttp(server.url, [[...parts, LAST].join('')])).toEqual([200, 200]);
  });

  it('waits for the answers to those before it', async () => {
    const register = 'POST /v1/auth/challenge HTTP/1.1\r\nHost: x\r\n\r\n';
    const parts = [register, register, `GET /livez HTTP/1.1\r\n${H2C}\r\n`, LAST];
    expect(await sayHttp(server.url, [parts.join('')])).toEqual([415, 415, 200, 200]);
  });

  it('ends its connection where it says so', async () => {
    const request = 'GET /livez HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n';
    expect(await sayHttp(server.url, [request])).toEqual([200]);
  });

  it('finds no websocket but at the place of the socket', async () => {
    const socket = new RawSocket(server.url, '/socket');
    await socket.until(({ closed }) => closed);
    expect(socket.received).toMatch(/^HTTP\/1\.1 404 Not Found\r\nConnection: close\r\n/u);
    expect(socket.received).toContain('"code":"not-found"');
  });
});
