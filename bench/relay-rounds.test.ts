/** The benchmark of the relay runs, and loses no message. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../server/test/support/built-server.ts';
import { RELAY_ROUNDS, type RelayRound, type RelaySizes } from './relay/relay-rounds.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIMIT_MS = 300_000;

const TRAFFIC = { pairs: 2, perSecond: 50, seconds: 0.4, underWay: 2 };
const SMALL: Omit<RelaySizes, 'entry'> = {
  traffic: TRAFFIC,
  slowTraffic: { ...TRAFFIC, perSecond: 10 },
  repetitions: 1,
  connections: [3, 6],
  backlog: 450,
  rows: 300,
};

const numbersIn = (figures: unknown): readonly number[] =>
  typeof figures === 'number'
    ? [figures]
    : typeof figures === 'object' && figures !== null
      ? Object.values(figures).flatMap(numbersIn)
      : [];

/** Processor time is counted where Linux tells it. */
describe.runIf(existsSync('/proc/self/smaps_rollup'))('the benchmark of the relay', { timeout: LIMIT_MS }, () => {
  let entry: string;
  beforeAll(async () => {
    entry = relative(ROOT, (await buildServer('production')).main);
  }, LIMIT_MS);

  it.each(Object.keys(RELAY_ROUNDS) as RelayRound[])('measures the round %s', async (round) => {
    const figures = await RELAY_ROUNDS[round]({ ...SMALL, entry });
    // Without MongoDB or Redis there is no round of nodes.
    if (figures === undefined && round === 'nodes') return;
    const numbers = numbersIn(figures);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter(Number.isNaN)).toEqual([]);
  });
});
