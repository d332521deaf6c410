/** Reads what is known of visitors. */
import type { ConversationId } from '../base/conversation-id.ts';
import { NO_VISITOR, type SiteKey, type Visitor, type Vouched } from '../base/visitor.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { visitorKey, VISITORS, visitors, type VisitorRecord } from '../rows/visitor-rows.ts';
import type { ChatStore } from '../storage/port.ts';
import { readSiteKeys } from './site-keys.ts';

/** A key that the owner has removed confirms nothing, whatever it signed before. */
const vouchedOf = ({ vouched }: VisitorRecord, keys: readonly SiteKey[]): Vouched | undefined => {
  const by = keys.find(({ id }) => id === vouched?.key);
  if (vouched === undefined || by === undefined) return undefined;
  const { user, name, email, at, userBefore } = vouched;
  return { by: by.label, user, name, email, at, userBefore };
};

const pageOf = ({ page }: VisitorRecord): Visitor['page'] => {
  if (page === undefined) return undefined;
  const { address, title, language, referrer, fields, at } = page;
  return { address, title, language, referrer, fields, at };
};

const visitorOf = (record: VisitorRecord, keys: readonly SiteKey[]): Visitor => ({
  page: pageOf(record),
  vouched: vouchedOf(record, keys),
  refused: keys.length === 0 ? undefined : record.refused,
});

export const readVisitors = async (store: ChatStore): Promise<ReadonlyMap<ConversationId, Visitor>> => {
  const keys = await readSiteKeys(store);
  const records = await readRows(store, visitors, { group: VISITORS });
  return new Map(records.map(({ value }) => [value.conversation, visitorOf(value, keys)]));
};

export const readVisitor = async (store: ChatStore, conversation: ConversationId): Promise<Visitor> => {
  const record = await readRow(store, visitors, visitorKey(conversation));
  return record === undefined ? NO_VISITOR : visitorOf(record, await readSiteKeys(store));
};
