/** What a visitor's page tells (PROTOCOL 21.3): the newest of it is kept for the inbox. */
import { decodeCbor, DEVICE_KIND } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { contextBody } from '../contents/forms/context.ts';
import { deletedHereKey } from '../rows/deleted-here-key.ts';
import type { ArrivedChange } from '../rows/message-changes.ts';
import { conversations, messages } from '../rows/records.ts';
import { visitorKey, visitors, type VisitorRecord } from '../rows/visitor-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { shownPage } from './shown-page.ts';

/** Whoever uses an inbox, too, is a colleague or a friend: pages tell about visitors alone. */
const isOfVisitor = async (copy: WorkingCopy, { account, conversation, mine }: ArrivedChange): Promise<boolean> => {
  const list = (await copy.get(contacts, account))?.list;
  const isVisitor = list?.devices.every(({ kind }) => kind === DEVICE_KIND.widget) ?? false;
  return !mine && isVisitor && account === peerOf(conversation);
};

/** The user has deleted what was in it, and nothing was written since: nothing is kept about the visitor either. */
const isDeleted = async (copy: WorkingCopy, conversation: ConversationId): Promise<boolean> => {
  const note = await copy.get(messages, deletedHereKey(conversation));
  const row = note && (await copy.get(conversations, conversation));
  return row !== undefined && row.newest <= (note?.order ?? 0);
};

const keep = (copy: WorkingCopy, { conversation }: ArrivedChange, told: Omit<VisitorRecord, 'conversation'>): void => {
  copy.put(visitors, visitorKey(conversation), { conversation, ...told });
  copy.touched.add(conversation);
};

/** A clock that is ahead does not keep later statements away. */
export const noteContext = async (copy: WorkingCopy, change: ArrivedChange): Promise<void> => {
  const body = contextBody.read(decodeCbor(change.fields));
  const page = body && shownPage(body);
  if (page === undefined || !(await isOfVisitor(copy, change))) return;
  if (await isDeleted(copy, change.conversation)) return;
  const before = await copy.get(visitors, visitorKey(change.conversation));
  const sent = Math.min(change.sent, change.at);
  if (before?.page !== undefined && before.page.sent > sent) return;
  keep(copy, change, { ...before, page: { ...page, at: change.at, sent } });
};
