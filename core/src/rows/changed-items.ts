/** Which items of the log a commit changes: the keys of their rows, by conversation. */
import type { ConversationId } from '../base/conversation-id.ts';
import { messages, outbox, outboxGroup, type MessageRecord, type OutboxRecord } from './records.ts';
import { statuses, type StatusRecord } from './statuses.ts';
import type { Written } from './working-copy.ts';

export type ChangedItems = Readonly<Record<string, readonly string[]>>;

/**
 * Most keys per conversation. If more items changed, a tab that shows the conversation reads it again: one query for a
 * page costs less than many for single rows. A conversation that is not shown is not read at all.
 */
const MOST = 50;

/** The conversation whose log shows the row; undefined if none does. */
const shownIn = ({ rows, value }: Written): ConversationId | undefined => {
  if (value === undefined) return undefined;
  // What is a mark now may have been shown before.
  if (rows === messages || rows === statuses) return (value as MessageRecord | StatusRecord).conversation;
  if (rows !== outbox) return undefined;
  const record = value as OutboxRecord;
  return outboxGroup(record) === 'control' ? undefined : record.conversation;
};

/**
 * Keys of changed items for each touched conversation. The list is empty if no item changed, and missing if more than
 * 50 did. A text that leaves the outbox is put into the log under the same key.
 */
export const changedItems = (written: Iterable<Written>, touched: ReadonlySet<ConversationId>): ChangedItems => {
  const items = new Map([...touched].map((conversation) => [conversation, new Set<string>()]));
  for (const one of written) {
    // A note that is deleted does not say where it was. Where it was not, nothing is found under its key.
    const places = one.value === undefined && one.rows === messages ? touched : [shownIn(one)];
    for (const conversation of places) if (conversation !== undefined) items.get(conversation)?.add(one.key);
  }
  return Object.fromEntries([...items].flatMap(([id, keys]) => (keys.size > MOST ? [] : [[id, [...keys]]])));
};
