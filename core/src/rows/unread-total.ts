/**
 * Number of received texts that are unread as far as the engine knows, in one row. It is committed together with each
 * change of a conversation, so a tab need not open all conversations for the number. An engine of an older build does
 * not know the row. The row names the engine that wrote it, which says whether the number can be trusted.
 */
import { readTotal, unreadTotal, type ReadSet } from '../unread/read-set.ts';
import { intents } from './intents.ts';
import { conversations, unreadTotals, type ConversationRecord } from './records.ts';
import { readMarks } from './read-marks.ts';
import type { WorkingCopy } from './working-copy.ts';
import { writtenIn } from './written-in.ts';

export const UNREAD_TOTAL = 'unread';

type Counted = Pick<ConversationRecord, 'received' | 'receipted' | 'receiptedBeyond'> | undefined;

/** Texts that the engine has taken up as read. */
export const receiptedIn = ({ receipted, receiptedBeyond }: NonNullable<Counted>): ReadSet => ({
  count: receipted,
  beyond: receiptedBeyond,
});

const unreadIn = (record: Counted): number =>
  record === undefined ? 0 : unreadTotal(record.received, receiptedIn(record));

const countAll = async (copy: WorkingCopy): Promise<number> => {
  const [all, marks] = await Promise.all([
    copy.list(conversations, { group: 'conversations' }),
    copy.list(readMarks, { group: 'read' }),
  ]);
  const seen = new Map(marks.map(({ value }) => [value.conversation, readTotal(value)]));
  for (const { value: record } of all) {
    const { conversation } = record;
    // The request that came with the mark may be lost. With it the mark is taken up, and told to the peer.
    if ((seen.get(conversation) ?? 0) > readTotal(receiptedIn(record)) && unreadIn(record) > 0)
      copy.put(intents, `read:${conversation}:again`, { kind: 'read', conversation });
  }
  return all.reduce((sum, { value }) => sum + unreadIn(value), 0);
};

/** Counts again if the engine before this one did not keep the number. */
const inherited = async (copy: WorkingCopy, engine: number): Promise<number> => {
  const known = await copy.get(unreadTotals, UNREAD_TOTAL);
  const isKept = known !== undefined && (known.engine === engine || known.engine === engine - 1);
  return isKept ? known.unread : countAll(copy);
};

/** Runs at the end of each unit of work of the engine with this number. */
export const keepUnreadTotal = async (copy: WorkingCopy, engine: number): Promise<void> => {
  const changed = writtenIn(copy, conversations);
  const before = await copy.get(unreadTotals, UNREAD_TOTAL);
  if (changed.length === 0 && before?.engine === engine) return;
  const changes = await Promise.all(
    changed.map(async ({ key, value }) => {
      const old = await copy.before(conversations, key);
      return unreadIn(value) - unreadIn(old);
    }),
  );
  const unread = changes.reduce((sum, change) => sum + change, await inherited(copy, engine));
  if (before?.unread !== unread || before.engine !== engine) copy.put(unreadTotals, UNREAD_TOTAL, { unread, engine });
};
