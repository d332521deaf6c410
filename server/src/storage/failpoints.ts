/** Places where a test may end the process or delay a write. The product sets none. */
export type Failpoints = {
  /** These writes are about to be committed; others queue until it returns. */
  readonly beforeCommit?: (writes: readonly string[]) => void | Promise<void>;
  /** These writes are in the write-ahead log and not flushed to the disk yet. Store on SQLite. */
  readonly beforeFlush?: (writes: readonly string[]) => void;
  /** These writes are on disk; their promises are still pending. */
  readonly afterCommit?: (writes: readonly string[]) => void;
  /**
   * Store without transactions: one write of an operation is on disk, the next one is not. `place`: `operation: write`.
   */
  readonly betweenWrites?: (place: string) => void | Promise<void>;
  /**
   * In an upgrade of the data. `place` is `N: changed` (the data, not yet its version) or `N: done`, N counting from 1.
   * Store on SQLite: not waited for.
   */
  readonly inMigration?: (place: string) => void | Promise<void>;
};
