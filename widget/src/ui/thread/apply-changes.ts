/** Applies changes of a log to the window of it that is on screen. */
import type { ItemChange, TranscriptItem } from '@cipherchat/core/view';

const inOrder = (a: TranscriptItem, b: TranscriptItem): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * `more`: older items exist before the window. A changed item that belongs there does not enter the window. Items that
 * did not change keep their identity, so that their rows are not drawn again.
 */
export const applyChanges = (
  items: readonly TranscriptItem[],
  more: boolean,
  changes: readonly ItemChange[],
): readonly TranscriptItem[] => {
  const changed = new Map(changes.map(({ id, item }) => [id, item]));
  const oldest = items[0];
  const isInWindow = (item: TranscriptItem): boolean =>
    !more || oldest === undefined || item.id === oldest.id || inOrder(oldest, item) < 0;
  const put = [...changed.values()].filter((item) => item !== undefined).filter(isInWindow);
  return [...items.filter(({ id }) => !changed.has(id)), ...put].sort(inOrder);
};
