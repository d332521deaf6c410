/** What the rows of a lane say about themselves. */
import { outboxRuleOf } from '../contents/registry.ts';
import type { OutboxRecord } from '../rows/records.ts';
import type { Outgoing, SealedRow } from './seal-outgoing.ts';

export const isSealed = (one: Outgoing): one is SealedRow => one.row.send !== undefined;

const sequenceOf = ({ row }: Outgoing): number => row.sequence ?? Number.MAX_SAFE_INTEGER;
/** Sealed rows keep their places. The others follow, by the time of writing. */
export const inOrder = (a: Outgoing, b: Outgoing): number =>
  sequenceOf(a) - sequenceOf(b) || a.row.sentAt - b.row.sentAt || (a.id < b.id ? -1 : 1);

/** Whether a row that is given up is kept for the user to decide about. A row for one device only is not. */
export const isKept = ({ body, device, content }: OutboxRecord): boolean => {
  if (body === undefined || device !== undefined) return false;
  const rule = outboxRuleOf(body);
  // Once a content has its number, the peer misses it until it is sent, even if the user did not write it.
  return rule === 'keep' || (rule === 'keep-numbered' && content !== undefined);
};

/** Whether someone misses it while it cannot leave. No one misses a receipt. */
export const isMissed = ({ row: { body } }: Outgoing): boolean => body !== undefined && outboxRuleOf(body) !== 'drop';
