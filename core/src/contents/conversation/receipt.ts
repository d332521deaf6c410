/** Type 5: which of the receiving account's messages were read, or have arrived. */
import { isMap, listOf, oneOf, type Form } from '../forms/form.ts';
import { id16 } from '../forms/reference.ts';
import { builtKind, EVERYWHERE, NO_EFFECT, notShown } from '../kind.ts';

/** Of one receipt. */
export const MAX_RECEIPT_IDS = 256;

type Receipt =
  | { /** 1 to 256 message ids of 16 bytes. */ readonly read: readonly Uint8Array[] }
  | { /** The same. */ readonly delivered: readonly Uint8Array[] };

const READ = 1;
const DELIVERED = 2;
const status = oneOf(READ, DELIVERED);
const ids = listOf(id16, 1, MAX_RECEIPT_IDS);

const body: Form<Receipt> = {
  read: (map) => {
    if (!isMap(map)) return undefined;
    const [of, messageIds] = [status.read(map.get(0)), ids.read(map.get(1))];
    if (of === undefined || messageIds === undefined) return undefined;
    return of === READ ? { read: messageIds } : { delivered: messageIds };
  },
  write: (receipt) =>
    'read' in receipt
      ? new Map([
          [0, READ],
          [1, ids.write(receipt.read)],
        ])
      : new Map([
          [0, DELIVERED],
          [1, ids.write(receipt.delivered)],
        ]),
};

export const receipt = builtKind({
  number: 5,
  ordered: false,
  to: EVERYWHERE,
  outbox: 'drop',
  body,
  shown: notShown,
  // The server says what is delivered (14.7), but for an envelope that could be opened only later: its device says it.
  effect: (of, { mine }) => {
    if (mine) return NO_EFFECT;
    return 'read' in of ? { kind: 'read', messageIds: of.read } : { kind: 'delivered', messageIds: of.delivered };
  },
});
