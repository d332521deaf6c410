/** Blobs as objects of a bucket that holds nothing else. Several servers may use one bucket at the same time. */
import { MAX_BLOB_PART_BYTES } from '@cipherchat/protocol';
import type { BlobDay, BlobOutcome, BlobPart, BlobState, BlobStore, BlobTotals } from '../port.ts';
import type { Bucket } from './bucket.ts';
import { isWhole, keyOf, storedBlobs, type StoredBlob } from './stored-blobs.ts';

/** Whole blobs never change: those that were read last need not be listed again. */
const REMEMBERED = 500;
/** Each part is an object that costs its own request: clients that know their work send far fewer. */
const partsFor = (size: number): number => 64 + 4 * Math.ceil(size / MAX_BLOB_PART_BYTES);

/** Two beginnings of one id: the one that came further. */
const further = (one: StoredBlob | undefined, other: StoredBlob): StoredBlob => {
  if (one === undefined || (isWhole(other) && !isWhole(one))) return other;
  return !isWhole(one) && other.have > one.have ? other : one;
};

const join = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

export class S3Blobs implements BlobStore {
  readonly #bucket: Bucket;
  readonly #remembered = new Map<string, StoredBlob>();

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
  }

  async state(id: string): Promise<BlobState | undefined> {
    const found = await this.#find(id);
    return found && { size: found.size, have: found.have };
  }

  async add({ id, from, bytes, size, day }: BlobPart): Promise<BlobOutcome> {
    const found = await this.#find(id);
    const fits = found === undefined ? from === 0 : found.have === from && found.size === size && !isWhole(found);
    if (!fits || from + bytes.length > size || (found?.parts.length ?? 0) >= partsFor(size)) return 'conflict';
    const isNew = await this.#bucket.create(keyOf({ id, day: found?.day ?? day, size, from }), bytes);
    return isNew ? 'kept' : 'conflict';
  }

  async read(id: string, from: number, most: number): Promise<Uint8Array | undefined> {
    const blob = this.#remembered.get(id) ?? (await this.#find(id));
    if (blob === undefined || !isWhole(blob)) return undefined;
    this.#remember(blob);
    const to = Math.min(from + most, blob.size);
    const wanted: Promise<Uint8Array | undefined>[] = [];
    let begin = 0;
    for (const length of blob.parts) {
      const [low, high] = [Math.max(from - begin, 0), Math.min(to - begin, length)];
      if (low < high) wanted.push(this.#bucket.read(keyOf({ ...blob, from: begin }), low, high));
      begin += length;
    }
    const read = await Promise.all(wanted);
    const parts = read.filter((part) => part !== undefined);
    if (parts.length === read.length) return join(parts);
    // It expired, and another server dropped it.
    this.#remembered.delete(id);
    return undefined;
  }

  async drop({ whole, unfinished }: { readonly whole: BlobDay; readonly unfinished: BlobDay }): Promise<number> {
    let dropped = 0;
    for await (const blob of storedBlobs(this.#bucket.list())) {
      if (blob.day >= (isWhole(blob) ? whole : unfinished)) continue;
      this.#remembered.delete(blob.id);
      // From its end: what is left after a failure is an unfinished blob of that day, and goes the next time.
      for (const key of blob.keys.toReversed()) await this.#bucket.remove(key);
      dropped += 1;
    }
    return dropped;
  }

  async totals(): Promise<BlobTotals> {
    let [blobs, bytes] = [0, 0];
    for await (const blob of storedBlobs(this.#bucket.list())) {
      blobs += 1;
      bytes += blob.bytes;
    }
    return { blobs, bytes };
  }

  async #find(id: string): Promise<StoredBlob | undefined> {
    let found: StoredBlob | undefined;
    for await (const blob of storedBlobs(this.#bucket.list(`${id}/`))) found = further(found, blob);
    return found;
  }

  #remember(blob: StoredBlob): void {
    this.#remembered.delete(blob.id);
    this.#remembered.set(blob.id, blob);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
  }
}
