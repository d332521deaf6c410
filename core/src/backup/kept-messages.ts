/**
 * Texts of the log as messages of a backup, and back. The log keeps the bytes of contents that this device sealed. Of
 * received texts it keeps what is shown; their content is written anew for the backup, with counter 1
 * (docs/protocol.md, deviations).
 */
import { AccountId, DeviceId, MessageId } from '@cipherchat/protocol';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { text as textKind } from '../contents/conversation/text.ts';
import { decodeContent, encodeContent } from '../contents/content.ts';
import { messageIdOf, messageKey, type TextRecord } from '../rows/records.ts';
import type { BackupMessage } from './record-texts.ts';

const UNKNOWN_DEVICE = new Uint8Array(16);

export type Writer = { readonly address: AccountId; readonly device: DeviceId };

/** Undefined for a text of a conversation that is not with one person. */
export const messageOfText = (key: string, row: TextRecord, own: Writer): BackupMessage | undefined => {
  const peer = peerOf(row.conversation);
  if (peer === undefined) return undefined;
  const [from, to] = row.mine ? [own.address, peer] : [peer, own.address];
  const content =
    row.content ??
    encodeContent({
      to: AccountId.toBytes(to),
      messageId: MessageId.toBytes(messageIdOf(key)),
      counter: 1,
      previous: UNKNOWN_DEVICE,
      sent: row.sentAt,
      body: { type: textKind.number, text: row.text, replyTo: undefined },
    });
  const device = row.content === undefined ? UNKNOWN_DEVICE : DeviceId.toBytes(own.device);
  // The place in the log, in whole milliseconds: what was received is in the order in which it is shown.
  return { sender: AccountId.toBytes(from), device, content, received: Math.max(0, Math.floor(row.order)) };
};

export type RestoredText = {
  readonly key: string;
  readonly conversation: ConversationId;
  readonly mine: boolean;
  readonly text: string;
  readonly sentAt: number;
  readonly received: number;
};

/** Undefined for a content that is no text, or of a conversation that this account has no part in. */
export const textOfMessage = (
  { sender, content: bytes, received }: BackupMessage,
  own: AccountId,
): RestoredText | undefined => {
  const content = decodeContent(bytes);
  if (content.body.type !== textKind.number || content.to.length !== sender.length) return undefined;
  const [from, to] = [AccountId.fromBytes(sender), AccountId.fromBytes(content.to)];
  const mine = from === own;
  if (!mine && to !== own) return undefined;
  const { text } = content.body as { readonly text: string };
  const id = MessageId.fromBytes(content.messageId);
  const key = messageKey(id, mine ? undefined : from);
  return {
    key,
    conversation: (mine ? to : from) as string as ConversationId,
    mine,
    text,
    sentAt: content.sent,
    received,
  };
};
