/** Applies changes of a log to the window of it that is on screen. */
import type { ItemChange, LogPart, TextItem, TranscriptItem } from '@cipherchat/core/view';

type Window = Pick<LogPart, 'items' | 'more' | 'newer'>;

const inOrder = (a: TranscriptItem, b: TranscriptItem): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * A changed item that belongs before or after the window does not enter it where there are other items in between.
 * Items that did not change keep their identity, so that their rows are not drawn again. `outside`: texts that did not
 * enter.
 */
export const applyChanges = (
  { items, more, newer }: Window,
  changes: readonly ItemChange[],
): { readonly items: readonly TranscriptItem[]; readonly outside: readonly TextItem[] } => {
  const changed = new Map(changes.map(({ id, item }) => [id, item]));
  const [oldest, newest] = [items[0], items.at(-1)];
  const isInWindow = (item: TranscriptItem): boolean =>
    oldest === undefined ||
    newest === undefined ||
    item.id === oldest.id ||
    item.id === newest.id ||
    ((!more || inOrder(oldest, item) < 0) && (!newer || inOrder(item, newest) < 0));
  const known = [...changed.values()].filter((item) => item !== undefined);
  const put = known.filter(isInWindow);
  return {
    items: [...items.filter(({ id }) => !changed.has(id)), ...put].sort(inOrder),
    outside: known.filter((item): item is TextItem => item.kind === 'text' && !put.includes(item)),
  };
};
