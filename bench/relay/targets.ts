/** The servers that are compared, each started with data of its own and stopped again. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServerProcess } from '../../e2e/support/server-process.ts';
import { freePort } from '../../server/test/support/free-port.ts';
import type { Reachable } from '../../server/test/support/person.ts';
import type { TestMongo } from '../../server/test/support/test-mongo.ts';
import type { TestRedis } from '../../server/test/support/test-redis.ts';
import { openBarePair } from './bare-pair.ts';
import { inParallel, openPairsAt, type ChatTarget, type Target } from './target.ts';

/** Of the servers that a run starts. Tokens outlive a server that is started again. */
const SECRET = 'bm8gb25lIGhhcyB0byBndWVzcyB0aGlzIG9uZSwgaXQgaXMgaW4gdGhlIG9wZW4=';

/** Of whatever port: tokens hold for it too. */
const ORIGIN = 'http://localhost:3000';

const ENVIRONMENT = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  JWT_SECRET: SECRET,
  RATE_LIMIT_FACTOR: '1000000',
  HOST: '127.0.0.1',
  PWA_DIR: 'none',
  WIDGET_DIR: 'none',
};

export type ServerChoice = {
  /** The built server, below the repository. */
  readonly entry?: string | undefined;
  /** Kept afterwards; otherwise the server gets a directory of its own. */
  readonly dataDir?: string | undefined;
};

type Nodes = { readonly count: 1 | 2; readonly environment?: Readonly<Record<string, string>> };

const pidsOf = (nodes: readonly ServerProcess[]): readonly number[] =>
  nodes.map(({ pid }) => pid).filter((pid) => pid !== undefined);

const startNodes = async (
  name: string,
  { entry, dataDir }: ServerChoice,
  { count, environment }: Nodes,
): Promise<ChatTarget> => {
  const directory = dataDir ?? mkdtempSync(join(tmpdir(), 'cipherchat-bench-'));
  const nodes: ServerProcess[] = [];
  for (let i = 0; i < count; i += 1) {
    const node = new ServerProcess({
      port: await freePort(),
      publicUrl: ORIGIN,
      dataDir: count === 1 ? directory : mkdtempSync(join(directory, 'node-')),
      ...(entry === undefined ? {} : { entry }),
      environment: { ...ENVIRONMENT, ...environment },
    });
    await node.start();
    nodes.push(node);
  }
  const at = (node: ServerProcess | undefined): Reachable => ({
    url: `http://127.0.0.1:${String(node?.port)}`,
    origin: ORIGIN,
    now: Date.now,
  });
  const [first, second] = [at(nodes[0]), at(nodes.at(-1))];
  return {
    name,
    server: first,
    openPairs: (pairs, acknowledging) => openPairsAt([first, second], pairs, acknowledging),
    pids: () => pidsOf(nodes),
    stop: async () => {
      for (const node of nodes) await node.stop();
      if (dataDir === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
};

export const startSqlite = (choice: ServerChoice = {}): Promise<ChatTarget> =>
  startNodes('sqlite', choice, { count: 1 });

export const startMongo = (mongo: TestMongo, choice: ServerChoice = {}): Promise<ChatTarget> =>
  startNodes('mongodb', choice, { count: 1, environment: { MONGODB_URL: mongo.newDatabase() } });

/** Two nodes: every message goes from one to the other. */
export const startTwoNodes = (mongo: TestMongo, redis: TestRedis, choice: ServerChoice = {}): Promise<ChatTarget> =>
  startNodes('two nodes', choice, {
    count: 2,
    environment: { MONGODB_URL: mongo.newDatabase(), REDIS_URL: redis.url },
  });

export type BareTarget = Target & { readonly url: string };

export const startBare = async (): Promise<BareTarget> => {
  const port = await freePort();
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port) },
  });
  await once(child, 'message');
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    name: 'bare',
    url,
    openPairs: (count) => inParallel(count, (i) => openBarePair(url, i)),
    pids: () => (child.pid === undefined ? [] : [child.pid]),
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
};

/** A server that runs already. `pid` is 0 where it runs on another machine. */
export const runningAt = (url: string, pid: number): ChatTarget => {
  const { origin } = new URL(url);
  const server: Reachable = { url: origin, origin, now: Date.now };
  return {
    name: 'at',
    server,
    openPairs: (count, acknowledging) => openPairsAt([server, server], count, acknowledging),
    pids: () => (pid === 0 ? [] : [pid]),
    stop: () => Promise.resolve(),
  };
};
