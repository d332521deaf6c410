/**
 * The server as it is, with places where it kills itself: `FAILPOINT` (`beforeCommit`, `beforeFlush`, `afterCommit`)
 * and `FAILPOINT_HIT`, the number of the send that it dies at; or `FAILPOINT_MIGRATION`, a place in an upgrade of its
 * data.
 * `CHECKED_BYTES`: a larger database counts as large.
 * It can be asked how it is, and to put its clock ahead. The product knows none of it.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runServer } from '../../src/run-server.ts';
import { TurnWatch, type Turns } from './turn-watch.ts';

/** The answer is a `Condition` in any case. */
export type Question = {
  /** Milliseconds that its clock goes ahead from now on. */
  readonly aheadMs: number;
  /** The turns of the next answer are those after this one. */
  readonly forgets?: true;
  /** The garbage is collected first, for `heldBytes`. */
  readonly weighs?: true;
  /** After the answer the event loop stands still for so long. */
  readonly blocksMs?: number;
};
export type Condition = Turns & {
  /** What stands in Object.prototype and was not there at the start. */
  readonly strangers: readonly string[];
  /** On the heap and outside of it. */
  readonly heldBytes: number;
};

const hit = Number(process.env['FAILPOINT_HIT'] ?? '1');
const failpoint = process.env['FAILPOINT'];
let sends = 0;

const dieAt = (writes: readonly string[]): void => {
  sends += writes.filter((name) => name === 'send').length;
  if (sends >= hit) process.kill(process.pid, 'SIGKILL');
};

const dieInMigration = (place: string): void => {
  if (place === process.env['FAILPOINT_MIGRATION']) process.kill(process.pid, 'SIGKILL');
};

const clock = Date.now;
let aheadMs = 0;
Date.now = () => clock() + aheadMs;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heldBytes = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const native = new Set(Object.getOwnPropertyNames(Object.prototype));
const turns = new TurnWatch();
process.on('message', (question: Question) => {
  ({ aheadMs } = question);
  const strangers = Object.getOwnPropertyNames(Object.prototype).filter((name) => !native.has(name));
  if (question.weighs === true) turns.passOver(collectGarbage);
  process.send?.({ ...turns.read(), strangers, heldBytes: heldBytes() } satisfies Condition);
  if (question.forgets === true) turns.forget();
  const { blocksMs } = question;
  if (blocksMs !== undefined) {
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blocksMs));
  }
});

const checkedBytes = process.env['CHECKED_BYTES'];

await runServer({
  checkedBytes: checkedBytes === undefined ? undefined : Number(checkedBytes),
  failpoints: {
    inMigration: dieInMigration,
    ...(failpoint === 'beforeCommit' ? { beforeCommit: dieAt } : {}),
    ...(failpoint === 'beforeFlush' ? { beforeFlush: dieAt } : {}),
    ...(failpoint === 'afterCommit' ? { afterCommit: dieAt } : {}),
  },
});
turns.start();
