/**
 * Sends again what a server may have lost: own contents that were sent and not delivered, under the same message ids,
 * and read receipts. A receiver that has one of them already ignores it.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { DAY_MS, MessageId, type EnvelopeId } from '@cipherchat/protocol';
import { decodeContent } from '../contents/content.ts';
import { MAX_RECEIPT_IDS, receipt } from '../contents/conversation/receipt.ts';
import { text } from '../contents/conversation/text.ts';
import type { ContentBody, SentBody } from '../contents/registry.ts';
import type { Clock } from '../environment/port.ts';
import type { Platform } from '../crypto/platform.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { receiptedIn } from '../rows/unread-total.ts';
import { hasRead } from '../unread/read-set.ts';
import { messageIdOf } from '../rows/message-key.ts';
import {
  BARE,
  conversations,
  ledger,
  ledgerGroup,
  messages,
  outbox,
  OUTBOX_GROUPS,
  receiptSettings,
  type KeptContent,
  type LedgerRecord,
  type MessageRecord,
  type OutboxRecord,
} from '../rows/records.ts';
import { lastSends, type LastSend } from '../rows/last-sends.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { lastSent, SENT } from './last-send.ts';
import { sendsOf } from './outgoing-rows.ts';
import { queueContent } from './queue-content.ts';

export type RepeatParts = { readonly store: EngineStore; readonly clock: Clock; readonly platform: Platform };

/** Servers keep mail for as long. What is older is gone from an intact server too. */
const REPEATED_MS = 30 * DAY_MS;

/** A text stays in the log for longer than the ledger knows that it is there. */
const contentOf = async (copy: WorkingCopy, record: LedgerRecord): Promise<KeptContent | undefined> => {
  if (record.content !== undefined) return record.content;
  const message = await copy.get(messages, record.messageId);
  return message?.kind === 'text' && message.content !== undefined ? 'in-log' : undefined;
};

const kindOf = (content: KeptContent): SentBody['type'] | undefined => {
  if (content === 'in-log') return text.number;
  const { type } = decodeContent(content).body;
  return type === 'unknown' ? undefined : type;
};

/** Puts the content back into the outbox, as it was before it was sealed for this envelope. */
const repeat = async (
  copy: WorkingCopy,
  { platform }: RepeatParts,
  id: EnvelopeId,
  record: LedgerRecord,
): Promise<void> => {
  const { conversation, sentAt, messageId, resent, devices } = record;
  const content = await contentOf(copy, record);
  const type = content && kindOf(content);
  if (content === undefined || type === undefined) return;
  copy.delete(ledger, id);
  if (resent > 0) {
    queueContent(copy, platform, { conversation, sentAt, device: devices[0], content, messageId, resent });
  } else if ((await copy.get(outbox, messageId)) === undefined) {
    copy.put(outbox, messageId, { conversation, sentAt, body: { type }, content });
  }
};

/** Envelopes that were sealed and not confirmed yet: their rows are still in the outbox. */
const underWay = async (copy: WorkingCopy): Promise<ReadonlySet<EnvelopeId>> => {
  const groups = await Promise.all(OUTBOX_GROUPS.map((group) => copy.list(outbox, { group })));
  return new Set(groups.flat().flatMap(({ key, value }) => sendsOf({ id: key, row: value }).map(({ id }) => id)));
};

const repeatSent = (parts: RepeatParts, group: string, from: number): Promise<void> =>
  parts.store.transact(async (copy) => {
    const rows = await copy.list(ledger, { group, from });
    // Most conversations have nothing on its way, and the outbox can be long.
    const pending = rows.length === 0 ? undefined : await underWay(copy);
    for (const { key, value } of rows) {
      if (value.doneAt === undefined && pending?.has(key) !== true) await repeat(copy, parts, key, value);
    }
  });

const bodyOf = (row: OutboxRecord): ContentBody | undefined => {
  if (row.content === undefined) return row.body;
  return row.content === 'in-log' ? undefined : decodeContent(row.content).body;
};

/** What receipts in the outbox say: of a repetition that was broken off, or new ones. */
const toldAsRead = async (copy: WorkingCopy, conversation: ConversationId): Promise<Set<MessageId>> => {
  const told = new Set<MessageId>();
  for (const { value } of await copy.list(outbox, { group: 'control' })) {
    if (value.conversation !== conversation || value.body?.type !== receipt.number) continue;
    const body = bodyOf(value);
    if (body !== undefined && 'read' in body) for (const id of body.read) told.add(MessageId.fromBytes(id));
  }
  return told;
};

/** One part of the log: the newest `limit` items up to the place `to`. */
type Slice = { readonly conversation: ConversationId; readonly to: number; readonly limit: number };

/** Returns the place of the first item of the slice, or undefined at the beginning of the log. */
const repeatSlice = ({ store, clock, platform }: RepeatParts, { conversation, to, limit }: Slice) =>
  store.transact(async (copy) => {
    const record = await copy.get(conversations, conversation);
    const rows = await copy.list(messages, { group: conversation, to, newestFirst: true, limit });
    // What another own device has handed over (number 0) was answered there.
    const isRead = (value: MessageRecord): boolean =>
      value.kind === 'text' && value.number > 0 && record !== undefined && hasRead(receiptedIn(record), value.number);
    const read = rows.flatMap(({ key, value }) => (isRead(value) ? [messageIdOf(key)] : []));
    const told = read.length === 0 ? undefined : await toldAsRead(copy, conversation);
    const ids = read.filter((id) => told?.has(id) !== true).map((id) => MessageId.toBytes(id));
    for (let at = 0; at < ids.length; at += MAX_RECEIPT_IDS) {
      const body = { type: receipt.number, read: ids.slice(at, at + MAX_RECEIPT_IDS) };
      queueContent(copy, platform, { conversation, sentAt: clock.now(), body });
    }
    return rows.length < limit ? undefined : rows.at(-1)?.value.order;
  });

/** From the newest text back to the place `from`, slice by slice: one commit for each. */
const repeatReceipts = async (parts: RepeatParts, conversation: ConversationId, from: number): Promise<void> => {
  let [to, limit] = [Infinity, MAX_RECEIPT_IDS];
  while (to >= from) {
    const first = await repeatSlice(parts, { conversation, to, limit });
    if (first === undefined) return;
    // A slice begins with the last place of the one before. One that is full of one place would come again.
    if (first === to) limit *= 2;
    to = first;
  }
};

/** The server lacks one of `asked`. Committed before anything is repeated: no later send may hide it. */
const noteLoss = async (copy: WorkingCopy, asked: Iterable<LastSend>): Promise<void> => {
  const kept = (await lastSent(copy)) ?? [...asked].at(-1);
  if (kept !== undefined) copy.put(lastSends, SENT, { ...kept, isLost: true });
};

/**
 * Everything of the last 30 days, from a server that lacks one of the sends in `asked`. A repetition after a crash
 * begins again, and leaves out what waits to be sent.
 */
export const repeatLost = async (parts: RepeatParts, asked: Iterable<LastSend>): Promise<void> => {
  const { store, clock } = parts;
  await store.transact((copy) => noteLoss(copy, asked));
  const from = clock.now() - REPEATED_MS;
  const [recent, settings] = await store.read((copy) =>
    Promise.all([copy.list(conversations, { group: 'conversations', from }), copy.get(receiptSettings, 'receipts')]),
  );
  for (const { key } of recent) {
    await repeatSent(parts, ledgerGroup(key).waiting, from);
    if (settings?.read !== false) await repeatReceipts(parts, key, from);
  }
  await repeatSent(parts, BARE, from);
};
