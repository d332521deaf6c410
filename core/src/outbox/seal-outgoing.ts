/**
 * Stage 2 of the outbox: content, ratchet steps, envelopes, and all rows that record them, for one commit (PROTOCOL
 * 5.4, 7.2).
 */
import { keyOfConversation, peerOf } from '../base/conversation-id.ts';
import { MessageId, Refusal } from '@cipherchat/protocol';
import { encodeContent } from '../contents/content.ts';
import { profile } from '../contents/conversation/profile.ts';
import { isOrdered, outboxRuleOf, shownOf, type SentBody } from '../contents/registry.ts';
import { contentHash } from '../crypto/content-hash.ts';
import { keepConversation, openConversation, previewOf } from '../log/conversation.ts';
import { orderAfter, timeAfter } from '../contents/content-order.ts';
import {
  messages,
  ledger,
  names,
  outbox,
  type ConversationRecord,
  type KeptContent,
  type OutboxRecord,
} from '../rows/records.ts';
import { placeOfWaiting } from '../rows/written-text.ts';
import type { TeamRoom } from '../rosters/team-room.ts';
import { sealSend, type Bundles, type SealParts } from '../sessions/fan-out.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

export type Outgoing = { readonly id: MessageId; readonly row: OutboxRecord };
export type SealedRow = Outgoing & {
  readonly row: OutboxRecord & { readonly send: NonNullable<OutboxRecord['send']> };
};

const UNORDERED = { counter: 0, previous: new Uint8Array(16) } as const;

/** What `prepareSend` gave, and the place in the order of sealing. */
type SealPlace = { readonly bundles: Bundles; readonly room?: TeamRoom | undefined; readonly sequence: number };

type Written = { readonly content: Uint8Array; readonly record: ConversationRecord };

/** Encodes the content. From now on every try and every re-send carries these bytes. */
const writeContent = async (
  record: ConversationRecord,
  { id, row }: Outgoing,
  { body, room }: { readonly body: SentBody; readonly room: TeamRoom | undefined },
): Promise<Written> => {
  const ordered = isOrdered(body.type);
  const { counter, previous, order } = record.own;
  const sent = ordered ? timeAfter(order, placeOfWaiting(row)) : row.sentAt;
  const content = encodeContent({
    to: room?.to ?? keyOfConversation(row.conversation),
    messageId: MessageId.toBytes(id),
    ...(ordered ? { counter: counter + 1, previous } : UNORDERED),
    sent,
    head: room?.head,
    body,
  });
  if (!ordered) return { content, record };
  const own = { counter: counter + 1, previous: await contentHash(content), order: orderAfter(order, sent) };
  return { content, record: { ...record, own, ...(room && { members: room.members }) } };
};

const showText = (
  copy: WorkingCopy,
  { content, record }: Written,
  { id, row }: Outgoing,
  text: string,
): ConversationRecord => {
  const { conversation, sentAt } = row;
  const { order } = record.own;
  const own = { mine: true, status: 'sending' } as const;
  copy.put(messages, id, { kind: 'text', conversation, order, content, sentAt, number: 0, ...own });
  const newest = Math.max(record.newest, order);
  // Something that arrived after it was written stands in the list already.
  if (sentAt < record.at) return { ...record, newest };
  return { ...record, preview: previewOf(id, { text, ...own }), newest, at: sentAt };
};

const settled = <R extends OutboxRecord>(row: R, clock: SealParts['clock']): R => ({
  ...row,
  sentAt: clock.settled(row),
});

/** The content of a text, as it was encoded for the first seal. */
const contentInLog = async (copy: WorkingCopy, id: MessageId): Promise<Uint8Array | undefined> => {
  const record = await copy.get(messages, id);
  return record?.kind === 'text' ? record.content : undefined;
};

const noteInLedger = (copy: WorkingCopy, row: SealedRow['row'] & { content: KeptContent }, messageId: MessageId) => {
  const { conversation, sentAt, content, resent = 0, send, more = [] } = row;
  for (const { id, receivers } of [send, ...more]) {
    const devices = receivers.map(({ device }) => device);
    copy.put(ledger, id, { conversation, sentAt, content, devices, delivered: [], resent, messageId });
  }
};

