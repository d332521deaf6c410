/** What is unread in a log, looked for from both ends: one that came late stands far from the rest. */
import { messages, type ConversationRecord, type TextRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { hasRead, unreadTotal, withRead, type ReadSet } from '../unread/read-set.ts';

export type UnreadText = { readonly key: string; readonly text: TextRecord };

const AT_ONCE = 200;

/**
 * Page by page, as the rows were before this unit of work, until all are found. `first`: nothing that is unread is left
 * out before this page. Own texts have the number 0, which is in every set.
 */
async function* unreadTexts(
  copy: WorkingCopy,
  { conversation: group, received, unreadFrom = Infinity }: ConversationRecord,
  read: ReadSet,
): AsyncGenerator<readonly [page: readonly UnreadText[], first: boolean]> {
  let [found, from, to, limit, first] = [read, unreadFrom, Infinity, AT_ONCE, true];
  while (unreadTotal(received, found) > 0) {
    const rows = await copy.list(messages, { group, from, to, newestFirst: !first, limit });
    const page = rows.flatMap(({ key, value: text }) =>
      text.kind === 'text' && !hasRead(found, text.number) ? [{ key, text }] : [],
    );
    found = withRead(
      found,
      page.map(({ text }) => text.number),
    );
    yield [page, first];
    if (rows.length < limit) return;
    const end = rows.at(-1)?.value.order ?? 0;
    // A page that is full of one place would come again.
    if (end === from || end === to) limit *= 2;
    if (first) from = end;
    else to = end;
    first = !first;
  }
}

/** Rows as they were before this unit of work. */
export const allUnread = async (
  copy: WorkingCopy,
  record: ConversationRecord,
  read: ReadSet,
): Promise<readonly UnreadText[]> => {
  const found: UnreadText[] = [];
  for await (const [page] of unreadTexts(copy, record, read)) found.push(...page);
  return found;
};

/** Place in the log of the first text that is not read. */
export const firstUnread = async (
  copy: WorkingCopy,
  record: ConversationRecord,
  read: ReadSet,
): Promise<number | undefined> => {
  const orders: number[] = [];
  for await (const [page, first] of unreadTexts(copy, record, read)) {
    orders.push(...page.map(({ text }) => text.order));
    if (first && page.length > 0) break;
  }
  return orders.length > 0 ? Math.min(...orders) : undefined;
};
