/**
 * Seals a file for its way (PROTOCOL 9.2). The ciphertext lies on this device until the server has all of it: a page
 * that ends loses nothing, and the plaintext is never on the disk.
 */
import {
  concatBytes,
  FILE_SEGMENT_BYTES,
  fileSegments,
  MAX_FILE_BYTES,
  paddedFileBytes,
  toHex,
} from '@cipherchat/protocol';
import { ChatError } from '../base/errors.ts';
import type { Randomness } from '../base/backoff.ts';
import type { OutgoingFile } from '../base/files.ts';
import type { FileReference } from '../contents/forms/file-reference.ts';
import { fileHash, sealingFile, segmentHash } from '../crypto/file.ts';
import type { SegmentRecord } from '../rows/uploads.ts';

/** The limit of this client; the protocol allows 1 GiB. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** Cut by whole characters. */
const upTo = (text: string, bytes: number): string => {
  const { read } = new TextEncoder().encodeInto(text.normalize('NFC'), new Uint8Array(bytes));
  return text.normalize('NFC').slice(0, read);
};

export const MOST_CAPTION_BYTES = 4_096;

export const referenceOf = (
  platform: Randomness,
  { name, mediaType, data, thumbnail, dimensions, durationMs }: OutgoingFile,
): FileReference => {
  if (data.size > Math.min(MOST_BYTES, MAX_FILE_BYTES)) throw new ChatError('file-too-large');
  return {
    blobId: platform.random(16),
    key: platform.random(32),
    hash: new Uint8Array(32),
    size: data.size,
    mediaType: upTo(mediaType, 64),
    name: upTo(name, 255),
    thumbnail,
    dimensions,
    durationMs,
  };
};

/** Has each segment kept; resolves with the reference, its hash filled in. `hear`: the share that is done. */
export const sealFile = async (
  keep: (segment: SegmentRecord) => Promise<void>,
  platform: Randomness,
  { data, file }: { readonly data: Blob; readonly file: FileReference },
  { hear, stop }: { readonly hear: (share: number) => void; readonly stop: AbortSignal },
): Promise<FileReference> => {
  const blob = toHex(file.blobId);
  const cipher = await sealingFile(file.key, platform.random(32));
  const [count, padded] = [fileSegments(file.size), paddedFileBytes(file.size)];
  const hashes: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    stop.throwIfAborted();
    const from = index * FILE_SEGMENT_BYTES;
    const plain = new Uint8Array(Math.min(FILE_SEGMENT_BYTES, padded - from));
    plain.set(new Uint8Array(await data.slice(from, from + FILE_SEGMENT_BYTES).arrayBuffer()));
    const sealed = await cipher.seal(index, plain, index === count - 1);
    hashes.push(await segmentHash(sealed));
    const bytes = index === 0 ? concatBytes(cipher.head, sealed) : sealed;
    await keep({ blob, index, bytes });
    hear((index + 1) / count);
  }
  return { ...file, hash: await fileHash(cipher.head, hashes) };
};
