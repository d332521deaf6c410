/** The server has not become costlier: the processor time of two servers that work by turns. It looks at no clock. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../server/test/support/built-server.ts';
import { measureBudget, type BudgetRatios } from './relay/measure-budget.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUDGET = new URL('relay-budget.json', import.meta.url);
const LIMIT_MS = 300_000;

/** Worse than the budget by a quarter is a failure. Other work on the machine changes the ratio by a tenth or so. */
const MARGIN = 1.25;

/** Processor time is counted where Linux tells it. */
describe.runIf(existsSync('/proc/self/smaps_rollup'))('the benchmark of the relay', { timeout: LIMIT_MS }, () => {
  let entry: string;
  beforeAll(async () => {
    entry = relative(ROOT, (await buildServer('production')).main);
  }, LIMIT_MS);

  it('finds the server within its budget of processor time', async () => {
    const budget = JSON.parse(await readFile(BUDGET, 'utf8')) as BudgetRatios;
    const limits = { each: budget.each * MARGIN, turn: budget.turn * MARGIN };
    const sizes = { pairs: 25, underWay: 8, messages: 6_000, turns: 5, mostMeasurements: 5 };
    const ratios = await measureBudget(entry, sizes, limits);
    console.info(`processor time for a message, by that of the bare relay: ${JSON.stringify(ratios)}`);
    expect(ratios.each).toBeLessThan(limits.each);
    expect(ratios.turn).toBeLessThan(limits.turn);
  });
});
