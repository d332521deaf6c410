/**
 * Backup: slot, record and manifest, tags 61 to 63 (PROTOCOL 10).
 *
 * | slot, 161 bytes | bytes |
 * |---|---|
 * | prefix 01 01 61 | 3 |
 * | account | 20 |
 * | kind u8: 1 recovery code, 2 passphrase, 3 passkey | 1 |
 * | memory in KiB u32, passes u32, lanes u8; zero unless the kind is 2 | 9 |
 * | salt | 32 |
 * | BOX around the backup key | 96 |
 *
 * | record, 107 bytes and the padded text | bytes |
 * |---|---|
 * | prefix 01 01 62 | 3 |
 * | account | 20 |
 * | record id | 16 |
 * | generation u32 | 4 |
 * | BOX around the text | 64 + class |
 *
 * | manifest, 199 bytes | bytes |
 * |---|---|
 * | prefix 01 01 63 | 3 |
 * | account | 20 |
 * | generation u32 | 4 |
 * | previous manifest hash | 32 |
 * | created u64 | 8 |
 * | slots hash | 32 |
 * | record count u32 | 4 |
 * | index hash | 32 |
 * | signature by AIK | 64 |
 *
 * Layout only: the caller computes hashes, boxes and signatures.
 */
import { readBytes } from './byte-reader.ts';
import { compareBytes, concatBytes, u32, u64, u8 } from './byte-writer.ts';
import { labelled, type Labelled } from './labels.ts';
import { ACCOUNT_BYTES, HASH_BYTES, MAX_BODY_BYTES, MIN_BODY_BYTES, SIGNATURE_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { prefix, readPrefix } from './structure.ts';

/** PROTOCOL 12.2. Not in `TAG`, which is part of the widget's first load. */
const BACKUP_TAG = { slot: 0x61, record: 0x62, manifest: 0x63 } as const;

export const BACKUP_KEY_BYTES = 32;
export const BACKUP_RECORD_ID_BYTES = 16;
export const BACKUP_ACCESS_BYTES = 32;
/** The part of a slot before the BOX, which is its context. */
export const SLOT_HEAD_BYTES = 65;
export const SLOT_BYTES = 161;
/** The part of a record before the BOX, which is its context. */
export const RECORD_HEAD_BYTES = 43;
const BOX_OVERHEAD_BYTES = 64;
export const MIN_RECORD_BYTES = RECORD_HEAD_BYTES + BOX_OVERHEAD_BYTES + MIN_BODY_BYTES;
export const MAX_RECORD_BYTES = RECORD_HEAD_BYTES + BOX_OVERHEAD_BYTES + MAX_BODY_BYTES;
export const MANIFEST_BYTES = 199;
/** A record id and the SHA-256 of the record. */
export const INDEX_ENTRY_BYTES = BACKUP_RECORD_ID_BYTES + HASH_BYTES;

export const MAX_BACKUP_SLOTS = 8;
export const MAX_BACKUP_RECORDS = 16_384;
/** All records of one account, also those that no manifest names yet. */
export const MAX_BACKUP_BYTES = 64 * 1024 * 1024;
/** Records in one request. What they have in bytes is bounded by the request. */
export const MAX_RECORDS_PER_REQUEST = 64;
/** Records that one answer brings. Further ids are left out: ask for them again. */
export const MAX_RECORDS_PER_ANSWER_BYTES = 1024 * 1024;

export const SLOT_KIND = { code: 1, passphrase: 2, passkey: 3 } as const;
export type SlotKind = (typeof SLOT_KIND)[keyof typeof SLOT_KIND];

/** Argon2id: memory in KiB. */
export type SlotCost = { readonly memory: number; readonly passes: number; readonly lanes: number };

export type SlotHead = SlotCost & {
  /** 20 bytes. */
  readonly account: Uint8Array;
  readonly kind: SlotKind;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
};

export const NO_COST: SlotCost = { memory: 0, passes: 0, lanes: 0 };
/** What a client makes, and the least that it accepts (PROTOCOL 10.1). */
export const LEAST_COST: SlotCost = { memory: 65_536, passes: 3, lanes: 1 };
const GREATEST_COST: SlotCost = { memory: 1_048_576, passes: 16, lanes: 4 };

const isWithin = ({ memory, passes, lanes }: SlotCost, least: SlotCost, most: SlotCost): boolean =>
  memory >= least.memory &&
  memory <= most.memory &&
  passes >= least.passes &&
  passes <= most.passes &&
  lanes >= least.lanes &&
  lanes <= most.lanes;

export const encodeSlotHead = ({ account, kind, memory, passes, lanes, salt }: SlotHead): Uint8Array<ArrayBuffer> =>
  concatBytes(prefix(BACKUP_TAG.slot), account, u8(kind), u32(memory), u32(passes), u8(lanes), salt);

/**
 * Reads the first 65 bytes of a slot, or a whole slot. Refuses `malformed` and `unsupported`, and `not-allowed` for
 * costs outside of what a client accepts: a server could make the guessing cheap, or the opening endless.
 */
export const parseSlotHead = (input: Uint8Array): SlotHead => {
  if (input.length !== SLOT_HEAD_BYTES && input.length !== SLOT_BYTES) throw new Refusal('malformed');
  const reader = readBytes(Uint8Array.from(input));
  readPrefix(reader, BACKUP_TAG.slot);
  const account = reader.bytes(ACCOUNT_BYTES);
  const kind = reader.u8();
  if (kind !== 1 && kind !== 2 && kind !== 3) throw new Refusal('malformed'); // unknown kind of slot
  const cost = { memory: reader.u32(), passes: reader.u32(), lanes: reader.u8() };
  const isPassphrase = kind === SLOT_KIND.passphrase;
  if (!isPassphrase && !isWithin(cost, NO_COST, NO_COST)) throw new Refusal('malformed'); // a cost without a passphrase
  if (isPassphrase && !isWithin(cost, LEAST_COST, GREATEST_COST)) throw new Refusal('not-allowed');
  return { account, kind, ...cost, salt: reader.bytes(32) };
};

export type RecordHead = {
  readonly account: Uint8Array;
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly generation: number;
};

export const encodeRecordHead = ({ account, id, generation }: RecordHead): Uint8Array<ArrayBuffer> =>
  concatBytes(prefix(BACKUP_TAG.record), account, id, u32(generation));

/** Reads the first 43 bytes of a record. Refuses `malformed` also for a length that no record has. */
export const parseRecordHead = (record: Uint8Array): RecordHead => {
  const text = record.length - RECORD_HEAD_BYTES - BOX_OVERHEAD_BYTES;
  const isClass = text >= MIN_BODY_BYTES && text <= MAX_BODY_BYTES && Number.isInteger(Math.log2(text));
  if (!isClass) throw new Refusal('malformed'); // not a class of 5.3
  const reader = readBytes(record.slice(0, RECORD_HEAD_BYTES));
  readPrefix(reader, BACKUP_TAG.record);
  return {
    account: reader.bytes(ACCOUNT_BYTES),
    id: reader.bytes(BACKUP_RECORD_ID_BYTES),
    generation: reader.u32(),
  };
};

export type ManifestFields = {
  readonly account: Uint8Array;
  /** From 1, one more with each backup. */
  readonly generation: number;
  /** Manifest hash of the one before, 32 bytes; zeros at generation 1. */
  readonly previous: Uint8Array;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly slotsHash: Uint8Array;
  readonly recordCount: number;
  readonly indexHash: Uint8Array;
};

export type Manifest = ManifestFields & {
  /** All bytes before the signature. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

export const encodeUnsignedManifest = (manifest: ManifestFields): Uint8Array<ArrayBuffer> =>
  concatBytes(
    prefix(BACKUP_TAG.manifest),
    manifest.account,
    u32(manifest.generation),
    manifest.previous,
    u64(manifest.created),
    manifest.slotsHash,
    u32(manifest.recordCount),
    manifest.indexHash,
  );

/** Reads 199 bytes. Refuses `malformed` and `unsupported`. Does not check the signature. */
export const parseManifest = (input: Uint8Array): Manifest => {
  const bytes = Uint8Array.from(input);
  const reader = readBytes(bytes);
  readPrefix(reader, BACKUP_TAG.manifest);
  const fields: ManifestFields = {
    account: reader.bytes(ACCOUNT_BYTES),
    generation: reader.u32(),
    previous: reader.bytes(HASH_BYTES),
    created: reader.u64(),
    slotsHash: reader.bytes(HASH_BYTES),
    recordCount: reader.u32(),
    indexHash: reader.bytes(HASH_BYTES),
  };
  const signed = bytes.subarray(0, reader.offset());
  const signature = reader.bytes(SIGNATURE_BYTES);
  reader.end();
  if (fields.generation === 0) throw new Refusal('malformed'); // generations count from 1
  const isFirst = fields.generation === 1;
  if (isFirst && fields.previous.some((byte) => byte !== 0)) throw new Refusal('malformed'); // the first follows none
  return { ...fields, signed, signature };
};

/** Slots in ascending byte order. */
export const orderedSlots = (slots: readonly Uint8Array[]): readonly Uint8Array[] => [...slots].sort(compareBytes);

/** `slots` in any order. */
export const slotsHashInput = (slots: readonly Uint8Array[]): Labelled =>
  labelled('hash/backup-slots', ...orderedSlots(slots));

/** `index`: record id and SHA-256 of the record, 48 bytes each, ascending by id. */
export const indexHashInput = (index: Uint8Array): Labelled => labelled('hash/backup-index', index);

export const manifestHashInput = ({ signed }: Pick<Manifest, 'signed'>): Labelled => labelled('hash/manifest', signed);

/** Signed with AIK. */
export const manifestSignatureInput = ({ signed }: Pick<Manifest, 'signed'>): Labelled =>
  labelled('sign/manifest', signed);

/** `access`: 32 bytes that follow from the secret of a slot. The server keeps the hash, and hands out what it names. */
export const accessHashInput = (access: Uint8Array): Labelled => labelled('hash/backup-access', access);

/** Cuts bytes into pieces of one length. Refuses `malformed` where something is left over. */
export const cutBytes = (bytes: Uint8Array, length: number): readonly Uint8Array[] => {
  if (bytes.length % length !== 0) throw new Refusal('malformed');
  return Array.from({ length: bytes.length / length }, (_, i) => bytes.slice(i * length, (i + 1) * length));
};

/** One record as the index of a manifest names it: id 16 bytes, SHA-256 of the record 32. */
export type IndexEntry = { readonly id: Uint8Array; readonly hash: Uint8Array };

/** `index`: 48 bytes for each record. */
export const readIndex = (index: Uint8Array): readonly IndexEntry[] =>
  cutBytes(index, INDEX_ENTRY_BYTES).map((entry) => ({
    id: entry.slice(0, BACKUP_RECORD_ID_BYTES),
    hash: entry.slice(BACKUP_RECORD_ID_BYTES),
  }));
