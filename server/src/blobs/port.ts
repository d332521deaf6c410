/** Port: where encrypted files lie. A blob comes in parts, and can be read once it is whole. */

/** A day in UTC, such as `2026-11-30`. All that is stored of time. Days sort as text. */
export type BlobDay = string;

export type BlobPart = {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** Where the part begins; as many bytes are there already. */
  readonly from: number;
  readonly bytes: Uint8Array;
  /** Length of the whole blob. Each part of it states the same. */
  readonly size: number;
  /** Of the first part. */
  readonly day: BlobDay;
};

export type BlobState = {
  readonly size: number;
  /** Bytes that are there. */
  readonly have: number;
};

/** `conflict`: something else is there than the first `from` bytes of a blob of this size. Nothing was changed. */
export type BlobOutcome = 'kept' | 'conflict';

export type BlobTotals = { readonly blobs: number; readonly bytes: number };

export interface BlobStore {
  /** Undefined: there is nothing under this id. */
  state(id: string): Promise<BlobState | undefined>;
  /**
   * Adds a part; resolves when it is on disk. With the last part the blob is whole. Rejects with a `StorageError`
   * `full` or `unavailable`: then some of the part may be there, as `state` says.
   */
  add(part: BlobPart): Promise<BlobOutcome>;
  /** Up to `most` bytes of a whole blob, fewer at its end; undefined if it is not whole or not there. */
  read(id: string, from: number, most: number): Promise<Uint8Array | undefined>;
  /** Removes whole blobs of days before `whole`, and unfinished ones of days before `unfinished`. Gives how many. */
  drop(before: { readonly whole: BlobDay; readonly unfinished: BlobDay }): Promise<number>;
  /** Of whole and unfinished blobs. */
  totals(): Promise<BlobTotals>;
}
