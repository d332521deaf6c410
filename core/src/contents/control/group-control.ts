/** Type 9: entries of a group's chain, and a wish for those that the sender lacks (PROTOCOL 8.3). Reserved: ignored. */
import { bytes, listOf, mapOf, optional, required, uint } from '../forms/form.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

/** PROTOCOL 8.1: 170 bytes, a name of up to 64 and 1 to 64 members of 21. What an entry says is judged by the group. */
const entry = bytes(170 + 21, 170 + 64 + 21 * 64);
/** PROTOCOL 3.2; `readDeviceList` judges what is in it. */
const list = bytes(149, 1_717);
const MAX_EPOCH = 4_096;

export type GroupControl = {
  /** 1 to 32 group entries of 191 to 1,578 bytes, in the order of the chain. */
  readonly entries: readonly Uint8Array[];
  /** The first epoch that the sender lacks. */
  readonly wantedEpoch: number | undefined;
  /** 1 to 16 device lists of 149 to 1,717 bytes, of the authors of the entries. */
  readonly lists: readonly Uint8Array[] | undefined;
};

export const groupControlBody = mapOf<GroupControl>({
  entries: required(0, listOf(entry, 1, 32)),
  wantedEpoch: optional(1, uint(1, MAX_EPOCH)),
  lists: optional(2, listOf(list, 1, 16)),
});

export const groupControl = reservedKind({
  number: 9,
  ordered: false,
  to: EVERYWHERE,
  outbox: 'drop',
});
