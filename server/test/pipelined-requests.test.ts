/** Requests that are pipelined and whose answers are never read: nothing of them outlives their connection. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const MEBIBYTE = 1024 * 1024;
/** Longer than what the system's buffers take. */
const PAGE_BYTES = 8 * MEBIBYTE;
const CONNECTIONS = 10;

describe('pipelined requests', () => {
  let server: RunningServer;
  let site: string;
  const open: Socket[] = [];
  beforeAll(async () => {
    site = mkdtempSync(join(tmpdir(), 'cipherchat-site-'));
    mkdirSync(join(site, 'assets'));
    writeFileSync(join(site, 'index.html'), 'x'.repeat(PAGE_BYTES));
    server = await startServer({
      environment: { RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1', PWA_DIR: site },
    });
  });
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await server.stop();
    rmSync(site, { recursive: true, force: true });
  });

  const say = (text: string): Socket => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    open.push(socket);
    socket.on('error', () => undefined);
    socket.pause();
    socket.write(text);
    return socket;
  };
  const GET = 'GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.7\r\n\r\n';
  const openFiles = (): number => readdirSync('/proc/self/fd').length;
  const isServed = async (): Promise<number> =>
    (await call(`${server.url}/v1/auth/challenge`, 'POST', { body: {}, headers: { 'x-forwarded-for': '203.0.113.4' } }))
      .status;

  it.runIf(process.platform === 'linux')('open one file for each connection, and none once it is gone', async () => {
    const before = openFiles();
    const sockets = Array.from({ length: CONNECTIONS }, () => say(GET.repeat(40)));
    await expect.poll(() => openFiles() - before).toBeGreaterThanOrEqual(CONNECTIONS);
    expect(await isServed()).toBe(200);
    // Both ends of each connection are in this process, and one file.
    expect(openFiles() - before).toBeLessThanOrEqual(4 * CONNECTIONS);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => openFiles() - before).toBeLessThanOrEqual(2);
  });

  it('are cut off where too many wait behind one that is not read', async () => {
    const socket = say(GET.repeat(200));
    await new Promise((resolve) => {
      socket.once('close', resolve);
      socket.resume();
    });
    expect(await isServed()).toBe(200);
  });

  it('keep no place of a body that stands behind one that is not read', async () => {
    const head =
      'POST /v1/devices HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.8\r\n' +
      'Content-Type: application/json\r\nContent-Length: 524288\r\n\r\n';
    const sockets = Array.from({ length: 200 }, () => say(GET + head + ' '.repeat(60_000)));
    expect(await isServed()).toBe(200);
    for (const socket of sockets) socket.destroy();
    expect(await isServed()).toBe(200);
  });
});
