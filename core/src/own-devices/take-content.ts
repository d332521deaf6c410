/** What a content of another own device changes on this one, beyond the text that it shows (PROTOCOL 7.3, 11, 20). */
import { DeviceId, EnvelopeId, MessageId, toHex } from '@cipherchat/protocol';
import { conversationOfKey, type ConversationId } from '../base/conversation-id.ts';
import { decodeRawContent } from '../contents/content.ts';
import { deviceSync, deviceSyncBody, type DeviceSync } from '../contents/control/device-sync.ts';
import { historyImport } from '../contents/control/history-import.ts';
import { resendRequest } from '../contents/control/resend-request.ts';
import { profile } from '../contents/conversation/profile.ts';
import { HIDDEN_FIELD } from '../contents/forms/contact-fields.ts';
import { receipt } from '../contents/conversation/receipt.ts';
import type { ReadCounter } from '../contents/forms/sync-parts.ts';
import { advanceStatus, keepConversation } from '../log/conversation.ts';
import { answerRequest } from '../outbox/resend.ts';
import { messageIdOf } from '../rows/message-key.ts';
import { conversations } from '../rows/records.ts';
import type { OpenedMessage, WorkingCopy } from '../rows/working-copy.ts';
import type { OwnDeviceParts } from './parts.ts';
import { takeHidden } from './hidden-messages.ts';
import { noteHistory, noteThere } from './history-news.ts';
import { takeAsRead } from './read-state.ts';
import { takeEntries } from './registers.ts';
import { isOwnAccount } from './tell.ts';

/**
 * A copy of a receipt to the peer names texts of the peer, which the user has read there. A receipt for own devices
 * alone names own texts, which have arrived.
 */
const takeReceipt = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  body: { readonly read: readonly Uint8Array[] } | { readonly delivered: readonly Uint8Array[] },
): Promise<void> => {
  if ('read' in body) {
    const ids = new Set(body.read.map(toHex));
    await takeAsRead(copy, conversation, (_, key) => ids.has(messageIdOf(key)));
    return;
  }
  await Promise.all(
    body.delivered.map((id) => advanceStatus(copy, MessageId.fromBytes(id), 'delivered', conversation)),
  );
};

/** The peer has heard the name from the other device. */
const takeName = async (copy: WorkingCopy, conversation: ConversationId, name: string): Promise<void> => {
  const record = await copy.get(conversations, conversation);
  if (record !== undefined) keepConversation(copy, { ...record, toldName: name });
};

const takeReadState = async (copy: WorkingCopy, read: readonly ReadCounter[]): Promise<void> => {
  const counters = new Map<ConversationId, Map<DeviceId, number>>();
  for (const [key, device, counter] of read) {
    const conversation = conversationOfKey(key);
    const of = counters.get(conversation) ?? new Map<DeviceId, number>();
    counters.set(conversation, of.set(DeviceId.fromBytes(device), counter));
  }
  for (const [conversation, of] of counters) {
    await takeAsRead(copy, conversation, ({ device, counter }) => {
      const upTo = device && of.get(device);
      return upTo !== undefined && counter !== undefined && counter <= upTo;
    });
  }
};

/** What was deleted on another device goes from the log here as well. */
const takeContactState = async (
  copy: WorkingCopy,
  parts: OwnDeviceParts,
  { conversation: key, entries }: Extract<DeviceSync, { readonly kind: 'contact-state' }>['state'],
): Promise<void> => {
  const conversation = conversationOfKey(key);
  await takeEntries(copy, parts, conversation, entries);
  for (const [field, subkey] of entries) if (field === HIDDEN_FIELD) await takeHidden(copy, conversation, subkey);
};

/** Resolves with true where the other device asks for everything. */
const takeSync = async (copy: WorkingCopy, parts: OwnDeviceParts, sync: DeviceSync | undefined): Promise<boolean> => {
  switch (sync?.kind) {
    case 'read-state':
      await takeReadState(copy, sync.state.read);
      return false;
    case 'contact-state':
      await takeContactState(copy, parts, sync.state);
      return false;
    case 'settings':
      await takeEntries(copy, parts, 'settings', sync.state.entries);
      return false;
    case 'snapshot':
      for (const part of sync.snapshot.state) await takeSync(copy, parts, part);
      return false;
    case 'snapshot-wanted':
      return true;
    // No backup and no sealed delivery in this version.
    case 'backup-generation':
    case 'delivery-key':
    case undefined:
      return false;
  }
};

/** `opened` was sent by another own device. Resolves with true where that asks for everything. */
export const takeOwnContent = async (
  copy: WorkingCopy,
  parts: OwnDeviceParts,
  { content, body: { content: bytes }, envelope, began }: OpenedMessage,
): Promise<boolean> => {
  await noteThere(copy, parts, envelope.sender.device);
  if (content === undefined) return false;
  const { to, body } = content;
  if (!isOwnAccount(parts, to)) {
    if (body.type === receipt.number) await takeReceipt(copy, conversationOfKey(to), body);
    if (body.type === profile.number) await takeName(copy, conversationOfKey(to), body.name);
    return false;
  }
  if (body.type === resendRequest.number) {
    await answerRequest(copy, parts, {
      ...envelope.sender,
      isOwn: true,
      began,
      ids: body.envelopeIds.map(EnvelopeId.fromBytes),
    });
  }
  if (body.type === 'unknown' && body.number === historyImport.number) await noteHistory(copy, parts, envelope, bytes);
  if (body.type !== 'unknown' || body.number !== deviceSync.number) return false;
  return takeSync(copy, parts, deviceSyncBody.read(decodeRawContent(bytes).body));
};
