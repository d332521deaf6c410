/**
 * Where mail waits while the store is away: a log of bounded size that all nodes share. It promises nothing: it may
 * lose everything at any time, and anyone who can write to it can write anything. Its users neither call mail sent nor
 * trust a record because it is here.
 */

/** What is written: `text` in the version `version` of its form, with a `mark` that proves that a node wrote it. */
export type BufferRecord = {
  /** Of two records with one key, the first is kept. */
  readonly key: string;
  readonly version: string;
  readonly text: string;
  readonly mark: string;
};

/** `place`: grows with each record, and names it for `remove`. Whatever stands there, not parsed. */
export type FoundRecord = Omit<BufferRecord, 'key'> & { readonly place: string };

export type BufferBounds = {
  readonly entries: number;
  readonly bytes: number;
  /** The whole buffer is forgotten when nothing was added for so long. */
  readonly keptMs: number;
};

/** `away`: it did not answer in time, and whether it took the record is not known. */
export type BufferOutcome = 'added' | 'known' | 'full' | 'away';

export type BufferLoad = { readonly entries: number; readonly bytes: number };

export interface BufferStream {
  /** Never rejects. */
  add(record: BufferRecord, bounds: BufferBounds): Promise<BufferOutcome>;
  /**
   * The next records after `place`, oldest first; '' is before the first. At most `limit`, and beyond the first one
   * only while they have fewer than `maxBytes`.
   */
  read(place: string, limit: number, maxBytes: number): Promise<readonly FoundRecord[]>;
  /** Passes over those that are not there. */
  remove(places: readonly string[]): Promise<void>;
  load(): Promise<BufferLoad>;
  /**
   * Whether `holder` has the buffer for itself for the next `ms`. It has when no one else has it; asking again
   * prolongs it. When its holder dies, the next one has it after that time.
   */
  hold(holder: string, ms: number): Promise<boolean>;
  /** Ends what `hold` began. */
  release(holder: string): Promise<void>;
}
