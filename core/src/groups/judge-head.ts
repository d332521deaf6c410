/**
 * What is done with a message by the head that it states: the newest entry that its sender holds (PROTOCOL 8.3). So
 * nobody can keep a change of members from somebody without it being seen.
 */
import { DAY_MS, equalBytes, type HashedGroupEntry } from '@cipherchat/protocol';
import type { Head } from '../contents/content.ts';
import { takesPart, type Room } from './participants.ts';

/** How long a message is held that states entries which this client does not get. */
export const HELD_MS = 7 * DAY_MS;

export type HeadVerdict =
  | { readonly kind: 'show' }
  /** The sender lacks entries from this epoch on: it is sent them before the next message. */
  | { readonly kind: 'show-and-tell'; readonly from: number }
  /** `wanted`: entries from this epoch on are asked for, if the client holds any to ask with. */
  | { readonly kind: 'hold'; readonly wanted: number | undefined }
  /** Another entry of the same epoch: shown as a fork; entries are exchanged. */
  | { readonly kind: 'hold-as-fork' }
  /** It was held for too long, of somebody who takes part as far as this client knows. */
  | { readonly kind: 'show-with-warning' }
  /** Not of somebody who takes part, or not for this account. */
  | { readonly kind: 'drop' };

export type Judged = {
  readonly head: Head;
  /** The newest entry that is held; undefined: none. */
  readonly held: HashedGroupEntry | undefined;
  readonly room: Room;
  readonly sender: Uint8Array;
  readonly own: Uint8Array;
  /** For how long the message has been held already; 0: it has just arrived. */
  readonly heldMs: number;
};

const HEAD_HASH_BYTES = 16;
const DROP: HeadVerdict = { kind: 'drop' };

/** A team without a roster has no entry; a group always has one. */
const isNoHead = ([epoch, hash]: Head): boolean => epoch === 0 && hash.every((byte) => byte === 0);

const compared = ({ head, held }: Judged): HeadVerdict => {
  const [epoch, hash] = head;
  if (held === undefined) return epoch === 0 ? { kind: 'show' } : { kind: 'hold', wanted: undefined };
  if (epoch > held.epoch) return { kind: 'hold', wanted: held.epoch + 1 };
  if (epoch < held.epoch) return { kind: 'show-and-tell', from: epoch + 1 };
  return equalBytes(hash, held.hash.subarray(0, HEAD_HASH_BYTES)) ? { kind: 'show' } : { kind: 'hold-as-fork' };
};

export const judgeHead = (judged: Judged): HeadVerdict => {
  const { head, room, sender, own, heldMs } = judged;
  const mayBeNone = room.kind === 'visitor' || judged.held?.kind === 2;
  if (head[0] === 0 && !(mayBeNone && isNoHead(head))) return DROP;
  const verdict = compared(judged);
  const isHeld = verdict.kind === 'hold' || verdict.kind === 'hold-as-fork';
  if (isHeld && heldMs < HELD_MS) return verdict;
  if (!takesPart(room, sender) || !takesPart(room, own)) return DROP;
  return isHeld ? { kind: 'show-with-warning' } : verdict;
};
