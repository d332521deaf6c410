/** Type 13: how the sender can be reached without naming oneself to the server (PROTOCOL 16.5). Reserved: ignored. */
import { bytes, listOf, mapOf, optional, required, tuple, uint, where } from '../forms/form.ts';
import { accountId, id16 } from '../forms/reference.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

/** A prekey record of kind 5 (PROTOCOL 16.1). */
const sealKey = bytes(128);
/** 117 + 32 k bytes for 0 to 4 issuer keys (PROTOCOL 16.4). */
const statement = where(bytes(117, 117 + 32 * 4), ({ length }) => (length - 117) % 32 === 0);

/** Account 20, serial, delivery key 16. */
export type MemberKey = readonly [account: Uint8Array, serial: number, key: Uint8Array];

export type Delivery = {
  /** From 1; the highest counts. */
  readonly serial: number;
  /** 16 bytes. Anyone who shows it to the server may send. */
  readonly key: Uint8Array;
  /** 0 to 16 records of 128 bytes, of devices of the sender's account. */
  readonly sealKeys: readonly Uint8Array[];
  /** 117 to 245 bytes. */
  readonly statement: Uint8Array | undefined;
  /** Highest number of a kind that the sending device knows. */
  readonly highestKind: number | undefined;
  /** Keys of 1 to 64 other members of a group. Each is valid until that member sends its own. */
  readonly members: readonly MemberKey[] | undefined;
};

/** Of type 13, and of key 10 of any content. */
export const deliveryBody = mapOf<Delivery>({
  serial: required(0, uint(1)),
  key: required(1, id16),
  sealKeys: required(2, listOf(sealKey, 0, 16)),
  statement: optional(3, statement),
  highestKind: optional(4, uint()),
  members: optional(5, listOf(tuple<MemberKey>(accountId, uint(1), id16), 1, 64)),
});

export const delivery = reservedKind({
  number: 13,
  ordered: false,
  to: EVERYWHERE,
  outbox: 'drop',
});
