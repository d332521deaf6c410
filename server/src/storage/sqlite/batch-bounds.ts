/** How much is committed at once: a commit runs in the thread that serves everybody, and may take some milliseconds. */
import type { Command } from '../commands.ts';
import type { BatchBounds } from '../group-commit.ts';
import type { Send } from '../port.ts';

/** A row that is changed takes about as long as so many characters of messages that are stored. */
const ROW = 1024;
/** A slice of every kind of old rows. */
const SWEEP = 512 * ROW;

/** Length of the lists among arguments, and among the fields of arguments: a row for each of their items. */
const rowsIn = (request: readonly unknown[]): number =>
  request
    .flatMap((part) => {
      if (Array.isArray(part)) return [part];
      return typeof part === 'object' && part !== null && !ArrayBuffer.isView(part)
        ? Object.values(part).filter(Array.isArray)
        : [];
    })
    .reduce((sum, list) => sum + list.length, 0);

const weightOf = ({ name, request }: Command): number => {
  if (name === 'sweep') return SWEEP;
  if (name !== 'send') return rowsIn(request) * ROW;
  return (request[0] as Send).receivers.reduce((sum, { message }) => sum + message.length, 0);
};

export const BATCH_BOUNDS: BatchBounds = { writes: 256, weight: 1024 * 1024, weightOf };
