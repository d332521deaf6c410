/** The rounds of a run. Within each of them the targets take turns, so that a busy moment hits all of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestMongo } from '../../server/test/support/test-mongo.ts';
import { startTestRedis } from '../../server/test/support/test-redis.ts';
import { measureBacklog } from './backlog-round.ts';
import { fillMailboxes } from './fill-mailboxes.ts';
import { measureIdle, measureIdleBare } from './idle-round.ts';
import { mediansOf, rounded } from './measured.ts';
import { newPeople, type ChatTarget, type Target } from './target.ts';
import { startBare, startMongo, startSqlite, startTwoNodes, type ServerChoice } from './targets.ts';
import { measureTraffic, type Traffic, type TrafficSizes } from './traffic-round.ts';

export type RelaySizes = {
  /** Of the servers on SQLite and of the bare relay. */
  readonly traffic: TrafficSizes;
  /** On MongoDB, which takes ten times as long for a message. */
  readonly slowTraffic: TrafficSizes;
  /** Each is measured this often; a figure is the median. */
  readonly repetitions: number;
  /** Numbers of open connections, ascending. */
  readonly connections: readonly number[];
  readonly backlog: number;
  /** Waiting messages of other devices. */
  readonly rows: number;
  readonly entry?: string | undefined;
};

const repeat = async <T>({ repetitions }: RelaySizes, measure: () => Promise<T>): Promise<readonly T[]> => {
  const measured: T[] = [];
  for (let i = 0; i < repetitions; i += 1) measured.push(await measure());
  return measured;
};

const stopped = async <O extends Target, T>(target: O, measure: (target: O) => Promise<T>): Promise<T> => {
  try {
    return await measure(target);
  } finally {
    await target.stop();
  }
};

const withDirectory = async <T>(work: (dataDir: string) => Promise<T>): Promise<T> => {
  const directory = mkdtempSync(join(tmpdir(), 'cipherchat-bench-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

export const trafficRatios = (of: Traffic, to: Traffic) => ({
  cpuEach: rounded(of.each.cpuPer1000 / to.each.cpuPer1000),
  cpuTurn: rounded(of.turn.cpuPer1000 / to.turn.cpuPer1000),
  cpuPaced: rounded(of.paced.cpuPer1000 / to.paced.cpuPer1000),
  throughputEach: rounded(of.each.perSecond / to.each.perSecond),
  throughputTurn: rounded(of.turn.perSecond / to.turn.perSecond),
  p50: rounded(of.paced.delivery.p50 / to.paced.delivery.p50),
  receiptP50: rounded(of.paced.receipt.p50 / to.paced.receipt.p50),
});

const measureSqlite = async (sizes: RelaySizes) => {
  const runs = await repeat(sizes, async () => ({
    bare: await stopped(await startBare(), (target) => measureTraffic(target, sizes.traffic)),
    sqlite: await stopped(await startSqlite(sizes), (target) => measureTraffic(target, sizes.traffic)),
  }));
  const { bare, sqlite } = mediansOf(runs);
  return { bare, sqlite, ratios: trafficRatios(sqlite, bare) };
};

/** Undefined where there is no MongoDB or no Redis. The processes of both are not counted. */
const measureNodes = async (sizes: RelaySizes) => {
  const mongo = await startTestMongo();
  const redis = mongo && (await startTestRedis());
  if (mongo === undefined || redis === undefined) return undefined;
  try {
    const measure = (target: ChatTarget) => stopped(target, () => measureTraffic(target, sizes.slowTraffic));
    const runs = await repeat(sizes, async () => ({
      mongodb: await measure(await startMongo(mongo, sizes)),
      twoNodes: await measure(await startTwoNodes(mongo, redis, sizes)),
    }));
    const { mongodb, twoNodes } = mediansOf(runs);
    return { store: mongo.name, mongodb, twoNodes, ratios: trafficRatios(twoNodes, mongodb) };
  } finally {
    await redis.stop();
    await mongo.stop();
  }
};

const byCount = (counts: readonly number[], kib: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(counts.map((count, i) => [String(count), kib[i] ?? Number.NaN]));

const measureIdles = (sizes: RelaySizes) =>
  withDirectory(async (dataDir) => {
    const { connections } = sizes;
    const choice: ServerChoice = { ...sizes, dataDir };
    const people = await stopped(await startSqlite(choice), ({ server }) =>
      newPeople(server, Math.max(...connections)),
    );
    const runs = await repeat(sizes, async () => ({
      bare: byCount(connections, await stopped(await startBare(), (bare) => measureIdleBare(bare, connections))),
      sqlite: byCount(
        connections,
        await stopped(await startSqlite(choice), (sqlite) => measureIdle(sqlite, connections, people)),
      ),
    }));
    const { bare, sqlite } = mediansOf(runs);
    const ratios = connections.map((count) => rounded((sqlite[count] ?? 0) / (bare[count] ?? 0)));
    return { kibAConnection: { bare, sqlite }, ratios: byCount(connections, ratios) };
  });

const measureBacklogs = async (sizes: RelaySizes) =>
  mediansOf(
    await repeat(sizes, async () => ({
      seconds: await stopped(await startSqlite(sizes), (target) => measureBacklog(target, sizes.backlog)),
    })),
  );

const measureGrowth = (sizes: RelaySizes) =>
  withDirectory(async (dataDir) => {
    const full: ServerChoice & { readonly dataDir: string } = { ...sizes, dataDir };
    await fillMailboxes(full, sizes.rows);
    const measure = async (choice: ServerChoice) =>
      stopped(await startSqlite(choice), (target) => measureTraffic(target, sizes.traffic));
    const runs = await repeat(sizes, async () => ({ empty: await measure(sizes), full: await measure(full) }));
    const medians = mediansOf(runs);
    return { rows: sizes.rows, ...medians, ratios: trafficRatios(medians.full, medians.empty) };
  });

export const RELAY_ROUNDS = {
  sqlite: measureSqlite,
  drain: measureBacklogs,
  idle: measureIdles,
  nodes: measureNodes,
  growth: measureGrowth,
} as const;

export type RelayRound = keyof typeof RELAY_ROUNDS;
