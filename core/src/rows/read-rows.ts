/** Reads records straight from the store, for tabs that show them. The engine reads through its `WorkingCopy`. */
import type { ChatStore, Query } from '../storage/port.ts';
import type { Rows } from './define-rows.ts';

export const readRow = async <T, K extends string>(
  store: ChatStore,
  rows: Rows<T, K>,
  key: K,
): Promise<T | undefined> => {
  const row = await store.get(rows.table, key);
  return row === undefined ? undefined : await rows.fromRow(row);
};

export type Kept<T, K extends string = string> = { readonly key: K; readonly order: number; readonly value: T };

export const readRows = async <T, K extends string>(
  store: ChatStore,
  rows: Rows<T, K>,
  query: Query,
): Promise<readonly Kept<T, K>[]> => {
  const found = await store.list(rows.table, query);
  return Promise.all(
    found.map(async (row) => ({ key: row.key as K, order: row.order, value: await rows.fromRow(row) })),
  );
};
