/** What is stated of a visitor: the page (PROTOCOL 21.3), and the site's user (21.4). The inbox keeps the newest. */
import { decodeCbor, DEVICE_KIND, type AccountId } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { contextBody } from '../contents/forms/context.ts';
import { vouchBody } from '../contents/forms/vouch.ts';
import { deletedHereKey } from '../rows/deleted-here-key.ts';
import type { ArrivedChange } from '../rows/message-changes.ts';
import { conversations, messages } from '../rows/records.ts';
import { visitorKey, visitors, type VisitorRecord } from '../rows/visitor-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { believed, siteKeys } from './believe-vouch.ts';
import { shownPage } from './shown-page.ts';

/** The user has deleted what was in it, and nothing was written since: nothing is kept about the visitor either. */
const isDeleted = async (copy: WorkingCopy, conversation: ConversationId): Promise<boolean> => {
  const note = await copy.get(messages, deletedHereKey(conversation));
  const row = note && (await copy.get(conversations, conversation));
  return row !== undefined && row.newest <= (note?.order ?? 0);
};

/** Whoever uses an inbox, too, is a colleague or a friend: pages tell about visitors alone. */
const isOfVisitor = async (copy: WorkingCopy, { account, conversation, mine }: ArrivedChange): Promise<boolean> => {
  const list = (await copy.get(contacts, account))?.list;
  const isVisitor = list?.devices.every(({ kind }) => kind === DEVICE_KIND.widget) ?? false;
  return !mine && isVisitor && account === peerOf(conversation) && !(await isDeleted(copy, conversation));
};

const keep = (copy: WorkingCopy, { conversation }: ArrivedChange, told: Omit<VisitorRecord, 'conversation'>): void => {
  copy.put(visitors, visitorKey(conversation), { conversation, ...told });
  copy.touched.add(conversation);
};

/** A clock that is ahead does not keep later statements away. */
const statedAt = ({ sent, at }: ArrivedChange): number => Math.min(sent, at);

export const noteContext = async (copy: WorkingCopy, change: ArrivedChange): Promise<void> => {
  const body = contextBody.read(decodeCbor(change.fields));
  const page = body && shownPage(body);
  if (page === undefined || !(await isOfVisitor(copy, change))) return;
  const before = await copy.get(visitors, visitorKey(change.conversation));
  const sent = statedAt(change);
  if (before?.page !== undefined && before.page.sent > sent) return;
  keep(copy, change, { ...before, page: { ...page, at: change.at, sent } });
};

/** One that is not believed takes nothing away from one that was. An inbox without keys has nothing to believe by. */
export const noteVouch = async (copy: WorkingCopy, change: ArrivedChange, own?: AccountId): Promise<void> => {
  const body = vouchBody.read(decodeCbor(change.fields));
  const keys = await siteKeys(copy);
  if (body === undefined || own === undefined || keys.length === 0 || !(await isOfVisitor(copy, change))) return;
  const before = await copy.get(visitors, visitorKey(change.conversation));
  const sent = statedAt(change);
  if (before?.vouched !== undefined && before.vouched.sent > sent) return;
  const judged = await believed(body.token, change, own, keys);
  if (typeof judged === 'string') {
    keep(copy, change, { ...before, refused: { why: judged, at: change.at } });
    return;
  }
  const { user, userBefore } = before?.vouched ?? {};
  const other = user === undefined || user === judged.user ? userBefore : user;
  keep(copy, change, {
    ...before,
    refused: undefined,
    vouched: { ...judged, at: change.at, sent, userBefore: other },
  });
};
