/** A server on SQLite with many idle clients is started again: when are they all back, and what does it cost? */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../server/test/support/free-port.ts';
import { ServerProcess } from '../../e2e/support/server-process.ts';
import { waitUntil, wallClock } from '../paced.ts';
import { cpuSeconds } from '../relay/process-tree.ts';
import { rounded } from '../relay/measured.ts';
import { inParallel, newPeople } from '../relay/target.ts';
import { IdleClient, nothingMet, type Met } from './idle-client.ts';

export type ReconnectSizes = { readonly connections: number; readonly entry?: string };

export type Reconnect = {
  /** From the signal until the server was ready again. */
  readonly awaySeconds: number;
  /** From then until every client had pulled its mailbox. */
  readonly backSeconds: number;
  /** Of the new process, its start included, until then. */
  readonly cpuSeconds: number;
  readonly tries: number;
  readonly unreachable: number;
  readonly refused: number;
};

type End = 'stop' | 'kill';

const cpuOf = ({ pid }: ServerProcess): number => cpuSeconds(pid === undefined ? [] : [pid]);

const restart = async (server: ServerProcess, met: Met, end: End): Promise<Reconnect> => {
  const all = met.online;
  const before = { ...met };
  const signalled = wallClock();
  await server[end]();
  await server.start();
  const ready = wallClock();
  await waitUntil(() => met.online === all, 'The last client');
  return {
    awaySeconds: rounded((ready - signalled) / 1000),
    backSeconds: rounded((wallClock() - ready) / 1000),
    cpuSeconds: rounded(cpuOf(server)),
    tries: met.tries - before.tries,
    unreachable: met.unreachable - before.unreachable,
    refused: met.refused - before.refused,
  };
};

const ENVIRONMENT = { LOG_LEVEL: 'warn', RATE_LIMIT_FACTOR: '1000000', PWA_DIR: 'none', WIDGET_DIR: 'none' };

export const measureReconnect = async ({ connections, entry }: ReconnectSizes) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-bench-'));
  const environment = { ...ENVIRONMENT, HOST: '127.0.0.1' };
  const server = new ServerProcess({ port: await freePort(), dataDir, environment, ...(entry && { entry }) });
  const url = `http://127.0.0.1:${String(server.port)}`;
  const met = nothingMet();
  await server.start();
  try {
    const people = await newPeople({ url, origin: server.url, now: Date.now }, connections);
    // A process that has done nothing else yet, as after a restart.
    await server.stop();
    await server.start();
    const clients = people.map((person) => new IdleClient(url, person, met));
    const used = cpuOf(server);
    await inParallel(clients.length, (i) => clients[i]?.connect() ?? Promise.resolve());
    await waitUntil(() => met.online === connections, 'The first connection of each client');
    const opening = cpuOf(server) - used;
    const stopped = await restart(server, met, 'stop');
    const killed = await restart(server, met, 'kill');
    for (const client of clients) client.close();
    return {
      connections,
      /** The same connections, opened one after the other: what a restart can be compared with. */
      openingCpuSeconds: rounded(opening),
      stopped,
      killed,
      cpuRatios: { stopped: rounded(stopped.cpuSeconds / opening), killed: rounded(killed.cpuSeconds / opening) },
    };
  } finally {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
