/** Brings the sealed segments of one file to the server, and goes on wherever it was interrupted. */
import { blobBytesOf, concatBytes, FILE_HEAD_BYTES, MAX_BLOB_PART_BYTES } from '@cipherchat/protocol';
import type { UploadTrouble } from '../base/files.ts';
import { SEALED_SEGMENT_BYTES } from '../crypto/file.ts';
import { segmentKey, type SegmentRecord } from '../rows/uploads.ts';
import { TransportError, type BlobDirectory } from '../transport/port.ts';

/** A part that took less than this may be longer the next time; after a failure it is one segment again. */
const QUICK_MS = 2_000;
const MOST_SEGMENTS = Math.floor((MAX_BLOB_PART_BYTES - FILE_HEAD_BYTES) / SEALED_SEGMENT_BYTES);

export type UploadParts = {
  readonly segment: (key: ReturnType<typeof segmentKey>) => Promise<SegmentRecord | undefined>;
  readonly blobs: Pick<BlobDirectory, 'have' | 'put'>;
  /** A token of this device; `isStale`: the last one was refused. Rejects with a `TransportError`. */
  readonly token: (isStale: boolean) => Promise<string>;
  /** Milliseconds from some beginning. */
  readonly monotonic: () => number;
  /** Before the next try; `afterMs`: as the server said. Resolves sooner when there is a reason to try. */
  readonly pause: (tries: number, asked: TransportError['retryAfterMs']) => Promise<void>;
  /** Bytes that the server has, and why it does not go on. */
  readonly hear: (have: number, trouble?: UploadTrouble) => void;
};

export type UploadOutcome = 'done' | 'stopped' | 'lost' | Extract<UploadTrouble, 'too-large' | 'no-files' | 'refused'>;

/** The user has to decide about these. */
const FINAL: Readonly<Record<string, UploadOutcome>> = {
  'too-large': 'too-large',
  'not-found': 'no-files',
  malformed: 'refused',
};

const PASSING: Readonly<Record<string, UploadTrouble>> = { 'storage-full': 'server-full', 'rate-limited': 'too-much' };

const segmentAt = (offset: number): number =>
  offset < FILE_HEAD_BYTES + SEALED_SEGMENT_BYTES ? 0 : Math.floor((offset - FILE_HEAD_BYTES) / SEALED_SEGMENT_BYTES);

const offsetOf = (index: number): number => (index === 0 ? 0 : FILE_HEAD_BYTES + index * SEALED_SEGMENT_BYTES);

/** Up to `count` segments from `from` on. Undefined: they are not on this device. */
const readPart = async (
  { segment }: UploadParts,
  blob: string,
  from: number,
  count: number,
): Promise<Uint8Array | undefined> => {
  const first = segmentAt(from);
  const read: Uint8Array[] = [];
  for (let index = first; index < first + count; index += 1) {
    const row = await segment(segmentKey(blob, index));
    if (row === undefined) break;
    read.push(row.bytes);
  }
  return read.length === 0 ? undefined : concatBytes(...read).subarray(from - offsetOf(first));
};

/** It may change while something is awaited, which the compiler does not see. */
const isStopped = (stop: AbortSignal): boolean => stop.aborted;

/** What is known between two tries. */
type Progress = { have: number | undefined; segments: number; isStale: boolean };

/** Resolves when the server has all, or without the segments. Rejects with a `TransportError`. */
const sendAll = async (
  parts: UploadParts,
  { blob, size, stop }: { readonly blob: string; readonly size: number; readonly stop: AbortSignal },
  progress: Progress,
): Promise<'done' | 'lost'> => {
  const token = await parts.token(progress.isStale);
  progress.isStale = false;
  progress.have ??= await parts.blobs.have(token, blob, size, stop);
  parts.hear(progress.have);
  while (progress.have < size) {
    const from: number = progress.have;
    const bytes = await readPart(parts, blob, from, progress.segments);
    if (bytes === undefined) return 'lost';
    const since = parts.monotonic();
    progress.have = await parts.blobs.put(token, { id: blob, from, size, bytes }, stop);
    if (parts.monotonic() - since < QUICK_MS) progress.segments = Math.min(2 * progress.segments, MOST_SEGMENTS);
    parts.hear(progress.have);
  }
  return 'done';
};

/** `size`: of the file. Never rejects for an expected reason. */
export const upload = async (
  parts: UploadParts,
  { blob, size }: { readonly blob: string; readonly size: number },
  stop: AbortSignal,
): Promise<UploadOutcome> => {
  const progress: Progress = { have: undefined, segments: 1, isStale: false };
  let known = 0;
  for (let tries = 1; ; tries += 1) {
    if (isStopped(stop)) return 'stopped';
    try {
      return await sendAll(parts, { blob, size: blobBytesOf(size), stop }, progress);
    } catch (cause) {
      if (isStopped(stop)) return 'stopped';
      if (!(cause instanceof TransportError)) throw cause;
      const final = FINAL[cause.code];
      if (final !== undefined) return final;
      if ((progress.have ?? 0) > known) tries = 1;
      known = progress.have ?? known;
      // What the server has by now is asked again: a part may have come without its answer.
      Object.assign(progress, { have: undefined, segments: 1, isStale: cause.code === 'unauthenticated' });
      if (cause.code !== 'conflict') parts.hear(known, PASSING[cause.code] ?? 'offline');
      await parts.pause(tries, cause.retryAfterMs);
    }
  }
};
