/** Applies an authenticated content to its conversation (PROTOCOL 7.2, 7.3). */
import { kindOfKey, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { equalBytes, MessageId, type AccountId, type DeviceId } from '@cipherchat/protocol';
import type { Content } from '../contents/content.ts';
import { placeFirst, placeNext, shownTime, timeOfWriting } from '../contents/content-order.ts';
import { allowsAddress, effectOf, shownOf } from '../contents/registry.ts';
import type { Shown } from '../contents/kind.ts';
import { keepConversation, openConversation, previewOf } from '../log/conversation.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { OpenedEnvelope } from '../sessions/open-envelope.ts';
import { messageKey } from '../rows/message-key.ts';
import { messages, type ConversationRecord, type MessageRecord, type TextRecord } from '../rows/records.ts';
import { keyOfReference } from '../rows/key-of-reference.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Identity } from '../accounts/identity.ts';
import { addressedConversation } from './addressed-conversation.ts';
import { carryOut, type EffectParts } from './content-effects.ts';
import { unusual } from './unusual.ts';

export type ApplyParts = EffectParts & {
  readonly identity: Pick<Identity, 'address'>;
  readonly clock: ServerClock;
  /** See `PrepareParts`. */
  readonly visits?: AccountId | undefined;
};

/** What of an envelope says where its content belongs. */
export type Applied = Pick<OpenedEnvelope, 'envelope' | 'content' | 'hash' | 'began'> & {
  readonly body: Pick<OpenedEnvelope['body'], 'content'>;
};

type Arrival = {
  readonly content: Content;
  readonly bytes: Uint8Array;
  readonly hash: Promise<Uint8Array<ArrayBuffer>>;
  readonly conversation: ConversationId;
  readonly sender: AccountId;
  /** Sent by another device of the own account. */
  readonly mine: boolean;
  /** Sent by somebody else who answers the visitor. */
  readonly isColleagues: boolean;
  readonly device: DeviceId;
  /** See `storedAt`. */
  readonly at: number;
  /** See `timeOfWriting`. */
  readonly sent: number;
  readonly now: number;
  readonly own: AccountId;
};

const numberOf = ({ body }: Content): number => (body.type === 'unknown' ? body.number : body.type);

/** The place of a content; undefined for one that this client does not take (PROTOCOL 7.2). */
const arrivalOf = async (
  copy: WorkingCopy,
  parts: ApplyParts,
  opened: Applied,
  since: number | undefined,
): Promise<Arrival | undefined> => {
  const { envelope, content, hash, body } = opened;
  const { identity, clock } = parts;
  if (content === undefined || !allowsAddress(numberOf(content), content.to.length)) return undefined;
  const { account: sender, device } = envelope.sender;
  const addressed =
    kindOfKey(content.to) === 'team'
      ? await unusual().addressInTeam(copy, parts, { ...opened, content }, since)
      : addressedConversation(content.to, { sender, own: identity.address });
  if (addressed.kind === 'refused') return undefined;
  const { at } = envelope;
  const sent = timeOfWriting(content.sent, clock.latest());
  const { conversation, mine, isColleagues = false } = addressed;
  const place = { conversation, mine, isColleagues, sender, device };
  return { ...place, content, bytes: body.content, hash, at, sent, now: clock.now(), own: identity.address };
};

type Placed = { readonly message: MessageRecord; readonly record: ConversationRecord };

/** A text that reached the server this long after it was written says when it arrived. */
const LATE_MS = 60_000;

/** A server may state 0, which in a view says that there is a draft alone. Milliseconds since 1970. */
const FIRST_TIME = 1;

const textArrived = (
  before: ConversationRecord,
  arrival: Arrival,
  place: { readonly key: string; readonly order: number; readonly hash: Uint8Array } & Extract<
    Shown,
    { readonly kind: 'text' }
  >,
): Placed => {
  const { conversation, mine, at, sent, now, device, content } = arrival;
  const { order, text, file, replyTo, hash, key } = place;
  // The answers of colleagues are as little news as the own ones.
  const isNews = !mine && !arrival.isColleagues;
  const received = before.received + (isNews ? 1 : 0);
  const status = mine ? ({ status: 'sent' } as const) : {};
  const isLate = !mine && order < before.newest && at - sent >= LATE_MS;
  const message: TextRecord = {
    kind: 'text',
    conversation,
    order,
    mine,
    ...(file ? { content: arrival.bytes } : { text }),
    sentAt: shownTime(content.sent, at),
    hash,
    device,
    counter: content.counter,
    number: isNews ? received : 0,
    ...(replyTo && { replyTo: keyOfReference(conversation, replyTo, arrival.own) }),
    ...status,
    ...(isLate ? { late: at } : {}),
  };
  const unreadFrom = isNews ? Math.min(before.unreadFrom ?? order, order) : before.unreadFrom;
  // The list goes by arrival, whatever the sender says and wherever in the log the text is. 0.1.0 may have left a time
  // that is still to come.
  const listed = Math.max(FIRST_TIME, at, Math.min(before.at, now));
  return {
    message,
    record: { ...before, received, unreadFrom, preview: previewOf(key, { ...message, text }), at: listed },
  };
};

/** `member`: undefined for the peer. */
const named = (before: ConversationRecord, name: string, member: AccountId | undefined): ConversationRecord =>
  member === undefined
    ? { ...before, name: name || undefined }
    : { ...before, memberNames: { ...before.memberNames, [member]: name } };

/** The row of an ordered content, and what it changes in the row of the conversation. */
const show = (
  before: ConversationRecord,
  arrival: Arrival,
  place: { readonly key: string; readonly order: number; readonly hash: Uint8Array },
): Placed => {
  const { conversation, content, at, mine, sender } = arrival;
  const { order, hash } = place;
  const isPeer = sender === peerOf(conversation);
  const arrived = { mine, peerName: isPeer ? before.name : undefined };
  const shown = shownOf(content.body, arrived);
  const effect = effectOf(content.body, arrived);
  const next = effect.kind === 'peer-name' ? named(before, effect.name, isPeer ? undefined : sender) : before;
  switch (shown.kind) {
    case 'text':
      return textArrived(next, arrival, { ...place, ...shown });
    case 'note':
      // What it says of the peer, a colleague does not say.
      if (arrival.isColleagues && !mine) break;
      return { message: { kind: 'note', conversation, order, at, note: shown.note, hash }, record: next };
    case 'nothing':
      break;
  }
  return { message: { kind: 'mark', conversation, order, hash }, record: next };
};

const keyOf = ({ messageId }: Content, sender: AccountId | undefined): string =>
  messageKey(MessageId.fromBytes(messageId), sender);

/** Row key of the message. Undefined if the content is no message. */
export const rowKeyOf = (
  { identity }: Pick<ApplyParts, 'identity'>,
  { envelope, content }: OpenedEnvelope,
): string | undefined => {
  if (content === undefined || content.counter === 0) return undefined;
  const { account } = envelope.sender;
  return keyOf(content, account === identity.address ? undefined : account);
};

/**
 * Whether a row with this id exists already. The same content again is ignored; another content does not replace it.
 */
const isRepeated = async (
  copy: WorkingCopy,
  key: string,
  { conversation, at }: Arrival,
  hash: Uint8Array,
): Promise<boolean> => {
  const known = await copy.get(messages, key);
  if (known === undefined) return false;
  if (known.hash !== undefined && !equalBytes(known.hash, hash)) {
    await unusual().showConflict(copy, { conversation, at, hash });
  }
  return true;
};

/** False where it was there already. */
const applyOrdered = async (copy: WorkingCopy, arrival: Arrival): Promise<boolean> => {
  const { content, conversation, sender, device, mine, at, sent } = arrival;
  const key = keyOf(content, mine ? undefined : sender);
  const hash = await arrival.hash;
  if (await isRepeated(copy, key, arrival, hash)) return false;
  const before = await openConversation(copy, conversation, at);
  const known = before.devices[device];
  const numbered = { ...content, hash, sent };
  const next = known === undefined ? placeFirst(numbered) : placeNext(known, numbered);
  const { order, state, ...gaps } = next ?? unusual().placeContent(known, numbered);
  const { message, record } = show(before, arrival, { key, order, hash });
  copy.put(messages, key, message);
  const devices = { ...record.devices, [device]: state };
  keepConversation(copy, { ...record, devices, newest: Math.max(record.newest, message.kind === 'mark' ? 0 : order) });
  if (next === undefined)
    await unusual().showGaps(copy, { ...arrival, hash, counter: content.counter }, { order, ...gaps });
  if (message.kind === 'text' && !mine && !arrival.isColleagues) copy.received.push({ conversation, id: key });
  return true;
};

/**
 * Drops every content that is not shown, without an answer: no rule of 7.2 tells the sender. `since`: it is held since
 * then.
 */
export const applyContent = async (
  copy: WorkingCopy,
  parts: ApplyParts,
  opened: Applied,
  since?: number,
): Promise<void> => {
  const arrival = await arrivalOf(copy, parts, opened, since);
  if (arrival === undefined) return;
  const { content, conversation, sender, device, mine, at } = arrival;
  const isNews = content.counter === 0 || (await applyOrdered(copy, arrival));
  if (!isNews) return;
  await carryOut(copy, parts, effectOf(content.body, { mine, peerName: undefined }), {
    conversation,
    content,
    mine,
    account: sender,
    isColleagues: arrival.isColleagues,
    device,
    at,
    began: opened.began,
  });
};
