/** Where a test may end the process or hold a write. The product has none. */
export type Failpoints = {
  /** These writes are about to be committed. */
  readonly beforeCommit?: (writes: readonly string[]) => void;
  /** These writes are on disk, nobody has been told. */
  readonly afterCommit?: (writes: readonly string[]) => void;
  /** In a store without transactions: one write of an operation is on disk, the next one is not. `place` names the operation and the write. */
  readonly betweenWrites?: (place: string) => void | Promise<void>;
  /** In an upgrade of the data. `place` is `N: changed` (the data, not yet its version) or `N: done`, N counting from 1. */
  readonly inMigration?: (place: string) => void;
};
