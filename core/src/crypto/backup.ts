/**
 * Slots, records and the manifest of a backup (docs/protocol.md, section 10). A slot wraps the backup key BK under one
 * secret of the user; records are sealed under BK; the manifest, signed by AIK, says which slots and records are one
 * backup. Their byte tables are in `protocol` (`backup.ts`).
 *
 * The context of each BOX is the head of its structure, so that no slot or record opens under another account, id,
 * generation or cost than the one it was made for.
 */
import {
  accessHashInput,
  compareBytes,
  concatBytes,
  decodeCbor,
  encodeCbor,
  encodeRecordHead,
  encodeSlotHead,
  encodeUnsignedManifest,
  equalBytes,
  indexHashInput,
  labelled,
  manifestHashInput,
  manifestSignatureInput,
  MAX_BODY_BYTES,
  MIN_BODY_BYTES,
  parseManifest,
  parseRecordHead,
  parseSlotHead,
  readBytes,
  RECORD_HEAD_BYTES,
  Refusal,
  SLOT_HEAD_BYTES,
  slotsHashInput,
  u32,
  type CborMap,
  type CborValue,
  type Manifest,
  type ManifestFields,
  type RecordHead,
  type SlotHead,
} from '@cipherchat/protocol';
import { accountOf, type AccountKey } from './account.ts';
import { hash, kdf, openBox, sealBox, sign, verify, type KdfInput } from './functions.ts';
import { importEd25519, sha256 } from './hazmat.ts';
import type { SigningKey } from './keys.ts';

const NO_SALT = new Uint8Array(32);
const LENGTH_BYTES = 4;

const slotInput = (head: Uint8Array, salt: Uint8Array, secret: Uint8Array): KdfInput => ({
  name: 'box/slot',
  salt,
  ikm: secret,
  context: head,
});

/** 161 bytes. `secret`: 32 bytes; `backupKey`: 32 bytes; `nonce`: 16 random bytes. */
export const sealSlot = async (
  head: SlotHead,
  secret: Uint8Array,
  backupKey: Uint8Array,
  nonce: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = encodeSlotHead(head);
  return concatBytes(bytes, await sealBox(slotInput(bytes, head.salt, secret), nonce, backupKey));
};

/** The backup key, 32 bytes. Refuses `not-authentic` for another secret, and as `parseSlotHead`. */
export const openSlot = async (slot: Uint8Array, secret: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const { salt } = parseSlotHead(slot);
  const head = slot.slice(0, SLOT_HEAD_BYTES);
  return openBox(slotInput(head, salt, secret), slot.subarray(SLOT_HEAD_BYTES));
};

/**
 * Access key of a slot, 32 bytes: who knows the secret can ask the server for the backup, and no one else gets
 * something to guess at. The server keeps its hash, `accessHashOf`. Neither tells anything of the secret's other uses.
 */
