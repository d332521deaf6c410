/**
 * Processor time of the server for a message, as a ratio to the bare relay. Both run at the same time and work by
 * turns; a turn ends after so many messages, not after a time. So other work on the machine hardly changes the ratio.
 * What it does change, more turns even out: they go on while the ratios are above the limits. What the server itself
 * has become costlier stays in every turn.
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
  /** The first look at the ratios comes after this many turns, and the next ones after as many again. */
  readonly turns: number;
  readonly mostTurns: number;
};

export type BudgetRatios = {
  /** With a client that acknowledges each push by itself. */
  readonly each: number;
  /** With one that acknowledges all pushes of a turn of the event loop together. */
  readonly turn: number;
};

type Side = {
  readonly pairs: readonly Pair[];
  readonly takeTurn: () => Promise<void>;
  /** Of all turns together, since a single one takes few of the hundredths of a second that are counted. */
  readonly used: () => number;
};

const open = async (target: Target, acknowledging: Acknowledging, sizes: BudgetSizes): Promise<Side> => {
  const pairs = await target.openPairs(sizes.pairs, acknowledging);
  const take = (): Promise<void> => sendSoMany(pairs, sizes.messages, sizes.underWay);
  // The first turn runs code that is not compiled yet.
  await take();
  let used = 0;
  const takeTurn = async (): Promise<void> => {
    const before = cpuSeconds(target.pids());
    await take();
    used += cpuSeconds(target.pids()) - before;
  };
  return { pairs, takeTurn, used: () => used };
};

export const measureBudget = async (entry: string, sizes: BudgetSizes, limits: BudgetRatios): Promise<BudgetRatios> => {
  const [bare, sqlite] = [await startBare(), await startSqlite({ entry })];
  try {
    const relay = await open(bare, 'each', sizes);
    const each = await open(sqlite, 'each', sizes);
    const turn = await open(sqlite, 'turn', sizes);
    const sides = [relay, each, turn];
    const ratios = (): BudgetRatios => {
      const base = relay.used();
      return { each: rounded(each.used() / base), turn: rounded(turn.used() / base) };
    };
    const isWithin = (): boolean => ratios().each < limits.each && ratios().turn < limits.turn;
    for (let i = 1; i <= sizes.mostTurns; i += 1) {
      for (const side of sides) await side.takeTurn();
      if (i % sizes.turns === 0 && isWithin()) break;
    }
    for (const { pairs } of sides) {
      demandAccepted(pairs);
      for (const pair of pairs) pair.close();
    }
    return ratios();
  } finally {
    await bare.stop();
    await sqlite.stop();
  }
};
