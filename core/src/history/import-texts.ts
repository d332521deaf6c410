/**
 * Puts messages of another own device into the log (PROTOCOL 9.1). They have the word of that device alone, so they
 * take the place of nothing: what is in the log stays as it is, and what was done to a message is believed only of
 * messages that came the same way. They count as read, and ring nobody.
 */
import { Refusal } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import { readMessage, type RestoredText } from '../backup/kept-messages.ts';
import type { BackupMessage } from '../backup/record-texts.ts';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import { applyArrived, keysChangedBy } from '../changes/arrived-changes.ts';
import { wordsOf } from '../changes/put-text.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { shownTime, STEP } from '../contents/content-order.ts';
import { keepConversation, openConversation, previewOf } from '../log/conversation.ts';
import { isHidden } from '../own-devices/hidden-messages.ts';
import { deletedHereKey } from '../rows/deleted-here-key.ts';
import type { ArrivedChange } from '../rows/message-changes.ts';
import { messages, type ConversationRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

export type ImportParts = {
  readonly identity: Pick<Identity, 'account' | 'address'>;
  readonly clock: ServerClock;
};

/** `count`: of texts, also those that were in the log before. */
type Imported = {
  /** Place of the last text that was put, by conversation. */
  readonly orders: Map<ConversationId, number>;
  /** Of peers, as they told them to the other device. */
  readonly names: Map<ConversationId, string>;
  /** The newest text that was put. */
  readonly newest: Map<ConversationId, string>;
  count: number;
};

const takeText = async (
  copy: WorkingCopy,
  { identity, clock }: ImportParts,
  imported: Imported,
  text: RestoredText,
): Promise<void> => {
  const { key, conversation, mine, replyTo, content, sentAt, received } = text;
  if (conversation === directConversation(identity.address)) return;
  imported.count += 1;
  // A user who has deleted the conversation on this device does not want it back.
  if ((await copy.get(messages, deletedHereKey(conversation))) !== undefined) return;
  if ((await copy.get(messages, key)) !== undefined) return;
  const place = Math.min(received, clock.latest());
  const order = Math.max(place, (imported.orders.get(conversation) ?? -Infinity) + STEP);
  imported.orders.set(conversation, order);
  if (await isHidden(copy, conversation, { key, mine, own: identity.account })) {
    copy.put(messages, key, { kind: 'mark', conversation, order });
    return;
  }
  const row = {
    kind: 'text',
    conversation,
    order,
    mine,
    replyTo,
    sentAt: shownTime(sentAt, place),
    number: 0,
  } as const;
  const marks = { imported: true } as const;
  const words = content === undefined ? { text: text.text } : { content };
  copy.put(messages, key, { ...row, ...words, marks, ...(mine && { status: 'sent' as const }) });
  imported.newest.set(conversation, key);
};

/** Only where all that it changes was imported too. */
const takeChange = async (copy: WorkingCopy, change: ArrivedChange): Promise<void> => {
  const rows = await copy.getAll(messages, keysChangedBy(change));
  const isImported = rows.every((row) => row?.kind === 'text' && row.marks?.imported === true);
  if (isImported && rows.length > 0) await applyArrived(copy, change);
};

/** The preview stays unless a newer text was imported. */
const previewIn = async (
  copy: WorkingCopy,
  record: ConversationRecord,
  key: string | undefined,
): Promise<ConversationRecord['preview']> => {
  const text = key === undefined ? undefined : await copy.get(messages, key);
  if (key === undefined || text?.kind !== 'text') return record.preview;
  const shown = record.preview && (await copy.get(messages, record.preview.id));
  if (shown !== undefined && shown.order >= text.order) return record.preview;
  const preview = previewOf(key, { ...text, text: wordsOf(text), status: text.mine ? 'sent' : undefined });
  return preview && { ...preview, ...(text.marks?.deleted && { deleted: true }) };
};

const settle = async (copy: WorkingCopy, imported: Imported, conversation: ConversationId): Promise<void> => {
  const order = imported.orders.get(conversation) ?? 0;
  const at = Math.max(1, Math.floor(order));
  const record = await openConversation(copy, conversation, at);
  const preview = await previewIn(copy, record, imported.newest.get(conversation));
  const name = record.name ?? (imported.names.get(conversation) || undefined);
  const newest = Math.max(record.newest, order);
  keepConversation(copy, { ...record, at: Math.max(record.at, at), newest, name, preview });
};

/** Returns how many texts there were. What cannot be read is passed over. `messages`: oldest first. */
export const importTexts = async (
  copy: WorkingCopy,
  parts: ImportParts,
  series: readonly BackupMessage[],
): Promise<number> => {
  const imported: Imported = { orders: new Map(), names: new Map(), newest: new Map(), count: 0 };
  for (const message of series) {
    try {
      const { text, change, name } = readMessage(message, parts.identity.address);
      if (name !== undefined) imported.names.set(name.conversation, name.name);
      if (text !== undefined) await takeText(copy, parts, imported, text);
      if (change !== undefined) await takeChange(copy, change);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
    }
  }
  for (const conversation of imported.orders.keys()) await settle(copy, imported, conversation);
  return imported.count;
};
