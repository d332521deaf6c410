/** What the rows of a lane say about themselves. */
import type { ParsedSend } from '@cipherchat/protocol';
import type { Outgoing, SealedRow } from './seal-outgoing.ts';

export const isSealed = (one: Outgoing): one is SealedRow => one.row.send !== undefined;

/** All sends of the row. It is sent when the server has taken every one of them. */
export const sendsOf = ({ row: { send, more = [] } }: Outgoing): readonly ParsedSend[] => (send ? [send, ...more] : []);

const sequenceOf = ({ row }: Outgoing): number => row.sequence ?? Number.MAX_SAFE_INTEGER;
/** Sealed rows keep their places. The others follow, by the time of writing. */
export const inOrder = (a: Outgoing, b: Outgoing): number =>
  sequenceOf(a) - sequenceOf(b) || a.row.sentAt - b.row.sentAt || (a.id < b.id ? -1 : 1);
