/**
 * Encrypted files (docs/protocol.md, section 9.2), segment by segment, so that neither end holds a whole file.
 *
 * The layout is STREAM (Hoang et al., CRYPTO 2015): each IV holds the index of its segment and whether it is the last
 * one, so segments cannot be left out, repeated or reordered. The commitment ties the blob to one key.
 */
import {
  concatBytes,
  equalBytes,
  FILE_SEGMENT_BYTES,
  FILE_TAG_BYTES,
  labelled,
  Refusal,
  u32,
} from '@cipherchat/protocol';
import { hash, kdf, NOTHING } from './functions.ts';
import { gcmDecrypt, gcmEncrypt, sha256 } from './hazmat.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const HEADER_BYTES = 36;
const PREFIX = Uint8Array.of(1, 1, 0x41, Math.log2(FILE_SEGMENT_BYTES));

export type FileCipher = {
  /** Header and commitment, 68 bytes: the beginning of the blob. */
  readonly head: Bytes;
  /** 1 to 262,144 bytes, which it makes 16 longer. */
  readonly seal: (index: number, plain: Uint8Array, isLast: boolean) => Promise<Bytes>;
  /** Refuses `not-authentic`. */
  readonly open: (index: number, sealed: Uint8Array, isLast: boolean) => Promise<Bytes>;
};

const cipherOf = async (fileKey: Uint8Array, header: Uint8Array): Promise<FileCipher> => {
  const salt = header.slice(PREFIX.length);
  const okm = await kdf({ name: 'kdf/file', salt, ikm: fileKey, context: header }, 71);
  const [key, ivPrefix, commitment] = [okm.slice(0, 32), okm.slice(32, 39), okm.slice(39)];
  const keysOf = (index: number, isLast: boolean) => ({
    key,
    iv: concatBytes(ivPrefix, u32(index), Uint8Array.of(isLast ? 1 : 0)),
    associated: NOTHING,
  });
  return {
    head: concatBytes(header, commitment),
    seal: (index, plain, isLast) => gcmEncrypt(keysOf(index, isLast), plain),
    open: (index, sealed, isLast) => gcmDecrypt(keysOf(index, isLast), sealed),
  };
};

/** `fileKey` and `salt`: 32 random bytes each. A key seals one file. */
export const sealingFile = (fileKey: Uint8Array, salt: Uint8Array): Promise<FileCipher> =>
  cipherOf(fileKey, concatBytes(PREFIX, salt));

/** `head`: the first 68 bytes of the blob. Refuses `not-authentic` for another layout, key or commitment. */
export const openingFile = async (fileKey: Uint8Array, head: Uint8Array): Promise<FileCipher> => {
  const header = head.slice(0, HEADER_BYTES);
  const cipher = await cipherOf(fileKey, header);
  const isOurs = equalBytes(header.slice(0, PREFIX.length), PREFIX) && equalBytes(cipher.head, head);
  if (!isOurs) throw new Refusal('not-authentic'); // another key, or no file
  return cipher;
};

/** SHA-256 of one segment with its tag, 32 bytes. */
export const segmentHash = (sealed: Uint8Array): Promise<Bytes> => sha256(sealed);

/** File hash, 32 bytes: over the head and the hashes of all segments, in order. */
export const fileHash = (head: Uint8Array, segments: readonly Uint8Array[]): Promise<Bytes> =>
  hash(labelled('hash/file', head, ...segments));

/** Bytes of a full segment with its tag. */
export const SEALED_SEGMENT_BYTES = FILE_SEGMENT_BYTES + FILE_TAG_BYTES;
