/**
 * Processor time of the server for a message, as a ratio to the bare relay. Both run at the same time and work by
 * turns; a turn ends after so many messages, not after a time. So other work on the machine hardly changes the ratio.
 * Where it does, it comes and goes: while the ratios are above the limits, they are measured again. What the server
 * itself has become costlier stays.
 */
import { sendSoMany } from './loads.ts';
import { rounded } from './measured.ts';
import type { Acknowledging, Pair } from './pair.ts';
import { cpuSeconds } from './process-tree.ts';
import type { Target } from './target.ts';
import { startBare, startSqlite } from './targets.ts';
import { demandAccepted } from './traffic-round.ts';

export type BudgetSizes = {
  readonly pairs: number;
  readonly underWay: number;
  readonly messages: number;
  /** So many turns make a measurement. */
  readonly turns: number;
  readonly mostMeasurements: number;
};

export type BudgetRatios = {
  /** With a client that acknowledges each push by itself. */
  readonly each: number;
  /** With one that acknowledges all pushes of a turn of the event loop together. */
  readonly turn: number;
};

type Side = {
  readonly pairs: readonly Pair[];
  /** Seconds of processor time. */
  readonly takeTurn: () => Promise<number>;
};

const open = async (target: Target, acknowledging: Acknowledging, sizes: BudgetSizes): Promise<Side> => {
  const pairs = await target.openPairs(sizes.pairs, acknowledging);
  const take = (): Promise<void> => sendSoMany(pairs, sizes.messages, sizes.underWay);
  // The first turn runs code that is not compiled yet.
  await take();
  const takeTurn = async (): Promise<number> => {
    const before = cpuSeconds(target.pids());
    await take();
    return cpuSeconds(target.pids()) - before;
  };
  return { pairs, takeTurn };
};

/** Of all turns together, since a single one takes few of the hundredths of a second that are counted. */
const measure = async (sides: readonly [relay: Side, each: Side, turn: Side], turns: number): Promise<BudgetRatios> => {
  const used = [0, 0, 0];
  for (let i = 0; i < turns; i += 1)
    for (const [at, side] of sides.entries()) used[at] = (used[at] ?? 0) + (await side.takeTurn());
  const [base = 0, each = 0, turn = 0] = used;
  return { each: rounded(each / base), turn: rounded(turn / base) };
};

export const measureBudget = async (entry: string, sizes: BudgetSizes, limits: BudgetRatios): Promise<BudgetRatios> => {
  const [bare, sqlite] = [await startBare(), await startSqlite({ entry })];
  try {
    const relay = await open(bare, 'each', sizes);
    const each = await open(sqlite, 'each', sizes);
    const turn = await open(sqlite, 'turn', sizes);
    const sides = [relay, each, turn] as const;
    let ratios = await measure(sides, sizes.turns);
    for (let i = 1; i < sizes.mostMeasurements; i += 1) {
      if (ratios.each < limits.each && ratios.turn < limits.turn) break;
      ratios = await measure(sides, sizes.turns);
    }
    for (const { pairs } of sides) {
      demandAccepted(pairs);
      for (const pair of pairs) pair.close();
    }
    return ratios;
  } finally {
    await bare.stop();
    await sqlite.stop();
  }
};
