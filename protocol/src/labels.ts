/**
 * Labels (PROTOCOL 1.2, table in 12.1). `LABEL(name)` is the ASCII text `CipherChat/1/` and a name. Every hash,
 * signature and derived key of the protocol has a name of its own, and no name is the beginning of another. So data
 * made for one purpose never passes for data of another.
 *
 * The list holds the names that this version uses, and those of the protocol that are still to come with the sections
 * on groups (8), and linking and files (9). Those of `backup-access` are additions (docs/protocol.md, deviations).
 */
import type { Brand } from 'valibot';
import { concatBytes } from './byte-writer.ts';
import { encodeUtf8 } from './utf8.ts';

export const LABEL_NAMES = [
  'account',
  'hash/device-id',
  'hash/device-list',
  'hash/transcript',
  'hash/handshake-id',
  'hash/content',
  'hash/group-id',
  'hash/group-entry',
  'hash/link-commit',
  'hash/link-code',
  'hash/link-transcript',
  'hash/link-short',
  'hash/recovery-check',
  'hash/passkey-input',
  'hash/backup-slots',
  'hash/backup-index',
  'hash/backup-access',
  'hash/manifest',
  'hash/file',
  'hash/move',
  'hash/release',
  'sign/device-list',
  'sign/prekey',
  'sign/auth',
  'sign/group-entry',
  'sign/link',
  'sign/manifest',
  'sign/release',
  'sign/verified',
  'sign/erasure',
  'kdf/handshake',
  'kdf/root',
  'kdf/pq-epoch',
  'kdf/link',
  'kdf/file',
  'kdf/safety-number',
  'kdf/backup-access',
  'mac/chain-message',
  'mac/chain-next',
  'box/message',
  'box/link',
  'box/slot',
  'box/record',
] as const;

/** Names that start with `local/` are free for use at rest on one device. */
export type LabelName = (typeof LABEL_NAMES)[number] | `local/${string}`;

const labels = new Map<LabelName, Uint8Array<ArrayBuffer>>();

/** LABEL(name): 13 bytes and the name. The caller must not change the array. */
export const label = (name: LabelName): Uint8Array<ArrayBuffer> => {
  let bytes = labels.get(name);
  if (bytes === undefined) labels.set(name, (bytes = encodeUtf8(`CipherChat/1/${name}`)));
  return bytes;
};

/** Bytes that begin with a label. Functions that hash or sign ask for this type, so that no one forgets the label. */
export type Labelled = Uint8Array<ArrayBuffer> & Brand<'Labelled'>;

/** LABEL(name) ‖ data: what HASH hashes and SIGN signs. */
export const labelled = (name: LabelName, ...data: readonly Uint8Array[]): Labelled =>
  concatBytes(label(name), ...data) as Labelled;
