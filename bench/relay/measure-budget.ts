/**
 * Processor time of the server for a message, as a ratio to the bare relay. Both run at the same time and work by
 * turns; a turn ends after so many messages, not after a time. So other work on the machine hardly changes the ratio.
 */
import { sendSoMany } from './loads.ts';
import { median, rounded } from './measured.ts';
import type { Acknowledging, Pair } from './pair.ts';
import { cpuSeconds } from './process-tree.ts';
import type { Target } from './target.ts';
import { startBare, startSqlite } from './targets.ts';
import { demandAccepted } from './traffic-round.ts';

export type BudgetSizes = {
  readonly pairs: number;
  readonly underWay: number;
  readonly turns: number;
  readonly messages: number;
};

export type BudgetRatios = {
  /** With a client that acknowledges each push by itself. */
  readonly each: number;
  /** With one that acknowledges all pushes of a turn of the event loop together. */
  readonly turn: number;
};

type Side = { readonly target: Target; readonly pairs: readonly Pair[]; readonly used: number[] };

const open = async (target: Target, count: number, acknowledging: Acknowledging): Promise<Side> => ({
  target,
  pairs: await target.openPairs(count, acknowledging),
  used: [],
});

export const measureBudget = async (entry: string, sizes: BudgetSizes): Promise<BudgetRatios> => {
  const [bare, sqlite] = [await startBare(), await startSqlite({ entry })];
  try {
    const relay = await open(bare, sizes.pairs, 'each');
    const each = await open(sqlite, sizes.pairs, 'each');
    const turn = await open(sqlite, sizes.pairs, 'turn');
    const sides = [relay, each, turn];
    // The first turn runs code that is not compiled yet.
    for (let i = 0; i <= sizes.turns; i += 1) {
      for (const { target, pairs, used } of sides) {
        const before = cpuSeconds(target.pids());
        await sendSoMany(pairs, sizes.messages, sizes.underWay);
        if (i > 0) used.push(cpuSeconds(target.pids()) - before);
      }
    }
    for (const { pairs } of sides) {
      demandAccepted(pairs);
      for (const pair of pairs) pair.close();
    }
    const base = median(relay.used);
    return { each: rounded(median(each.used) / base), turn: rounded(median(turn.used) / base) };
  } finally {
    await bare.stop();
    await sqlite.stop();
  }
};
