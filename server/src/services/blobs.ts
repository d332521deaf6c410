/**
 * Encrypted files (PROTOCOL 9.2, 18.9). The server keeps bytes under a random id and the day on which they came, and
 * nothing that says whose they are.
 */
import { DAY_MS, MAX_BLOB_PART_BYTES } from '@cipherchat/protocol';
import type { BlobDay, BlobStore, BlobTotals } from '../blobs/port.ts';
import { refuseUnless, ServiceError } from './service-error.ts';

const MEBIBYTE = 1024 * 1024;
/** Time to go on with an upload. A client begins again after that. */
const UNFINISHED_MS = 3 * DAY_MS;
const EXPIRE_EVERY_MS = 3_600_000;
const FULL_RETRY_MS = 60_000;

export type BlobsParts = {
  readonly store: BlobStore;
  readonly hasRoom: () => Promise<boolean>;
  /** Longest blob. 0: no files are taken. */
  readonly mostBytes: number;
  readonly lifetimeMs: number;
  /** The time for what is stored now, which is never far in the past (`retention-sweep.ts`). */
  readonly stamp: () => Promise<number>;
};

export type BlobRequest = {
  readonly id: string;
  readonly from: number;
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Counts a new blob of so many mebibytes, at least 1. Rejects with `rate-limited`. */
  readonly mayBegin: (mebibytes: number) => Promise<void>;
};

const dayOf = (time: number): BlobDay => new Date(time).toISOString().slice(0, 10);

export class Blobs {
  readonly #parts: BlobsParts;
  #expiredAt: number | undefined;
  #totals: BlobTotals | undefined;

  constructor(parts: BlobsParts) {
    this.#parts = parts;
  }

  /** As counted when old files were last dropped. */
  get totals(): BlobTotals | undefined {
    return this.#totals;
  }

  /**
   * Adds a part, or only tells how much is there if there are no bytes. Codes `not-found` (this server takes no files),
   * `too-large`, `storage-full`, `rate-limited`, `conflict`.
   */
  async put({ id, from, size, bytes, mayBegin }: BlobRequest): Promise<{ readonly have: number }> {
    const { store, mostBytes, stamp } = this.#parts;
    refuseUnless(mostBytes > 0, 'not-found');
    refuseUnless(size <= mostBytes && bytes.length <= MAX_BLOB_PART_BYTES, 'too-large');
    if (bytes.length === 0) {
      const state = await store.state(id);
      refuseUnless(state === undefined || state.size === size, 'conflict');
      return { have: state?.have ?? 0 };
    }
    refuseUnless(from + bytes.length <= size, 'malformed');
    if (from === 0) await this.#begin(id, size, mayBegin);
    const outcome = await store.add({ id, from, bytes, size, day: dayOf(await stamp()) });
    refuseUnless(outcome === 'kept', 'conflict');
    return { have: from + bytes.length };
  }

  /** Code `not-found`: not there, not whole yet, or expired. */
  async read(id: string, from: number): Promise<Uint8Array> {
    const bytes = await this.#parts.store.read(id, from, MAX_BLOB_PART_BYTES);
    refuseUnless(bytes !== undefined, 'not-found');
    return bytes;
  }

  /** Drops what is old at a time that is sure, once in an hour. Gives how many blobs. */
  async expire(now: number): Promise<number> {
    if (this.#expiredAt !== undefined && Math.abs(now - this.#expiredAt) < EXPIRE_EVERY_MS) return 0;
    this.#expiredAt = now;
    const { store, lifetimeMs } = this.#parts;
    // A day has begun up to a day before the blob came.
    const dropped = await store.drop({ whole: dayOf(now - lifetimeMs), unfinished: dayOf(now - UNFINISHED_MS) });
    this.#totals = await store.totals();
    return dropped;
  }

  async #begin(id: string, size: number, mayBegin: BlobRequest['mayBegin']): Promise<void> {
    const { store, hasRoom } = this.#parts;
    // Nothing may be there but the name: the server was killed before the first byte, or there was no room for it.
    refuseUnless(((await store.state(id))?.have ?? 0) === 0, 'conflict');
    await mayBegin(Math.ceil(size / MEBIBYTE));
    // Where the disk cannot be asked, its own refusals have to do.
    if (!(await hasRoom().catch(() => true))) throw new ServiceError('storage-full', { retryAfterMs: FULL_RETRY_MS });
  }
}
