/** The log of one conversation as it is shown: what the engine has kept, and what still waits to be sealed. */
import type { ConversationId } from '../base/conversation-id.ts';
import { shownOf } from '../contents/registry.ts';
import type { ChatStore } from '../storage/port.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import {
  messages,
  outbox,
  readMarks,
  type MessageRecord,
  type OutboxRecord,
  type TextRecord,
} from '../rows/records.ts';
import type { ConnectionState, MessageStatus, TextItem, Transcript, TranscriptItem } from '../base/view.ts';

type Placed = { readonly order: number; readonly id: string; readonly item: TranscriptItem };

/** What a status is called while there is no way out. */
export const shownStatus = (
  status: MessageStatus | undefined,
  connection: ConnectionState,
): MessageStatus | undefined => (status === 'sending' && connection === 'offline' ? 'waiting' : status);

export type WaitingText = { readonly id: string; readonly row: OutboxRecord; readonly text: string };

/** Texts of stage 1: the engine has not come to them yet, or the user has to decide about them. */
export const waitingTexts = async (store: ChatStore): Promise<readonly WaitingText[]> => {
  const groups = await Promise.all(['text', 'failed'].map((group) => readRows(store, outbox, { group })));
  return groups.flat().flatMap(({ key, value: row }) => {
    if (row.body === undefined || row.content !== undefined) return [];
    const shown = shownOf(row.body, { mine: true, peerName: undefined });
    return shown.kind === 'text' ? [{ id: key, row, text: shown.text }] : [];
  });
};

const waitingItem = ({ id, row, text }: WaitingText, connection: ConnectionState): Placed => {
  const { failure, sentAt } = row;
  const status = failure === undefined ? shownStatus('sending', connection) : 'not-sent';
  return { id, order: sentAt, item: { kind: 'text', id, mine: true, text, sentAt, status, failure, unread: false } };
};

const textItem = (id: string, record: TextRecord, seen: number, connection: ConnectionState): TextItem => {
  const { mine, text, sentAt, failure, number } = record;
  const status = shownStatus(record.status, connection);
  return { kind: 'text', id, mine, text, sentAt, status, failure, unread: !mine && number > seen };
};

const placed = (id: string, record: MessageRecord, seen: number, connection: ConnectionState): readonly Placed[] => {
  const { order } = record;
  if (record.kind === 'text') return [{ id, order, item: textItem(id, record, seen, connection) }];
  return record.kind === 'note' ? [{ id, order, item: { kind: 'note', id, at: record.at, note: record.note } }] : [];
};

const inOrder = (a: Placed, b: Placed): number => a.order - b.order || (a.id < b.id ? -1 : 1);

export type TranscriptQuery = {
  readonly conversation: ConversationId;
  readonly limit: number;
  readonly connection: ConnectionState;
};

/** The newest `limit` items in display order. */
export const readTranscript = async (
  store: ChatStore,
  { conversation, limit, connection }: TranscriptQuery,
): Promise<Transcript> => {
  const [rows, waiting, mark] = await Promise.all([
    readRows(store, messages, { group: conversation, newestFirst: true, limit: limit + 1 }),
    waitingTexts(store),
    readRow(store, readMarks, `read:${conversation}`),
  ]);
  const seen = mark?.count ?? 0;
  const items = [
    ...rows.flatMap(({ key, value }) => placed(key, value, seen, connection)),
    ...waiting.filter(({ row }) => row.conversation === conversation).map((text) => waitingItem(text, connection)),
  ].sort(inOrder);
  return { items: items.slice(-limit).map(({ item }) => item), more: items.length > limit };
};
