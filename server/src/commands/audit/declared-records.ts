/** Shapes of the sealed and signed structures: they are parsed, and their signatures and ids are checked. */
import {
  cutBytes,
  HANDSHAKE_HEADER_BYTES,
  HEADER_IV_BYTES,
  INDEX_ENTRY_BYTES,
  GROUP_KIND,
  parseGroupEntry,
  parseManifest,
  parsePrekey,
  parseRecordHead,
  parseSlotHead,
  readMessageLayout,
  RECORD_HEAD_BYTES,
  Refusal,
  SLOT_BYTES,
  SLOT_HEAD_BYTES,
  toBase32,
  toHex,
  type MessageLayout,
  type Prekey,
} from '@cipherchat/protocol';
import { accountBytes, recordHash } from '../../auth/labelled-hash.ts';
import { isManifestSigned, isRosterSigned, prekeyVerifier } from '../../auth/signatures.ts';
import { fits, isBytes, nothing, or, sameBytes, type Row, type Shape } from './shapes.ts';
import { notRandom } from './text-in-bytes.ts';

const PREFIX_BYTES = 3;
const MARK = [-96, -64] as const;

/** Undefined where it is no such structure. */
const parsed = <T>(parse: (bytes: Uint8Array) => T, value: unknown): T | undefined => {
  if (!isBytes(value)) return undefined;
  try {
    return parse(value);
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
};

export const accountKey: Shape = fits(
  'is not the key of this account',
  (value, row) => isBytes(value, 32) && toBase32(accountBytes(value)) === (row['userId'] ?? row['_id']),
);

export const signedList: Shape = fits('is no list that its account signed', (value, { userId, version }, known) => {
  const read = isBytes(value) ? known.lists.get(`${String(userId)}.${String(version)}`) : undefined;
  return read !== undefined && sameBytes(value, Buffer.concat([read.list.signed, read.list.signature]));
});

export const signedErasure: Shape = fits(
  'is no erasure that this account signed',
  (value, { _id }, known) => known.erased.has(String(_id)) && sameBytes(value, known.erased.get(String(_id))),
);

export const rosterEntry: Shape = fits('is no roster that this account signed', (value, { userId, epoch }, known) => {
  const entry = parsed(parseGroupEntry, value);
  const accountKey = known.accounts.get(String(userId));
  if (entry === undefined || accountKey === undefined || entry.kind !== GROUP_KIND.team) return false;
  return toBase32(entry.author) === userId && entry.epoch === epoch && isRosterSigned(entry, accountKey);
});

export const signingKey: Shape = fits('is not the key of this device', (value, { _id }, known) =>
  sameBytes(value, known.devices.get(String(_id))?.signingKey),
);

const isPrekeyOf = (prekey: Prekey, { deviceId, kind, prekeyId, expiresAt }: Row): boolean =>
  toHex(prekey.deviceId) === deviceId && prekey.kind === kind && prekey.id === prekeyId && prekey.expires === expiresAt;

export const prekeyRecord: Shape = or(
  nothing,
  fits('is no prekey that its device signed', (value, row, known) => {
    const prekey = parsed(parsePrekey, value);
    const owner = known.devices.get(String(row['deviceId']));
    return (
      prekey !== undefined && owner !== undefined && isPrekeyOf(prekey, row) && prekeyVerifier(owner.signingKey)(prekey)
    );
  }),
);

const PURPOSE = /^[0-9a-f]{64}$/u;
const PURPOSE_AND_KIND = /^([0-9a-f]{64})\.[24]$/u;
const isHash = (text: string): boolean => PURPOSE.test(text) && notRandom(Buffer.from(text, 'hex')) === undefined;

/** `hand-out-purpose.ts` says what is hashed. */
export const purpose: Shape = fits('is no hash', (value) => isHash(String(value)));
export const purposeAndKind: Shape = fits('is not a hash and a kind', (value) =>
  isHash(PURPOSE_AND_KIND.exec(String(value))?.[1] ?? ''),
);

/** SQLite names its kind, MongoDB its `_id`. */
export const handedOutPrekey: Shape = fits('is no prekey that its device signed', (value, row, known) => {
  const prekey = parsed(parsePrekey, value);
  if (prekey === undefined) return false;
  const device = toHex(prekey.deviceId);
  const owner = known.devices.get(device);
  const isNamed = row['kind'] === prekey.kind || row['prekey'] === `${device}.${prekey.kind}.${prekey.id}`;
  return owner !== undefined && isNamed && prekeyVerifier(owner.signingKey)(prekey);
});

export const keyMark: Shape = (value, { record }) => {
  if (!isBytes(value, 32)) return 'is not 32 bytes';
  if (isBytes(record)) return sameBytes(value, record.subarray(...MARK)) ? undefined : 'is no part of its prekey';
  return notRandom(value);
};

const isInitiatedBySender = ({ initiator }: MessageLayout, { senderId, senderUserId }: Row): boolean =>
  initiator === undefined || (toHex(initiator.deviceId) === senderId && toBase32(initiator.account) === senderUserId);

const isWaiting = ({ deliveryStatus }: Row): boolean => deliveryStatus === 'sent';

/** Behind the prefix; of an initial message behind the ids and numbers of its handshake header. */
const sealedPart = (message: Uint8Array, { initial }: MessageLayout): Uint8Array =>
  message.subarray(initial ? HANDSHAKE_HEADER_BYTES : PREFIX_BYTES);

export const sealedMessage: Shape = (value, row) => {
  if (!isWaiting(row)) return value === null ? undefined : 'is there although the message was delivered';
  const layout = parsed(readMessageLayout, value);
  if (layout === undefined || !isBytes(value) || !isInitiatedBySender(layout, row)) return 'is no sealed message';
  return notRandom(sealedPart(value, layout)) ?? (layout.initial ? notRandom(value.subarray(64)) : undefined);
};

export const headerIv: Shape = fits('is not the header IV of its message', (value, row) => {
  if (!isWaiting(row)) return value === null;
  const layout = parsed(readMessageLayout, row['encryptedPayload']);
  return isBytes(value, HEADER_IV_BYTES) && sameBytes(value, layout?.headerIv);
});

const ofAccount = (account: Uint8Array, { _id, userId }: Row): boolean => toBase32(account) === (userId ?? _id);

export const backupManifest: Shape = fits('is no manifest that its account signed', (value, row, known) => {
  const manifest = parsed(parseManifest, value);
  const accountKey = known.accounts.get(String(row['userId'] ?? row['_id']));
  const isOwn = manifest !== undefined && ofAccount(manifest.account, row) && manifest.generation === row['generation'];
  return isOwn && accountKey !== undefined && isManifestSigned(manifest, accountKey);
});

export const backupSlots: Shape = fits('is no list of sealed slots', (value, row) => {
  const slots = parsed((bytes) => cutBytes(bytes, SLOT_BYTES), value);
  return (
    slots !== undefined &&
    slots.length > 0 &&
    slots.every((slot) => {
      const head = parsed(parseSlotHead, slot);
      return (
        head !== undefined && ofAccount(head.account, row) && notRandom(slot.subarray(SLOT_HEAD_BYTES)) === undefined
      );
    })
  );
});

export const backupIndex: Shape = fits(
  'is no index of records',
  (value) =>
    isBytes(value) && value.length > 0 && value.length % INDEX_ENTRY_BYTES === 0 && notRandom(value) === undefined,
);

export const backupRecord: Shape = fits('is no sealed record', (value, row) => {
  const head = parsed(parseRecordHead, value);
  const id = row['recordId'] ?? String(row['_id']).split('.')[1];
  return (
    head !== undefined &&
    isBytes(value) &&
    ofAccount(head.account, row) &&
    toHex(head.id) === id &&
    notRandom(value.subarray(RECORD_HEAD_BYTES)) === undefined
  );
});

export const backupRecordHash: Shape = fits(
  'is not the hash of its record',
  (value, { record }) => isBytes(record) && sameBytes(value, recordHash(record)),
);
