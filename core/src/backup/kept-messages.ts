/**
 * Texts of the log as messages of a backup, and back. The log keeps the bytes of contents that this device sealed,
 * and of files. Of received texts it keeps what is shown; their content is written anew for the backup, with counter
 * 1 (docs/protocol.md, deviations). What was done to a text later follows it as contents of its own.
 */
import { AccountId, decodeCbor, DeviceId, encodeCbor, MessageId, type CborValue } from '@cipherchat/protocol';
import { beginningOf } from '../base/beginning-of.ts';
import { isTooLong } from '../base/message-text.ts';
import { directConversation, isDirect, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { deletion } from '../contents/conversation/deletion.ts';
import { edit } from '../contents/conversation/edit.ts';
import { shownName } from '../base/shown-name.ts';
import { profile } from '../contents/conversation/profile.ts';
import { reaction } from '../contents/conversation/reaction.ts';
import { text as textKind } from '../contents/conversation/text.ts';
import { decodeContent, encodeContent } from '../contents/content.ts';
import { deletionBody, editBody, reactionBody } from '../contents/forms/message-changes.ts';
import { shownOf, type SentBody } from '../contents/registry.ts';
import { keyOfReference } from '../rows/key-of-reference.ts';
import type { ArrivedChange } from '../rows/message-changes.ts';
import { messageIdOf, messageKey, writerIn } from '../rows/message-key.ts';
import type { TextRecord } from '../rows/records.ts';
import type { BackupMessage } from './record-texts.ts';

const UNKNOWN_DEVICE = new Uint8Array(16);

export type Writer = { readonly address: AccountId; readonly device: DeviceId };

/** Who wrote a content of a direct conversation, and to whom. */
type Route = { readonly from: AccountId; readonly to: AccountId };

const contentOf = (
  { to }: Route,
  { id, sent, body }: { readonly id: MessageId; readonly sent: number; readonly body: SentBody },
): Uint8Array =>
  encodeContent({
    to: AccountId.toBytes(to),
    messageId: MessageId.toBytes(id),
    counter: 1,
    previous: UNKNOWN_DEVICE,
    sent,
    body,
  });

const routeOf = (own: Writer, peer: AccountId, mine: boolean): Route =>
  mine ? { from: own.address, to: peer } : { from: peer, to: own.address };

const fields = (body: CborValue): { readonly fields: Uint8Array } => ({ fields: encodeCbor(body) });

/** Sender and id of the message with this key. */
const referenceTo = (key: string, { from, to }: Route, mine: boolean) => ({
  account: AccountId.toBytes(mine ? from : to),
  messageId: MessageId.toBytes(messageIdOf(key)),
});

/** In form C a text can be longer than it came. What would be too long for a content is cut: the log keeps it whole. */
const wordingOf = ({ text = '' }: TextRecord): string => {
  let wording = text.normalize('NFC');
  while (isTooLong(wording)) wording = beginningOf(wording, Math.floor(wording.length * 0.9));
  return wording;
};

const bodyOf = (row: TextRecord, own: Writer, peer: AccountId): SentBody => {
  const { replyTo: key } = row;
  const replyTo = key === undefined ? undefined : referenceTo(key, { from: own.address, to: peer }, MessageId.is(key));
  return { type: textKind.number, text: wordingOf(row), replyTo };
};

/** What was done to the text, in contents as its writers sent them. */
const changesOf = (key: string, row: TextRecord, own: Writer, peer: AccountId): readonly BackupMessage[] => {
  const received = Math.max(0, Math.floor(row.order));
  const messageId = MessageId.toBytes(messageIdOf(key));
  const { deleted, edited, reactions = [] } = row.marks ?? {};
  const message = (mine: boolean, content: Parameters<typeof contentOf>[1]): BackupMessage => {
    const route = routeOf(own, peer, mine);
    return {
      sender: AccountId.toBytes(route.from),
      device: UNKNOWN_DEVICE,
      content: contentOf(route, content),
      received,
    };
  };
  if (deleted) {
    const body = { type: deletion.number, ...fields(deletionBody.write({ messageIds: [messageId] })) };
    return [message(row.mine, { id: messageIdOf(key), sent: row.sentAt, body })];
  }
  const wording = edited && {
    id: edited.id,
    sent: edited.at,
    body: { type: edit.number, ...fields(editBody.write({ messageId, text: wordingOf(row) })) },
  };
  return [
    ...(wording ? [message(row.mine, wording)] : []),
    ...reactions.map(({ id, at, mine, reaction: text }) => {
      const to = referenceTo(key, { from: own.address, to: peer }, row.mine);
      const body = { type: reaction.number, ...fields(reactionBody.write({ to, reaction: text })) };
      return message(mine, { id, sent: at, body });
    }),
  ];
};

/** A backup knows conversations of two: what was said to a team is kept as said to its owner or visitor. */
const asDirect = (content: Uint8Array, { to }: Route): Uint8Array => {
  const read = decodeContent(content);
  return read.head === undefined ? content : encodeContent({ ...read, to: AccountId.toBytes(to), head: undefined });
};

/**
 * The text, and what was done to it. None for a text of a conversation that is not with one person, and for one that a
 * colleague wrote: it would come back as the visitor's.
 */
export const messagesOfText = (key: string, row: TextRecord, own: Writer): readonly BackupMessage[] => {
  const peer = peerOf(row.conversation);
  if (peer === undefined || !isDirect(row.conversation) || (!row.mine && writerIn(key) !== peer)) return [];
  const changes = changesOf(key, row, own, peer);
  if (row.marks?.deleted) return changes;
  const route = routeOf(own, peer, row.mine);
  const content =
    (row.content && asDirect(row.content, route)) ??
    contentOf(route, { id: messageIdOf(key), sent: row.sentAt, body: bodyOf(row, own, peer) });
  const sealedBy = row.content === undefined ? undefined : row.mine ? own.device : row.device;
  const device = sealedBy === undefined ? UNKNOWN_DEVICE : DeviceId.toBytes(sealedBy);
  // The place in the log, in whole milliseconds: what was received is in the order in which it is shown.
  const received = Math.max(0, Math.floor(row.order));
  return [{ sender: AccountId.toBytes(route.from), device, content, received }, ...changes];
};

export type RestoredText = {
  readonly key: string;
  readonly conversation: ConversationId;
  readonly mine: boolean;
  readonly text: string;
  readonly replyTo: string | undefined;
  /** Of a file, which the log keeps as a whole. */
  readonly content?: Uint8Array | undefined;
  readonly sentAt: number;
  readonly received: number;
};

/** `texts`: with those that were deleted, whose text is empty. */
export type Restored = {
  readonly text?: RestoredText | undefined;
  readonly change?: ArrivedChange | undefined;
  /** Of the other person, as that person told it. Empty: withdrawn. */
  readonly name?: { readonly conversation: ConversationId; readonly name: string } | undefined;
};

const CHANGING: readonly number[] = [edit.number, deletion.number, reaction.number];

/** Nothing for a content of another kind, or of a conversation that this account has no part in. */
export const readMessage = ({ sender, content: bytes, received }: BackupMessage, own: AccountId): Restored => {
  const { body, to: receiver, messageId, sent } = decodeContent(bytes);
  if (receiver.length !== sender.length || body.type === 'unknown') return {};
  const [from, to] = [AccountId.fromBytes(sender), AccountId.fromBytes(receiver)];
  const mine = from === own;
  if (!mine && to !== own) return {};
  const conversation = directConversation(mine ? to : from);
  const id = MessageId.fromBytes(messageId);
  const place = { conversation, mine, sentAt: sent, received };
  const keyOf = (message: MessageId): string => messageKey(message, mine ? undefined : from);
  const shown = shownOf(body, { mine: true, peerName: undefined });
  if (shown.kind === 'text') {
    const { text, replyTo: answered, file } = shown;
    const replyTo = answered && keyOfReference(conversation, answered);
    return { text: { ...place, key: keyOf(id), text, replyTo, content: file && bytes } };
  }
  if (body.type === profile.number && !mine) return { name: { conversation, name: shownName(body.name) } };
  if (!CHANGING.includes(body.type)) return {};
  const { type: number, fields: encoded } = body as Extract<SentBody, { readonly fields: unknown }>;
  const arrived = { number, id, fields: encoded, account: from, mine, sent, at: received };
  const change = { kind: 'arrived', conversation, ...arrived } as const;
  if (number !== deletion.number) return { change };
  const [gone] = deletionBody.read(decodeCbor(encoded))?.messageIds ?? [];
  if (gone === undefined) return {};
  return { change, text: { ...place, key: keyOf(MessageId.fromBytes(gone)), text: '', replyTo: undefined } };
};
