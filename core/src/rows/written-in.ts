import type { Rows } from './define-rows.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Rows of one kind that this unit of work has written so far. `value` undefined: deleted. */
export const writtenIn = <T, K extends string>(
  copy: WorkingCopy,
  rows: Rows<T, K>,
): readonly { readonly key: K; readonly value: T | undefined }[] =>
  [...copy.written()]
    .filter((one) => one.rows === (rows as Rows<unknown>))
    .map(({ key, value }) => ({ key: key as K, value: value as T | undefined }));
