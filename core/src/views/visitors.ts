/** Reads what the pages of visitors told. */
import type { ConversationId } from '../base/conversation-id.ts';
import { NO_VISITOR, type Visitor } from '../base/visitor.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { visitorKey, VISITORS, visitors, type VisitorRecord } from '../rows/visitor-rows.ts';
import type { ChatStore } from '../storage/port.ts';

const visitorOf = ({ page }: VisitorRecord): Visitor => {
  if (page === undefined) return NO_VISITOR;
  const { address, title, language, referrer, fields, at } = page;
  return { page: { address, title, language, referrer, fields, at } };
};

export const readVisitors = async (store: ChatStore): Promise<ReadonlyMap<ConversationId, Visitor>> =>
  new Map(
    (await readRows(store, visitors, { group: VISITORS })).map(({ value }) => [value.conversation, visitorOf(value)]),
  );

export const readVisitor = async (store: ChatStore, conversation: ConversationId): Promise<Visitor> => {
  const record = await readRow(store, visitors, visitorKey(conversation));
  return record === undefined ? NO_VISITOR : visitorOf(record);
};
