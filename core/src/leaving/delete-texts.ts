/** The owner deletes a conversation, as the visitor has asked, or keeps it (PROTOCOL 22.3). */
import type { Identity } from '../accounts/identity.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { keepConversation } from '../log/conversation.ts';
import { CHANGES, messageChanges } from '../rows/message-changes.ts';
import { readMarks } from '../rows/read-marks.ts';
import { conversations, drafts, ledger, ledgerGroup, messages, outbox, OUTBOX_GROUPS } from '../rows/records.ts';
import { deletedHereKey } from '../rows/deleted-here-key.ts';
import { statuses } from '../rows/statuses.ts';
import { segmentKeys, segments, uploads } from '../rows/uploads.ts';
import { visitorKey, visitors } from '../rows/visitor-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { deleteNotes } from '../team-room/delete-notes.ts';

/** All that was written in it, on this device. The row stays, so that nothing that comes late begins it anew. */
export const deleteTexts = async (
  copy: WorkingCopy,
  parts: { readonly identity: Pick<Identity, 'address'>; readonly clock: Pick<ServerClock, 'now'> },
  conversation: ConversationId,
): Promise<void> => {
  const at = parts.clock.now();
  await deleteNotes(copy, parts, conversation);
  const row = await copy.get(conversations, conversation);
  if (row === undefined) return;
  for (const { key } of await copy.list(messages, { group: conversation })) copy.delete(messages, key);
  for (const { key } of await copy.list(statuses, { group: conversation })) copy.delete(statuses, key);
  const { waiting, done } = ledgerGroup(conversation);
  for (const group of [waiting, done])
    for (const { key } of await copy.list(ledger, { group })) copy.delete(ledger, key);
  for (const group of OUTBOX_GROUPS)
    for (const { key, value } of await copy.list(outbox, { group }))
      if (value.conversation === conversation) copy.delete(outbox, key);
  for (const { key, value } of await copy.list(uploads, { group: 'uploads' })) {
    if (value.conversation !== conversation) continue;
    copy.delete(uploads, key);
    for (const segment of segmentKeys(value.file)) copy.delete(segments, segment);
  }
  for (const { key, value } of await copy.list(messageChanges, { group: CHANGES }))
    if (value.conversation === conversation) copy.delete(messageChanges, key);
  copy.delete(drafts, `draft:${conversation}`);
  copy.delete(visitors, visitorKey(conversation));
  copy.put(readMarks, `read:${conversation}`, { conversation, count: row.received, beyond: undefined });
  const order = Math.max(at, row.newest);
  copy.put(messages, deletedHereKey(conversation), {
    kind: 'note',
    conversation,
    order,
    at,
    note: { kind: 'deleted-here' },
  });
  keepConversation(copy, {
    ...row,
    newest: order,
    receipted: row.received,
    receiptedBeyond: undefined,
    unreadFrom: undefined,
    preview: undefined,
    name: undefined,
    asksToDelete: undefined,
  });
};

export const keepTexts = async (copy: WorkingCopy, conversation: ConversationId): Promise<void> => {
  const row = await copy.get(conversations, conversation);
  if (row !== undefined) keepConversation(copy, { ...row, asksToDelete: undefined });
};
