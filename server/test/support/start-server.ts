/** The whole server in this process, on a free port and a directory of its own, with a clock that a test can turn. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { MongoClient } from 'mongodb';
import { compose } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { createLogger } from '../../src/observability/logger.ts';
import type { Failpoints } from '../../src/storage/failpoints.ts';
import type { PushSurroundings } from '../../src/open-push.ts';
import type { Reachable } from './person.ts';
import type { TurnedClock } from './turned-clock.ts';

export type RunningServer = Reachable & {
  readonly dataDir: string;
  /** Milliseconds that the server's clock goes ahead from now on. */
  readonly advance: (ms: number) => void;
  /** Rows in each table, read by another connection. */
  readonly rows: () => Readonly<Record<string, number>>;
  /** The same, whichever the store is. */
  readonly stored: () => Promise<Readonly<Record<string, number>>>;
  readonly logLines: readonly string[];
  /** Where the metrics are, with `METRICS_PORT` in the environment. */
  readonly metricsUrl: string;
  readonly stop: () => Promise<void>;
};

export type StartOptions = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly failpoints?: Failpoints;
  readonly dataDir?: string;
  /** By which the server measures how long somebody waits; that of the machine unless given. */
  readonly monotonic?: () => number;
  /** What the server's clock shows at the start; that of the machine unless given. */
  readonly at?: number | undefined;
  /** Where pushes go, and the timers that they wait for. */
  readonly push?: PushSurroundings;
  /** The clock by which the node polls mailboxes; that of the machine unless given. */
  readonly pollClock?: TurnedClock;
};

const ORIGIN = 'http://chat.example:3000';
const TABLES = [
  'users',
  'deviceLists',
  'devices',
  'prekeys',
  'messages',
  'sends',
  'pushSubscriptions',
  'backups',
  'backupRecords',
  'erasures',
  'rosterEntries',
];

export const countRows = (dataDir: string): Readonly<Record<string, number>> => {
  const database = new Database(join(dataDir, 'cipherchat.db'), { readonly: true });
  const count = (table: string): number =>
    database.prepare<[], number>(`SELECT COUNT(*) FROM ${table}`).pluck().get() ?? 0;
  const rows = Object.fromEntries(TABLES.map((table) => [table, count(table)]));
  database.close();
  return rows;
};

const countDocuments = async (url: string): Promise<Readonly<Record<string, number>>> => {
  const client = new MongoClient(url);
  const count = async (name: string) => [name, await client.db().collection(name).countDocuments()] as const;
  try {
    return Object.fromEntries(await Promise.all(TABLES.map(count)));
  } finally {
    await client.close();
  }
};

export const startServer = async ({
  environment = {},
  failpoints,
  dataDir: given,
  at,
  pollClock,
  monotonic,
  push,
}: StartOptions = {}): Promise<RunningServer> => {
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'cipherchat-server-'));
  const logLines: string[] = [];
  let ahead = at === undefined ? 0 : at - Date.now();
  const now = (): number => Date.now() + ahead;
  const config = parseConfig({
    NODE_ENV: 'test',
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: ORIGIN,
    RATE_LIMIT_FACTOR: '1000',
    PWA_DIR: 'none',
    WIDGET_DIR: 'none',
    DATA_DIR: dataDir,
    ...environment,
  });
  const logger = createLogger('trace', { write: (line) => void logLines.push(line) });
  const server = await compose(config, {
    logger,
    now,
    pollLater: pollClock?.later,
    push,
    ...(failpoints === undefined ? {} : { failpoints }),
    ...(monotonic === undefined ? {} : { monotonic }),
  });
  const port = await server.listen();
  return {
    url: `http://127.0.0.1:${port}`,
    origin: config.publicOrigin,
    now,
    dataDir,
    metricsUrl: `http://127.0.0.1:${server.metricsPort() ?? 'none'}/metrics`,
    logLines,
    advance: (ms) => {
      ahead += ms;
    },
    rows: () => countRows(dataDir),
    stored: async () =>
      config.mongodbUrl === undefined ? countRows(dataDir) : await countDocuments(config.mongodbUrl),
    stop: async () => {
      await server.stop();
      if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
