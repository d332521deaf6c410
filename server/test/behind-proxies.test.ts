/** The configurations in `deploy/`, in the real proxies, before the real server. */
import { request, type RequestOptions } from 'node:https';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { MAX_BLOB_PART_BYTES } from '@cipherchat/protocol';
import { freePort } from './support/free-port.ts';
import { areInstalled, startCaddy, startNginx, type Proxy } from './support/proxy-process.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const NAME = 'chat.example';

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly text: string };

const ask = async (port: number, path: string, more: RequestOptions & { readonly body?: string } = {}) =>
  await new Promise<Answer>((resolve, reject) => {
    const { body, ...options } = more;
    const sent = request(
      { host: '127.0.0.1', port, path, servername: NAME, rejectUnauthorized: false, agent: false, ...options },
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    sent.setHeader('Host', NAME);
    sent.on('error', reject);
    sent.end(body);
  });

const handshake = async (port: number, maxVersion: 'TLSv1.2' | 'TLSv1.3', host = '127.0.0.1'): Promise<string> =>
  await new Promise((resolve) => {
    const socket: TLSSocket = connect({ host, port, servername: NAME, rejectUnauthorized: false, maxVersion }, () => {
      resolve(socket.getProtocol() ?? 'none');
      socket.destroy();
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });

const firstFrame = async (port: number, path: string): Promise<string> =>
  await new Promise((resolve, reject) => {
    const tls: ConnectionOptions = { servername: NAME, rejectUnauthorized: false };
    const socket = new WebSocket(`wss://127.0.0.1:${port}${path}`, { ...tls, headers: { Host: NAME } });
    socket.once('message', (data: Buffer) => {
      resolve(data.toString());
      socket.terminate();
    });
    socket.once('error', reject);
  });

const behind = (start: (port: number) => Promise<Proxy>): (() => { server: RunningServer; proxy: Proxy }) => {
  let server: RunningServer;
  let proxy: Proxy;
  beforeAll(async () => {
    server = await startServer({
      environment: { PUBLIC_URL: `https://${NAME}`, TRUSTED_PROXY_HOPS: '1', RATE_LIMIT_FACTOR: '1' },
    });
    proxy = await start(Number(new URL(server.url).port));
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop();
  });

  return () => ({ server, proxy });
};

const proxies = await areInstalled('nginx', 'caddy', 'openssl');

const KINDS = [
  { name: 'nginx', start: async (port: number) => await startNginx([port]) },
  { name: 'Caddy', start: startCaddy },
];

describe.skipIf(!proxies).each(KINDS)('behind $name', ({ start }) => {
  const running = behind(start);

  test('TLS 1.3 is spoken, and TLS 1.2 refused', async () => {
    const { httpsPort } = running().proxy;
    expect(await handshake(httpsPort, 'TLSv1.3')).toBe('TLSv1.3');
    expect(await handshake(httpsPort, 'TLSv1.2')).toMatch(/PROTOCOL_VERSION|ECONNRESET/u);
  });

  test('http leads to https, to the same path', async () => {
    const { httpPort } = running().proxy;
    const answer = await fetch(`http://127.0.0.1:${httpPort}/settings?a=b`, {
      redirect: 'manual',
      headers: { Host: NAME },
    });
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toMatch(/^https:\/\/[^/]+\/settings\?a=b$/u);
  });

  test('the server answers, and promises TLS', async () => {
    const { status, headers } = await ask(running().proxy.httpsPort, '/livez');
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toContain('max-age');
  });

  test('a websocket and a polling connection are opened, for pages of any origin', async () => {
    const { httpsPort } = running().proxy;
    expect(await firstFrame(httpsPort, '/socket.io/?EIO=4&transport=websocket')).toMatch(/^0\{"sid"/u);
    const polling = await ask(httpsPort, '/socket.io/?EIO=4&transport=polling&place=abc', {
      headers: { Origin: 'https://shop.example' },
    });
    expect(polling.text).toMatch(/^0\{"sid"/u);
    expect(polling.headers['access-control-allow-origin']).toBe('*');
  });

  test('the answers of the server say themselves who may read them', async () => {
    const readers = async (path: string): Promise<string | string[] | undefined> =>
      (await ask(running().proxy.httpsPort, path)).headers['access-control-allow-origin'];
    expect([await readers('/v1/auth/challenge'), await readers('/v1/nothing')]).toEqual(['*', '*']);
    expect(await readers('/livez')).toBeUndefined();
  });

  test('the largest part of a file is let through', async () => {
    const { status, text } = await ask(running().proxy.httpsPort, `/v1/blobs/${'a'.repeat(22)}?from=0&size=9999999`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: 'x'.repeat(MAX_BLOB_PART_BYTES),
    });
    // No one is logged in: it reached the server.
    expect([status, text]).toEqual([401, expect.stringContaining('unauthenticated')]);
  });

  test('a body of two MiB and more is refused', async () => {
    const { status } = await ask(running().proxy.httpsPort, '/v1/devices', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: 'x'.repeat(2 * 1024 * 1024 + 1),
    });
    // The server refuses without reading it, which Caddy tells as a failed request.
    expect([413, 502]).toContain(status);
  });

  test('what a client claims of its own address does not count', async () => {
    const { proxy } = running();
    const statuses = new Set<number>();
    // A network may try 30 registrations a minute.
    for (let i = 0; i < 40; i += 1) {
      const { status } = await ask(proxy.httpsPort, '/v1/devices', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `203.0.113.${i}` },
        body: '{}',
      });
      statuses.add(status);
    }
    expect([...statuses]).toContain(429);
  });
});

describe.skipIf(!proxies).each(KINDS)('$name before a server that is away', ({ start }) => {
  let proxy: Proxy;
  beforeAll(async () => {
    proxy = await start(await freePort());
  });
  afterAll(async () => {
    await proxy.stop();
  });

  test('says so in an answer that pages of any origin may read', async () => {
    for (const path of ['/v1/auth/challenge', '/socket.io/?EIO=4&transport=polling']) {
      const { status, headers } = await ask(proxy.httpsPort, path, { headers: { Origin: 'https://shop.example' } });
      expect([status, headers['access-control-allow-origin']], path).toEqual([502, '*']);
    }
  });
});

describe.skipIf(!proxies)('nginx', () => {
  const running = behind(async (port) => await startNginx([port]));

  test('answers on IPv6', async () => {
    expect(await handshake(running().proxy.httpsPort, 'TLSv1.3', '::1')).toBe('TLSv1.3');
  });

  test('writes neither addresses nor queries into its log', async () => {
    const { proxy } = running();
    await ask(proxy.httpsPort, '/livez?marker=planted', { headers: { 'User-Agent': 'planted-agent' } });
    await expect.poll(() => proxy.accessLog()).toContain('GET 200');
    expect(proxy.accessLog()).not.toMatch(/127\.0\.0\.1|planted/u);
  });
});

describe.skipIf(!proxies)('nginx before three nodes', () => {
  const servers: RunningServer[] = [];
  let proxy: Proxy;
  beforeAll(async () => {
    for (let i = 0; i < 3; i += 1) {
      servers.push(await startServer({ environment: { PUBLIC_URL: `https://${NAME}`, TRUSTED_PROXY_HOPS: '1' } }));
    }
    proxy = await startNginx(servers.map(({ url }) => Number(new URL(url).port)));
  });
  afterAll(async () => {
    await proxy.stop();
    for (const server of servers) await server.stop();
  });

  test('keeps a connection that polls at one of them, by its place', async () => {
    const at = async (query: string): Promise<Answer> =>
      await ask(proxy.httpsPort, `/socket.io/?EIO=4&transport=polling${query}`);
    for (let place = 0; place < 20; place += 1) {
      const opened = await at(`&place=p${place}`);
      const { sid } = JSON.parse(opened.text.slice(1)) as { readonly sid: string };
      const sent = await ask(proxy.httpsPort, `/socket.io/?EIO=4&transport=polling&place=p${place}&sid=${sid}`, {
        method: 'POST',
        body: '3',
      });
      expect(sent.status, `place ${place}`).toBe(200);
    }
  });
});
