/** Totals over all conversations, read without opening each of them. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { ConversationPlace } from '../facade/conversation-order.ts';
import type { ConversationTotals } from '../facade/conversations.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { intents } from '../rows/intents.ts';
import { conversations, unreadTotals } from '../rows/records.ts';
import { readMarks } from '../rows/read-marks.ts';
import { receiptedIn, UNREAD_TOTAL } from '../rows/unread-total.ts';
import type { ChatStore } from '../storage/port.ts';
import { NOTHING_READ, readTotal, unreadTotal } from '../unread/read-set.ts';
import { recordsBefore } from './conversation-page.ts';
import type { WaitingIndex } from './waiting-index.ts';

const AT_ONCE = 250;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Number of texts in a conversation that a tab has marked as read and the engine has not handled yet. */
const readAhead = async (store: ChatStore, id: ConversationId): Promise<number> => {
  const [record, mark] = await Promise.all([
    readRow(store, conversations, id),
    readRow(store, readMarks, `read:${id}`),
  ]);
  if (record === undefined || mark === undefined) return 0;
  return Math.max(0, Math.min(readTotal(mark), record.received) - readTotal(receiptedIn(record)));
};

/** The number that the leading engine keeps; undefined if that engine keeps none. */
const keptUnread = async (store: ChatStore): Promise<number | undefined> => {
  const [total, asked] = await Promise.all([
    readRow(store, unreadTotals, UNREAD_TOTAL),
    readRows(store, intents, { group: 'intents' }),
  ]);
  // Read last, so that an engine that took over meanwhile is noticed.
  if (total === undefined || total.engine !== (await store.newestEngine())) return undefined;
  const marked = new Set(asked.flatMap(({ value }) => (value.kind === 'read' ? [value.conversation] : [])));
  const ahead = await Promise.all([...marked].map((id) => readAhead(store, id)));
  // Texts and marks can have come between these readings.
  return Math.max(0, total.unread - sum(ahead));
};

/** Counts in parts, and looks for the kept number before each part: an engine that has just started keeps it soon. */
const readUnread = async (store: ChatStore): Promise<number> => {
  let counted = 0;
  for (let before: ConversationPlace | undefined; ;) {
    const kept = await keptUnread(store);
    if (kept !== undefined) return kept;
    const records = await recordsBefore(store, { before, limit: AT_ONCE });
    const marks = await Promise.all(
      records.map(({ conversation }) => readRow(store, readMarks, `read:${conversation}`)),
    );
    counted += sum(records.map(({ received }, i) => unreadTotal(received, marks[i] ?? NOTHING_READ)));
    const last = records.at(-1);
    if (last === undefined || records.length < AT_ONCE) return counted;
    before = { at: last.at, id: last.conversation };
  }
};

/** Number of conversations that have no row yet, only texts that wait. */
const countBegun = async (store: ChatStore, waiting: WaitingIndex): Promise<number> => {
  const ids = await waiting.conversations(store);
  const rows = await Promise.all(ids.map((id) => store.get(conversations.table, id)));
  return rows.filter((row) => row === undefined).length;
};

export const readTotals = async (store: ChatStore, waiting: WaitingIndex): Promise<ConversationTotals> => {
  const [kept, begun, unread] = await Promise.all([
    store.count(conversations.table, 'conversations'),
    countBegun(store, waiting),
    readUnread(store),
  ]);
  return { conversations: kept + begun, unread };
};