/**
 * Seals one row. A content that was encoded before keeps its bytes, under a new envelope id. Undefined where the log
 * has lost them: an empty content must not stand for the text.
 */
const sealRow = async (
  copy: WorkingCopy,
  parts: SealParts,
  outgoing: Outgoing,
  { bundles, room, sequence }: SealPlace,
): Promise<SealedRow | undefined> => {
  const { id } = outgoing;
  // The server has stated its time by now, which it may not have when the row was written.
  const row = outgoing.row.content === undefined ? settled(outgoing.row, parts.clock) : outgoing.row;
  const { messageId = id, body } = row;
  const peer = peerOf(row.conversation);
  if (peer === undefined) throw new Refusal('unsupported'); // not a direct conversation
  let record = await openConversation(copy, row.conversation, row.sentAt);
  let content: KeptContent;
  let bytes: Uint8Array | undefined;
  if (row.content === undefined) {
    const written = await writeContent(record, { id, row }, { body: row.body, room });
    content = bytes = written.content;
    record = written.record;
    const shown = shownOf(row.body, { mine: true, peerName: record.name });
    if (shown.kind === 'text') {
      record = showText(copy, written, { id, row }, shown.text);
      content = 'in-log';
    }
    if (row.body.type === profile.number) record = { ...record, toldName: row.body.name };
  } else {
    ({ content } = row);
    bytes = content === 'in-log' ? await contentInLog(copy, messageId) : content;
  }
  if (bytes === undefined) {
    copy.delete(outbox, id);
    return undefined;
  }
  const [send, ...more] = await sealSend(copy, parts, { ...row, peer, content: bytes, bundles, room });
  const sealed = {
    ...row,
    body: body && { type: body.type },
    content,
    send,
    ...(more.length > 0 && { more }),
    sequence,
  };
  copy.put(outbox, id, sealed);
  const isCounted = body === undefined || isOrdered(body.type);
  if (isCounted || record.newest > 0) keepConversation(copy, { ...record, obstacle: undefined });
  if (isCounted) noteInLedger(copy, sealed, messageId);
  return { id, row: sealed };
};

/**
 * The user's own name, if it is to be sent along: with the first message that the user writes to a peer, and with the
 * first one after the name changed.
 */
const nameToTell = async (
  copy: WorkingCopy,
  { conversation, body, device }: OutboxRecord,
): Promise<string | undefined> => {
  if (body === undefined || outboxRuleOf(body) !== 'keep' || device !== undefined) return undefined;
  const [mine, record] = [await copy.get(names, 'name'), await openConversation(copy, conversation, 0)];
  return mine === undefined || mine.name === (record.toldName ?? '') ? undefined : mine.name;
};

/**
 * Seals rows of one conversation in order. Reads them from the store again, so that a row is not sealed twice and a row
 * that was deleted meanwhile is left out. Returns all rows that are sealed now. Rejects with a `Refusal` if the
 * preparation no longer fits; then nothing has changed.
 */
export const sealOutgoing = async (
  copy: WorkingCopy,
  parts: SealParts,
  ids: readonly MessageId[],
  { sequence, ...place }: SealPlace,
): Promise<readonly SealedRow[]> => {
  const sealed: SealedRow[] = [];
  const add = async (outgoing: Outgoing): Promise<void> => {
    const row = await sealRow(copy, parts, outgoing, { ...place, sequence: sequence + sealed.length });
    if (row) sealed.push(row);
  };
  const rows = await copy.getAll(outbox, ids);
  for (const [i, row] of rows.entries()) {
    const id = ids[i];
    if (id === undefined || row === undefined || row.failure !== undefined) continue;
    if (row.send !== undefined) {
      sealed.push({ id, row: { ...row, send: row.send } });
      continue;
    }
    await add({ id, row });
    const name = await nameToTell(copy, row);
    if (name === undefined) continue;
    const { conversation, sentAt } = row;
    await add({
      id: MessageId.fromBytes(parts.platform.random(16)),
      row: { conversation, sentAt, body: { type: profile.number, name, picture: undefined } },
    });
  }
  return sealed;
};
