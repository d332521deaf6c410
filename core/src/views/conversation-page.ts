/** Reads one page of the list of conversations, without opening the rows of other pages. */
import type { ConversationId } from '../base/conversation-id.ts';
import { isOlder, newestFirst } from '../facade/conversation-order.ts';
import type { ConversationPage, PageQuery } from '../facade/conversations.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations, type ConversationRecord } from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import { readView, type Present } from './conversation-views.ts';
import type { WaitingIndex } from './waiting-index.ts';
import type { WaitingText } from './transcript.ts';

type Waiting = ReadonlyMap<ConversationId, readonly WaitingText[]>;

const CONVERSATIONS = 'conversations';

/** The `limit` newest rows after the place in the list, without the conversations in `without`. */
export const recordsBefore = async (
  store: ChatStore,
  { before, limit }: PageQuery,
  without: Pick<Waiting, 'has'> = new Set(),
): Promise<readonly ConversationRecord[]> => {
  const range = { group: CONVERSATIONS, newestFirst: true, ...(before && { to: before.at }) };
  // The range includes the row at the place, and other rows of the same time. They are dropped, so more may have to be
  // read.
  for (let asked = limit + 1; ; asked *= 2) {
    const rows = await readRows(store, conversations, { ...range, limit: asked });
    const found = rows.filter(({ key, order }) => isOlder({ at: order, id: key }, before) && !without.has(key));
    if (found.length >= limit || rows.length < asked) return found.slice(0, limit).map(({ value }) => value);
  }
};

/**
 * Conversations with texts that wait to be sealed. Such a text moves its conversation up or begins one, so they are
 * read for every page.
 */
const waitingViews = async (store: ChatStore, waiting: Waiting, present: Present) => {
  const views = await Promise.all(
    [...waiting].map(async ([id, texts]) =>
      readView(store, { id, record: await readRow(store, conversations, id), waiting: texts }, present),
    ),
  );
  return views.filter((view) => view !== undefined);
};

export const readPage = async (
  store: ChatStore,
  query: PageQuery,
  present: Present & { readonly waiting: WaitingIndex },
): Promise<ConversationPage> => {
  const { before, limit } = query;
  const waiting = await present.waiting.all(store);
  const records = await recordsBefore(store, { before, limit: limit + 1 }, waiting);
  const [moved, ...others] = await Promise.all([
    waitingViews(store, waiting, present),
    ...records.map((record) => readView(store, { id: record.conversation, record, waiting: [] }, present)),
  ]);
  const found = [...moved.filter((view) => isOlder(view, before)), ...others.filter((view) => view !== undefined)];
  const views = found.sort(newestFirst);
  return { conversations: views.slice(0, limit), more: views.length > limit };
};
