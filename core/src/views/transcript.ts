/** The log of one conversation as it is shown: what the engine has kept, and what still waits to be sealed. */
import { MessageId } from '@cipherchat/protocol';
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
import type { ConnectionState, ItemChange, MessageStatus, TextItem, Transcript, TranscriptItem } from '../base/view.ts';

/** What a status is called while there is no way out. */
export const shownStatus = (
  status: MessageStatus | undefined,
  connection: ConnectionState,
): MessageStatus | undefined => (status === 'sending' && connection === 'offline' ? 'waiting' : status);

export type WaitingText = { readonly id: MessageId; readonly row: OutboxRecord; readonly text: string };

const waitingText = (id: MessageId, row: OutboxRecord): WaitingText | undefined => {
  if (row.body === undefined || row.content !== undefined) return undefined;
  const shown = shownOf(row.body, { mine: true, peerName: undefined });
  return shown.kind === 'text' ? { id, row, text: shown.text } : undefined;
};

/** Texts of stage 1: the engine has not come to them yet, or the user has to decide about them. */
export const waitingTexts = async (store: ChatStore): Promise<readonly WaitingText[]> => {
  const groups = await Promise.all(['text', 'failed'].map((group) => readRows(store, outbox, { group })));
  return groups.flat().flatMap(({ key, value }) => waitingText(key, value) ?? []);
};

const waitingItem = ({ id, row, text }: WaitingText, connection: ConnectionState): TextItem => {
  const { failure, sentAt } = row;
  const status = failure === undefined ? shownStatus('sending', connection) : 'not-sent';
  return { kind: 'text', id, mine: true, text, sentAt, status, failure, unread: false, order: sentAt };
};

const textItem = (id: string, record: TextRecord, seen: number, connection: ConnectionState): TextItem => {
  const { mine, text, sentAt, failure, number, order } = record;
  const status = shownStatus(record.status, connection);
  return { kind: 'text', id, mine, text, sentAt, status, failure, unread: !mine && number > seen, order };
};

const keptItem = (
  id: string,
  record: MessageRecord,
  seen: number,
  connection: ConnectionState,
): TranscriptItem | undefined => {
  if (record.kind === 'text') return textItem(id, record, seen, connection);
  return record.kind === 'note'
    ? { kind: 'note', id, at: record.at, note: record.note, order: record.order }
    : undefined;
};

const inOrder = (a: TranscriptItem, b: TranscriptItem): number => a.order - b.order || (a.id < b.id ? -1 : 1);

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
    ...rows.flatMap(({ key, value }) => keptItem(key, value, seen, connection) ?? []),
    ...waiting.filter(({ row }) => row.conversation === conversation).map((text) => waitingItem(text, connection)),
  ].sort(inOrder);
  return { items: items.slice(-limit), more: items.length > limit };
};

/** Undefined where the text does not wait (any more), or is none. */
export const readWaiting = async (store: ChatStore, id: MessageId): Promise<WaitingText | undefined> => {
  const row = await readRow(store, outbox, id);
  return row && waitingText(id, row);
};

export type ItemsQuery = Pick<TranscriptQuery, 'conversation' | 'connection'> & { readonly ids: readonly string[] };

/** Some items as they are now, whether or not they were shown before. */
export const readItems = async (
  store: ChatStore,
  { conversation, ids, connection }: ItemsQuery,
): Promise<readonly ItemChange[]> => {
  if (ids.length === 0) return [];
  const [mark, ...rows] = await Promise.all([
    readRow(store, readMarks, `read:${conversation}`),
    ...ids.map((id) =>
      Promise.all([readRow(store, messages, id), MessageId.is(id) ? readWaiting(store, id) : undefined]),
    ),
  ]);
  return rows.map(([record, waiting], i) => {
    const id = ids[i] ?? '';
    if (record !== undefined) return { id, item: keptItem(id, record, mark?.count ?? 0, connection) };
    return { id, item: waiting && waitingItem(waiting, connection) };
  });
};
