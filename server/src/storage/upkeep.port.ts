/** What keeps a store in order: retention, the probe of its health, and its end. */

export type Retention = {
  readonly now: number;
  /** Envelopes and delivery news older than this are dropped. Milliseconds. */
  readonly mailMs: number;
  /** First answers older than this are dropped. Milliseconds. */
  readonly answersMs: number;
  /** Most rows of each kind in one call. */
  readonly rows: number;
};

export interface UpkeepStore {
  /** Drops one slice of what is older than its retention. True when there may be more. */
  sweep(retention: Retention): Promise<boolean>;
  /** Resolves when a write is on disk; rejects when the store takes none. */
  probe(): Promise<void>;
  /** Commits what waits, then closes everything. Refuses later requests as `unavailable`. */
  close(): Promise<void>;
}
