/** A rolling restart under messages: each node is stopped by SIGTERM and started again, one after the other. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { NodesBehindNginx } from '../../e2e/support/nodes-behind-nginx.ts';
import type { ServerProcess } from '../../e2e/support/server-process.ts';
import { wallClock } from '../paced.ts';
import type { Summary } from '../percentiles.ts';
import { Talkers, type Account } from './talkers.ts';

export type RollingSizes = {
  readonly pairs: number;
  readonly perSecond: number;
  /** Before the restart, to compare with. */
  readonly quietSeconds: number;
};

export type Rolling = Account & {
  /** Milliseconds for a message. */
  readonly quiet: Summary;
  readonly rolling: Summary;
  /** From the signal until the process had ended, and from its start until it was ready: seconds, node by node. */
  readonly stops: readonly number[];
  readonly starts: readonly number[];
  /** Code of each exit. */
  readonly exits: readonly (number | null)[];
};

const timed = async <T>(work: Promise<T>): Promise<readonly [seconds: number, result: T]> => {
  const begin = wallClock();
  const result = await work;
  return [(wallClock() - begin) / 1000, result];
};

const restart = async (node: ServerProcess) => {
  const [stop, exit] = await timed(node.stop());
  const [start] = await timed(node.start());
  return { stop, exit, start };
};

/** A node is stopped as soon as the one before it is ready again. */
const restartEach = async (nodes: readonly ServerProcess[]) => {
  const restarts: Awaited<ReturnType<typeof restart>>[] = [];
  for (const node of nodes) restarts.push(await restart(node));
  return restarts;
};

export const measureRolling = async (
  { url, nodes }: NodesBehindNginx,
  { pairs, perSecond, quietSeconds }: RollingSizes,
): Promise<Rolling> => {
  const talkers = await Talkers.open(url, pairs);
  try {
    const quiet = await talkers.during(perSecond, sleep(quietSeconds * 1000));
    const restarts = restartEach(nodes);
    const rolling = await talkers.during(perSecond, restarts);
    const each = await restarts;
    return {
      quiet,
      rolling,
      ...(await talkers.account()),
      stops: each.map(({ stop }) => stop),
      starts: each.map(({ start }) => start),
      exits: each.map(({ exit }) => exit),
    };
  } finally {
    await talkers.close();
  }
};
