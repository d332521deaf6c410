/** The log of one conversation as it is shown: what the engine has stored, and texts that wait to be sealed. */
import { MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { decodeContent } from '../contents/content.ts';
import { shownOf, type ContentBody } from '../contents/registry.ts';
import type { ChatStore } from '../storage/port.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { messages, outbox, readMarks, type MessageRecord, type OutboxRecord } from '../rows/records.ts';
import { statuses, type StatusRecord } from '../rows/statuses.ts';
import type { ConnectionState, ItemChange, MessageStatus, TextItem, Transcript, TranscriptItem } from '../base/view.ts';

/** The status to show: while offline, `sending` is shown as `waiting`. */
export const shownStatus = (
  status: MessageStatus | undefined,
  connection: ConnectionState,
): MessageStatus | undefined => (status === 'sending' && connection === 'offline' ? 'waiting' : status);

export type WaitingText = { readonly id: MessageId; readonly row: OutboxRecord; readonly text: string };

const textIn = (body: ContentBody): string | undefined => {
  const shown = shownOf(body, { mine: true, peerName: undefined });
  return shown.kind === 'text' ? shown.text : undefined;
};

const waitingText = (id: MessageId, row: OutboxRecord): WaitingText | undefined => {
  const text = row.content === undefined ? textIn(row.body) : undefined;
  return text === undefined ? undefined : { id, row, text };
};

/** Texts of stage 1: the engine has not sealed them yet, or the user has to decide about them. */
export const waitingTexts = async (store: ChatStore): Promise<readonly WaitingText[]> => {
  const groups = await Promise.all(['text', 'failed'].map((group) => readRows(store, outbox, { group })));
  return groups.flat().flatMap(({ key, value }) => waitingText(key, value) ?? []);
};

const waitingItem = ({ id, row, text }: WaitingText, connection: ConnectionState): TextItem => {
  const { failure, sentAt } = row;
  const status = failure === undefined ? shownStatus('sending', connection) : 'not-sent';
  return { kind: 'text', id, mine: true, text, sentAt, status, failure, unread: false, order: sentAt };
};

type Seen = { readonly count: number; readonly connection: ConnectionState };

const keptItem = (
  id: string,
  record: MessageRecord,
  changed: StatusRecord | undefined,
  { count, connection }: Seen,
): TranscriptItem | undefined => {
  if (record.kind === 'mark') return undefined;
  const { kind, order } = record;
  if (kind === 'note') return { kind, id, at: record.at, note: record.note, order };
  const { mine, sentAt, number } = record;
  const { failure, status: last } = changed ?? record;
  const text = record.content === undefined ? record.text : (textIn(decodeContent(record.content).body) ?? '');
  const status = shownStatus(last, connection);
  return { kind, id, mine, text, sentAt, status, failure, unread: !mine && number > count, order };
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
  const newest = { newestFirst: true, limit: limit + 1 };
  const [rows, changes, waiting, mark] = await Promise.all([
    readRows(store, messages, { group: conversation, ...newest }),
    readRows(store, statuses, { group: conversation, ...newest }),
    waitingTexts(store),
    readRow(store, readMarks, `read:${conversation}`),
  ]);
  const seen = { count: mark?.count ?? 0, connection };
  const changed = new Map<string, StatusRecord>(changes.map(({ key, value }) => [key, value]));
  const items = [
    ...rows.flatMap(({ key, value }) => keptItem(key, value, changed.get(key), seen) ?? []),
    ...waiting.filter(({ row }) => row.conversation === conversation).map((text) => waitingItem(text, connection)),
  ].sort(inOrder);
  return { items: items.slice(-limit), more: items.length > limit };
};

/** Undefined if the text does not wait, or the row is not a text. */
export const readWaiting = async (store: ChatStore, id: MessageId): Promise<WaitingText | undefined> => {
  const row = await readRow(store, outbox, id);
  return row && waitingText(id, row);
};

/** The row of the status of our own text, and the text itself if it waits in the outbox. */
const readOwn = (store: ChatStore, id: MessageId) => [readRow(store, statuses, id), readWaiting(store, id)] as const;

export type ItemsQuery = Pick<TranscriptQuery, 'conversation' | 'connection'> & { readonly ids: readonly string[] };

/** Some items as they are now, whether or not they were shown before. */
export const readItems = async (
  store: ChatStore,
  { conversation, ids, connection }: ItemsQuery,
): Promise<readonly ItemChange[]> => {
  if (ids.length === 0) return [];
  const [mark, ...rows] = await Promise.all([
    readRow(store, readMarks, `read:${conversation}`),
    ...ids.map((id) => Promise.all([readRow(store, messages, id), ...(MessageId.is(id) ? readOwn(store, id) : [])])),
  ]);
  const seen = { count: mark?.count ?? 0, connection };
  return rows.map(([record, changed, waiting], i) => {
    const id = ids[i] ?? '';
    if (record !== undefined) return { id, item: keptItem(id, record, changed, seen) };
    return { id, item: waiting && waitingItem(waiting, connection) };
  });
};
