/** Blobs in memory, for tests. */
import type { BlobDay, BlobOutcome, BlobPart, BlobState, BlobStore, BlobTotals } from '../port.ts';

type Blob = { readonly day: BlobDay; readonly size: number; bytes: Uint8Array };

const isWhole = ({ bytes, size }: Blob): boolean => bytes.length === size;

export class MemoryBlobs implements BlobStore {
  readonly blobs = new Map<string, Blob>();

  state(id: string): Promise<BlobState | undefined> {
    const blob = this.blobs.get(id);
    return Promise.resolve(blob && { size: blob.size, have: blob.bytes.length });
  }

  add({ id, from, bytes, size, day }: BlobPart): Promise<BlobOutcome> {
    const known = this.blobs.get(id);
    const blob = known ?? { day, size, bytes: new Uint8Array() };
    const fits = blob.bytes.length === from && blob.size === size && from + bytes.length <= size;
    if (!fits || (known !== undefined && isWhole(known))) return Promise.resolve('conflict');
    const joined = new Uint8Array(from + bytes.length);
    joined.set(blob.bytes);
    joined.set(bytes, from);
    this.blobs.set(id, { ...blob, bytes: joined });
    return Promise.resolve('kept');
  }

  read(id: string, from: number, most: number): Promise<Uint8Array | undefined> {
    const blob = this.blobs.get(id);
    return Promise.resolve(blob && isWhole(blob) ? blob.bytes.slice(from, from + most) : undefined);
  }

  drop({ whole, unfinished }: { readonly whole: BlobDay; readonly unfinished: BlobDay }): Promise<number> {
    const old = [...this.blobs].filter(([, blob]) => blob.day < (isWhole(blob) ? whole : unfinished));
    for (const [id] of old) this.blobs.delete(id);
    return Promise.resolve(old.length);
  }

  totals(): Promise<BlobTotals> {
    const all = [...this.blobs.values()];
    return Promise.resolve({ blobs: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0) });
  }
}
