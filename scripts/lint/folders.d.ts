/** A row of the table in folders.js, which ESLint's configuration reads as JavaScript. */
export type Folder = {
  readonly name: string;
  /** Globs, relative to the root of the repository. */
  readonly files: readonly string[];
  readonly does: string;
  /** Names of other rows. */
  readonly imports?: readonly string[];
  /** Names of packages and workspaces; `node:*` for all of Node. */
  readonly packages?: readonly string[];
};

export declare const FOLDERS: readonly Folder[];
export declare const TESTS: readonly string[];
