/**
 * Group or team entry, tag 31 (PROTOCOL 8.1): the full membership of a group or team at one epoch, signed. Each names
 * the one before it by hash.
 *
 * | field | bytes |
 * |---|---|
 * | prefix 01 01 31 | 3 |
 * | group id | 16 |
 * | kind u8: 1 group, 2 team | 1 |
 * | epoch u32, from 1 | 4 |
 * | previous entry hash; at epoch 1 random (group) or zeros (team) | 32 |
 * | issued u64 | 8 |
 * | author account | 20 |
 * | author device id (team: zeros) | 16 |
 * | author list version u32 (team: 0) | 4 |
 * | name length u8, name | 1 + n |
 * | member count u8, then per member: account 20, role u8 | 1 + 21 m |
 * | signature | 64 |
 *
 * Layout only. The caller computes signatures, hashes and ids; the rules between two entries are in `group-chain.ts`.
 */
import { readBytes, type ByteReader } from './byte-reader.ts';
import { compareBytes, concatBytes, u32, u64, u8 } from './byte-writer.ts';
import { ACCOUNT_BYTES, DEVICE_ID_BYTES, GROUP_ID_BYTES, HASH_BYTES, SIGNATURE_BYTES } from './limits.ts';
import { MAX_GROUP_MEMBERS, MAX_GROUP_NAME_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { prefix, readPrefix } from './structure.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const GROUP_ENTRY_TAG = 0x31;
const MEMBER_BYTES = 21;

export const GROUP_KIND = { group: 1, team: 2 } as const;
export type GroupKind = (typeof GROUP_KIND)[keyof typeof GROUP_KIND];

export const GROUP_ROLE = { member: 1, admin: 2, owner: 3 } as const;
export type GroupRole = (typeof GROUP_ROLE)[keyof typeof GROUP_ROLE];

export type GroupMember = { /** 20 bytes. */ readonly account: Uint8Array; readonly role: GroupRole };

export type GroupEntryFields = {
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly kind: GroupKind;
  /** From 1. */
  readonly epoch: number;
  /** Entry hash of epoch − 1, 32 bytes; random at epoch 1 of a group, zeros at epoch 1 of a team. */
  readonly previous: Uint8Array;
  /** Milliseconds since 1970. */
  readonly issued: number;
  /** 20 bytes. */
  readonly author: Uint8Array;
  /** The author's device that signed, 16 bytes; zeros in a team. */
  readonly device: Uint8Array;
  /** The version of the author's device list that holds the device; 0 in a team. */
  readonly listVersion: number;
  /** Up to 64 bytes. */
  readonly name: string;
  /** 1 to 64, ascending by account. */
  readonly members: readonly GroupMember[];
};

export type GroupEntry = GroupEntryFields & {
  /** All bytes before the signature: the part that is signed and hashed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

/** Of an entry without a name, with one member. */
export const MIN_GROUP_ENTRY_BYTES = 170 + MEMBER_BYTES;
export const MAX_GROUP_ENTRY_BYTES = 170 + MAX_GROUP_NAME_BYTES + MAX_GROUP_MEMBERS * MEMBER_BYTES;

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** What a count, an order or a value must be in any entry; `members` apart, which are read and written differently. */
const refuseFields = ({ kind, epoch, previous, device, listVersion, members }: GroupEntryFields): void => {
  if (epoch === 0) throw new Refusal('malformed'); // epochs count from 1
  const isTeam = kind === GROUP_KIND.team;
  if (isTeam !== isZero(device) || isTeam !== (listVersion === 0)) {
    throw new Refusal('malformed'); // a team is signed by the account, a group by a device
  }
  if (isTeam && epoch === 1 && !isZero(previous)) throw new Refusal('malformed'); // nothing is before it
  const ascending = members.every(({ account }, i) => {
    const before = members[i - 1];
    return before === undefined || compareBytes(before.account, account) < 0;
  });
  if (!ascending) throw new Refusal('malformed'); // members are out of order
};

/**
 * All bytes before the signature. Members may come in any order; the name is written in normal form C. Refuses `limit`
 * for a name or number of members beyond its limit, and `malformed` for what no reader takes.
 */
export const encodeUnsignedGroupEntry = (entry: GroupEntryFields): Uint8Array<ArrayBuffer> => {
  const name = encodeUtf8(entry.name.normalize('NFC'));
  const members = [...entry.members].sort((a, b) => compareBytes(a.account, b.account));
  if (name.length > MAX_GROUP_NAME_BYTES || members.length > MAX_GROUP_MEMBERS) throw new Refusal('limit');
  if (members.length === 0) throw new Refusal('malformed'); // nobody is in it
  refuseFields({ ...entry, members });
  return concatBytes(
    prefix(GROUP_ENTRY_TAG),
    entry.id,
    u8(entry.kind),
    u32(entry.epoch),
    entry.previous,
    u64(entry.issued),
    entry.author,
    entry.device,
    u32(entry.listVersion),
    u8(name.length),
    name,
    u8(members.length),
    ...members.map(({ account, role }) => concatBytes(account, u8(role))),
  );
};

const readKind = (reader: ByteReader): GroupKind => {
  const kind = reader.u8();
  if (kind !== 1 && kind !== 2) throw new Refusal('malformed'); // unknown kind
  return kind;
};

const readName = (reader: ByteReader): string => {
  const length = reader.u8();
  if (length > MAX_GROUP_NAME_BYTES) throw new Refusal('malformed'); // the name is too long
  return decodeUtf8(reader.bytes(length));
};

const readMember = (reader: ByteReader): GroupMember => {
  const account = reader.bytes(ACCOUNT_BYTES);
  const role = reader.u8();
  if (role !== 1 && role !== 2 && role !== 3) throw new Refusal('malformed'); // unknown role
  return { account, role };
};

const readMembers = (reader: ByteReader): readonly GroupMember[] => {
  const count = reader.u8();
  if (count === 0 || count > MAX_GROUP_MEMBERS) throw new Refusal('malformed'); // nobody, or too many
  return Array.from({ length: count }, () => readMember(reader));
};

/** Reads 170 + n + 21 m bytes. Refuses `malformed` and `unsupported`. The caller checks id, signature and chain. */
export const parseGroupEntry = (input: Uint8Array): GroupEntry => {
  const bytes = Uint8Array.from(input);
  const reader = readBytes(bytes);
  readPrefix(reader, GROUP_ENTRY_TAG);
  const fields: GroupEntryFields = {
    id: reader.bytes(GROUP_ID_BYTES),
    kind: readKind(reader),
    epoch: reader.u32(),
    previous: reader.bytes(HASH_BYTES),
    issued: reader.u64(),
    author: reader.bytes(ACCOUNT_BYTES),
    device: reader.bytes(DEVICE_ID_BYTES),
    listVersion: reader.u32(),
    name: readName(reader),
    members: readMembers(reader),
  };
  const signed = bytes.subarray(0, reader.offset());
  const signature = reader.bytes(SIGNATURE_BYTES);
  reader.end();
  refuseFields(fields);
  return { ...fields, signed, signature };
};
