import type { Change } from '../storage/port.ts';
import type { Rows } from './define-rows.ts';

/** For a commit without a working copy: what tabs write. */
export const putRow = <T, K extends string>(rows: Rows<T, K>, key: K, value: T): Change => ({
  kind: 'put',
  table: rows.table,
  row: rows.toRow(key, value),
});
