/** Which items of the log a commit concerns: the names of their rows, by conversation. */
import type { ConversationId } from '../base/conversation-id.ts';
import { messages, outbox, outboxGroup, type MessageRecord, type OutboxRecord } from './records.ts';
import { statuses, type StatusRecord } from './statuses.ts';
import type { Written } from './working-copy.ts';

export type ChangedItems = Readonly<Record<string, readonly string[]>>;

/**
 * Whoever shows a conversation in which more has changed reads it again: one reading of a window costs less than many
 * of single rows, and a conversation that is not shown costs none.
 */
const MOST = 50;

/** The conversation in whose log the row stands. */
const shownIn = ({ rows, value }: Written): ConversationId | undefined => {
  if (rows === messages) {
    const record = value as MessageRecord;
    return record.kind === 'mark' ? undefined : record.conversation;
  }
  if (rows === statuses) return (value as StatusRecord).conversation;
  if (rows !== outbox) return undefined;
  const record = value as OutboxRecord;
  return outboxGroup(record) === 'control' ? undefined : record.conversation;
};

/**
 * Of the touched conversations; one without changed items has an empty list, one with more than 50 has none. A row
 * that is deleted is not among them: a text leaves the outbox for the log under the same name.
 */
export const changedItems = (written: Iterable<Written>, touched: ReadonlySet<ConversationId>): ChangedItems => {
  const items = new Map([...touched].map((conversation) => [conversation, new Set<string>()]));
  for (const one of written) {
    const conversation = one.value === undefined ? undefined : shownIn(one);
    if (conversation !== undefined) items.get(conversation)?.add(one.key);
  }
  return Object.fromEntries([...items].flatMap(([id, keys]) => (keys.size > MOST ? [] : [[id, [...keys]]])));
};