export const accessKeyOf = (secret: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  kdf({ name: 'kdf/backup-access', salt: NO_SALT, ikm: secret }, 32);

export const accessHashOf = async (accessKey: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  hash(accessHashInput(accessKey));

/** WebAuthn PRF input of a passkey slot, 32 bytes. */
export const passkeyInputOf = (account: Uint8Array, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  hash(labelled('hash/passkey-input', account, salt));

export type RecordText = { readonly kind: number; readonly body: CborMap };

const recordInput = (head: Uint8Array, backupKey: Uint8Array): KdfInput => ({
  name: 'box/record',
  salt: NO_SALT,
  ikm: backupKey,
  context: head,
});

const classOf = (length: number): number => {
  let size = MIN_BODY_BYTES;
  while (size < length) size *= 2;
  if (size > MAX_BODY_BYTES) throw new Refusal('limit'); // the record is too long
  return size;
};

/** The CBOR of a record, before it is padded. */
export const encodeRecordText = ({ kind, body }: RecordText): Uint8Array<ArrayBuffer> =>
  encodeCbor(
    new Map<number, CborValue>([
      [0, kind],
      [1, body],
    ]),
  );

/** `nonce`: 16 random bytes. Refuses `limit` beyond `MAX_BODY_BYTES` - 4 bytes of text. */
export const sealRecordText = async (
  head: RecordHead,
  text: Uint8Array,
  backupKey: Uint8Array,
  nonce: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> => {
  const padded = new Uint8Array(classOf(LENGTH_BYTES + text.length));
  padded.set(concatBytes(u32(text.length), text));
  const bytes = encodeRecordHead(head);
  return concatBytes(bytes, await sealBox(recordInput(bytes, backupKey), nonce, padded));
};

const isMap = (value: CborValue | undefined): value is CborMap => value instanceof Map;

/** Refuses `not-authentic` for another key, and `malformed` for a larger class than needed or a pad byte. */
export const openBackupRecord = async (record: Uint8Array, backupKey: Uint8Array): Promise<RecordHead & RecordText> => {
  const head = parseRecordHead(record);
  const input = recordInput(record.slice(0, RECORD_HEAD_BYTES), backupKey);
  const padded = await openBox(input, record.subarray(RECORD_HEAD_BYTES));
  const reader = readBytes(padded);
  const length = reader.u32();
  const text = reader.bytes(length);
  const end = reader.offset();
  if (classOf(end) !== padded.length || padded.subarray(end).some((byte) => byte !== 0)) throw new Refusal('malformed');
  const map = decodeCbor(text);
  const [kind, body] = isMap(map) ? [map.get(0), map.get(1)] : [];
  if (typeof kind !== 'number' || !isMap(body)) throw new Refusal('malformed'); // no record
  return { ...head, kind, body };
};

/** SHA-256 of a whole record, 32 bytes. */
export const recordHashOf = (record: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => sha256(record);

export type IndexEntry = { readonly id: Uint8Array; readonly hash: Uint8Array };

/** 48 bytes for each record, ascending by id. */
export const indexOf = (entries: readonly IndexEntry[]): Uint8Array<ArrayBuffer> =>
  concatBytes(...[...entries].sort((a, b) => compareBytes(a.id, b.id)).flatMap((entry) => [entry.id, entry.hash]));

export const slotsHashOf = (slots: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> =>
  hash(slotsHashInput(slots));

export const indexHashOf = (index: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => hash(indexHashInput(index));

/** All 199 bytes. Store it before you send it, and send the same bytes again on a retry. */
export const signManifest = async (
  accountKey: SigningKey,
  fields: ManifestFields,
): Promise<Uint8Array<ArrayBuffer>> => {
  const unsigned = encodeUnsignedManifest(fields);
  return concatBytes(unsigned, await sign(accountKey.privateKey, manifestSignatureInput({ signed: unsigned })));
};

/** A manifest that passed `verifyManifest`, and its hash. */
export type VerifiedManifest = Manifest & { readonly hash: Uint8Array };

/** Refuses `bad-signature` for another account or key, and as `parseManifest`. */
export const verifyManifest = async (bytes: Uint8Array, accountKey: Uint8Array): Promise<VerifiedManifest> => {
  const manifest = parseManifest(bytes);
  await verify(accountKey, manifest.signature, manifestSignatureInput(manifest));
  if (!equalBytes(manifest.account, await accountOf(accountKey))) throw new Refusal('bad-signature'); // another account
  return { ...manifest, hash: await hash(manifestHashInput(manifest)) };
};

export const manifestHashOf = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  hash(manifestHashInput(parseManifest(bytes)));

/**
 * The account key of a restored backup. Web Crypto derives no public key from a seed, so the caller brings the one of
 * the account's device list: a signature under the seed has to verify under it. Refuses `bad-signature` if it does not.
 */
export const accountKeyFromSeed = async (seed: Uint8Array, publicKey: Uint8Array): Promise<AccountKey> => {
  const privateKey = await importEd25519(seed);
  const probe = labelled('local/account-key');
  await verify(publicKey, await sign(privateKey, probe), probe);
  return { publicKey, privateKey, seed: Uint8Array.from(seed) };
};
