/**
 * Fetches and opens a file (PROTOCOL 9.2): segment by segment, and nothing is given out before length, hash,
 * commitment, each tag and the padding are right.
 */
import {
  blobBytesOf,
  concatBytes,
  equalBytes,
  FILE_HEAD_BYTES,
  FILE_SEGMENT_BYTES,
  fileSegments,
  Refusal,
  toHex,
} from '@cipherchat/protocol';
import type { FileReference } from '../contents/forms/file-reference.ts';
import { fileHash, openingFile, SEALED_SEGMENT_BYTES, segmentHash, type FileCipher } from '../crypto/file.ts';
import { TransportError, type BlobDirectory } from '../transport/port.ts';
import type { FetchedFile } from '../facade/files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const NOTHING: Bytes = new Uint8Array();

/** What has come and is not opened yet: less than a part and a segment. */
class Incoming {
  readonly #read: (from: number) => Promise<Bytes>;
  #from = 0;
  #waiting = NOTHING;

  constructor(read: (from: number) => Promise<Bytes>) {
    this.#read = read;
  }

  /** Refuses `not-authentic` where the blob ends before. */
  async take(count: number): Promise<Bytes> {
    while (this.#waiting.length < count) {
      const more = await this.#read(this.#from);
      if (more.length === 0) throw new Refusal('not-authentic'); // the blob is too short
      this.#from += more.length;
      this.#waiting = concatBytes(this.#waiting, more);
    }
    const taken = this.#waiting.slice(0, count);
    this.#waiting = this.#waiting.slice(count);
    return taken;
  }

  /** Refuses `not-authentic` where more comes. */
  async end(): Promise<void> {
    if (this.#waiting.length > 0 || (await this.#read(this.#from)).length > 0) throw new Refusal('not-authentic'); // the blob is too long
  }
}

/** Bytes of the file in one segment; its padding has to be zeros. */
const withoutPadding = (plain: Bytes, left: number): Bytes => {
  const kept = Math.min(plain.length, left);
  if (plain.subarray(kept).some((byte) => byte !== 0)) throw new Refusal('not-authentic'); // a pad byte is not zero
  return plain.subarray(0, kept);
};

type Opened = { readonly cipher: FileCipher; readonly head: Bytes; readonly incoming: Incoming };

/** The parts of the file, as the browser keeps them: outside of the memory of the page where they are large. */
const openSegments = async (
  { cipher, head, incoming }: Opened,
  file: FileReference,
  hear: (share: number) => void,
): Promise<readonly Blob[]> => {
  const count = fileSegments(file.size);
  const size = blobBytesOf(file.size);
  const [parts, hashes]: [Blob[], Uint8Array[]] = [[], []];
  for (let index = 0; index < count; index += 1) {
    const isLast = index === count - 1;
    const length = isLast ? size - FILE_HEAD_BYTES - index * SEALED_SEGMENT_BYTES : SEALED_SEGMENT_BYTES;
    const sealed = await incoming.take(length);
    hashes.push(await segmentHash(sealed));
    const plain = await cipher.open(index, sealed, isLast);
    parts.push(new Blob([withoutPadding(plain, Math.max(0, file.size - index * FILE_SEGMENT_BYTES))]));
    hear((index + 1) / count);
  }
  await incoming.end();
  if (!equalBytes(await fileHash(head, hashes), file.hash)) throw new Refusal('not-authentic'); // another blob
  return parts;
};

const TRIES = 4;

/** A part that did not come is asked for again, where it begins. */
const persistent =
  (read: (from: number) => Promise<Bytes>, pause: FetchParts['pause'], stop: AbortSignal) =>
  async (from: number): Promise<Bytes> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await read(from);
      } catch (cause) {
        const isOver = stop.aborted || tries === TRIES || !(cause instanceof TransportError);
        if (isOver || cause.code === 'not-found') throw cause;
        await pause(tries, cause);
      }
    }
  };

export type FetchParts = {
  readonly blobs: Pick<BlobDirectory, 'read'>;
  /** Before a part is asked for again. It is not, where this rejects. */
  readonly pause: (tries: number, cause: TransportError) => Promise<void>;
};

export const fetchFile = async (
  { blobs, pause }: FetchParts,
  file: FileReference,
  hear: (share: number) => void,
  stop: AbortSignal,
): Promise<FetchedFile> => {
  const id = toHex(file.blobId);
  const incoming = new Incoming(persistent((from) => blobs.read(id, from, stop), pause, stop));
  try {
    const head = await incoming.take(FILE_HEAD_BYTES);
    const cipher = await openingFile(file.key, head);
    return { kind: 'here', data: new Blob([...(await openSegments({ cipher, head, incoming }, file, hear))]) };
  } catch (cause) {
    if (stop.aborted) return { kind: 'not-here', trouble: 'stopped' };
    if (cause instanceof Refusal) return { kind: 'not-here', trouble: 'damaged' };
    if (!(cause instanceof TransportError)) throw cause;
    return { kind: 'not-here', trouble: cause.code === 'not-found' ? 'gone' : 'offline' };
  }
};
