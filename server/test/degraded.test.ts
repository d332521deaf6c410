/** What the operator of a running server is told when it works less well than it could: in `/readyz` and in the log. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS } from '@cipherchat/protocol';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { readingsOf } from '../src/storage/sqlite/inspect-database.ts';
import { call, Person } from './support/person.ts';
import { startServer, type RunningServer, type StartOptions } from './support/start-server.ts';

const AWAY_DAYS = 40;
const POLLING_CLIENTS = 5;
const TEN_MINUTES_MS = 10 * 60_000;

describe('a server that works, but not well', () => {
  let server: RunningServer;
  const ends: (() => void)[] = [];
  const start = async (options: StartOptions = {}): Promise<void> => {
    server = await startServer(options);
  };
  const readiness = async (): Promise<unknown> => (await call(`${server.url}/readyz`, 'GET')).json;
  const healthy = { ok: true };
  const degradedBy = (name: string) => ({ ok: true, degraded: [name] });
  const errors = (): readonly string[] => {
    const lines = server.logLines.map((line) => JSON.parse(line) as { readonly level: unknown; readonly msg: string });
    return lines.filter(({ level }) => level === 'error' || level === 50).map(({ msg }) => msg);
  };
  afterEach(async () => {
    await server.stop();
    for (const end of ends.splice(0)) end();
  });

  it('says that a proxy in front of it is not trusted', async () => {
    await start({ environment: { TRUSTED_PROXY_HOPS: '0' } });
    expect(await readiness()).toEqual(healthy);
    await call(`${server.url}/v1/auth/challenge`, 'POST', { body: {}, headers: { 'x-forwarded-for': '198.51.100.7' } });
    expect(await readiness()).toEqual(degradedBy('proxy'));
    expect(errors()).toEqual([expect.stringContaining('set TRUSTED_PROXY_HOPS to the number of your proxies')]);
  });

  it('says that its disk has only the reserve left, and takes nobody new', async () => {
    await start({ environment: { DISK_RESERVE_MB: '1000000' } });
    const alice = new Person(server);
    alice.account.sign();
    const { status, json } = await alice.register();
    expect([status, json['code']]).toEqual([507, 'storage-full']);
    expect(await readiness()).toEqual(degradedBy('disk'));
    expect(errors()).toContainEqual(expect.stringMatching(/^the disk is nearly full: nothing new is stored/u));
    expect(server.rows()['users']).toBe(0);
  });

  it('says that its clock is far from the time in its store', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-degraded-'));
    ends.push(() => rmSync(dataDir, { recursive: true, force: true }));
    await start({ dataDir });
    await expect.poll(() => readingsOf(dataDir)).not.toEqual([]);
    expect(await readiness()).toEqual(healthy);
    await server.stop();
    await start({ dataDir, at: Date.now() + AWAY_DAYS * DAY_MS });
    await expect.poll(readiness).toEqual(degradedBy('clock'));
    expect(errors()).toEqual([
      expect.stringMatching(/^the clock of this machine is more than a day away from .+store/u),
    ]);
  });

  it('says that no request for a websocket arrives while clients poll, and when one does', async () => {
    let monotonic = 0;
    await start({ monotonic: () => monotonic });
    const alice = await Person.registered(server);
    monotonic = TEN_MINUTES_MS;
    const poll = async (): Promise<void> => {
      const socket = io(server.url, {
        auth: { token: alice.token },
        transports: ['polling'],
        forceNew: true,
        reconnection: false,
      });
      ends.push(() => socket.disconnect());
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
    };
    for (let i = 1; i < POLLING_CLIENTS; i += 1) await poll();
    expect(await readiness()).toEqual(healthy);
    await poll();
    expect(await readiness()).toEqual(degradedBy('upgrades'));
    expect(errors()).toEqual([expect.stringContaining('let your proxy pass upgrades at /socket.io/')]);
    await alice.connect();
    expect(await readiness()).toEqual(healthy);
    alice.leave();
  });
});
