/** All that a database holds, table by table and row by row, as plain values: numbers, texts, bytes, null, lists. */
export type StoredRow = Readonly<Record<string, unknown>>;

export interface StoredTables {
  /** Names of all tables, also of those that no one declared. */
  names(): Promise<readonly string[]>;
  rows(table: string): AsyncIterable<StoredRow>;
}
