/** The log of one conversation as it is shown: what the engine has stored, and texts that wait to be sealed. */
import { MessageId, type AccountId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { decodeContent } from '../contents/content.ts';
import { shownOf, type ContentBody } from '../contents/registry.ts';
import type { TranscriptRange } from '../facade/messages.ts';
import type { ChatStore } from '../storage/port.ts';
import { keyOfReference } from '../rows/key-of-reference.ts';
import { hasRead, NOTHING_READ, type ReadSet } from '../unread/read-set.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { placeOfWaiting } from '../rows/written-text.ts';
import { messages, outbox, type MessageRecord, type OutboxRecord } from '../rows/records.ts';
import { readMarks } from '../rows/read-marks.ts';
import { statuses, type StatusRecord } from '../rows/statuses.ts';
import type { ConnectionState, ItemChange, MessageStatus, TextItem, Transcript, TranscriptItem } from '../base/view.ts';

/** The status to show: while offline, `sending` is shown as `waiting`. */
export const shownStatus = (
  status: MessageStatus | undefined,
  connection: ConnectionState,
): MessageStatus | undefined => (status === 'sending' && connection === 'offline' ? 'waiting' : status);

export type WaitingText = {
  readonly id: MessageId;
  readonly row: OutboxRecord;
  readonly text: string;
  readonly file: true | undefined;
  readonly replyTo: string | undefined;
};

const textIn = (body: ContentBody, conversation: ConversationId, own?: AccountId) => {
  const shown = shownOf(body, { mine: true, peerName: undefined });
  if (shown.kind !== 'text') return undefined;
  const { text, file, replyTo } = shown;
  return { text, file, replyTo: replyTo && keyOfReference(conversation, replyTo, own) };
};

const waitingText = (id: MessageId, row: OutboxRecord, own?: AccountId): WaitingText | undefined => {
  const shown = row.content === undefined ? textIn(row.body, row.conversation, own) : undefined;
  return shown && { id, row, ...shown };
};

/** Texts of stage 1: the engine has not sealed them yet, or the user has to decide about them. */
export const waitingTexts = async (store: ChatStore, own?: AccountId): Promise<readonly WaitingText[]> => {
  const groups = await Promise.all(['text', 'failed'].map((group) => readRows(store, outbox, { group })));
  return groups.flat().flatMap(({ key, value }) => waitingText(key, value, own) ?? []);
};

const waitingItem = ({ id, row, text, file, replyTo }: WaitingText, connection: ConnectionState): TextItem => {
  const { failure, sentAt } = row;
  const status = failure === undefined ? shownStatus('sending', connection) : 'not-sent';
  return {
    kind: 'text',
    id,
    mine: true,
    text,
    file,
    sentAt,
    status,
    failure,
    unread: false,
    replyTo,
    order: placeOfWaiting(row),
  };
};

type Seen = Pick<TranscriptQuery, 'connection' | 'own'> & { readonly read: ReadSet };

const keptItem = (
  id: string,
  record: MessageRecord,
  changed: StatusRecord | undefined,
  { read, connection, own }: Seen,
): TranscriptItem | undefined => {
  if (record.kind === 'mark') return undefined;
  const { kind, order } = record;
  if (kind === 'note') return { kind, id, at: record.at, note: record.note, order };
  const { mine, sentAt, number, late, doubt, marks, content } = record;
  const { failure, status: last } = changed ?? record;
  const sealed = content && textIn(decodeContent(content).body, record.conversation, own);
  const { text = sealed?.text ?? '', replyTo = sealed?.replyTo } = record;
  const status = shownStatus(last, connection);
  const unread = !mine && !hasRead(read, number);
  return {
    kind,
    id,
    mine,
    text,
    file: sealed?.file,
    sentAt,
    status,
    failure,
    unread,
    late,
    doubt,
    replyTo,
    marks,
    order,
  };
};

const inOrder = (a: TranscriptItem, b: TranscriptItem): number => a.order - b.order || (a.id < b.id ? -1 : 1);

export type TranscriptQuery = {
  readonly conversation: ConversationId;
  readonly limit: number;
  readonly connection: ConnectionState;
  /** The own account. */
  readonly own?: AccountId | undefined;
  readonly range?: TranscriptRange | undefined;
};

type Bounds = { readonly from?: number; readonly to?: number };

const isWithin = (order: number, { from = -Infinity, to = Infinity }: Bounds): boolean => from <= order && order <= to;

/** The smallest difference of two orders, which are times with fractions of 1/1024 ms: half of that. */
const LESS = 2 ** -11;

/** Items in display order: the first `limit` of a range `from`, else the last ones. */
export const readTranscript = async (
  store: ChatStore,
  { conversation, limit, connection, own, range }: TranscriptQuery,
): Promise<Transcript> => {
  const bounds: Bounds = range ?? {};
  const isFirst = bounds.from !== undefined;
  const some = { group: conversation, ...range, newestFirst: !isFirst, limit: limit + 1 };
  const [rows, changes, waiting, read = NOTHING_READ] = await Promise.all([
    readRows(store, messages, some),
    readRows(store, statuses, some),
    waitingTexts(store, own),
    readRow(store, readMarks, `read:${conversation}`),
  ]);
  const texts = waiting.filter(({ row }) => row.conversation === conversation);
  const changed = new Map<string, StatusRecord>(changes.map(({ key, value }) => [key, value]));
  const items = [
    ...rows.flatMap(({ key, value }) => keptItem(key, value, changed.get(key), { read, connection, own }) ?? []),
    ...texts.filter(({ row }) => isWithin(placeOfWaiting(row), bounds)).map((text) => waitingItem(text, connection)),
  ].sort(inOrder);
  const isCut = items.length > limit;
  const goesOn = async (beyond: Bounds): Promise<boolean> =>
    texts.some(({ row }) => isWithin(placeOfWaiting(row), beyond)) ||
    (await store.keys(messages.table, { group: conversation, ...beyond, limit: 1 })).length > 0;
  if (isFirst)
    return { items: items.slice(0, limit), more: await goesOn({ to: (bounds.from ?? 0) - LESS }), newer: isCut };
  const newer = bounds.to !== undefined && (await goesOn({ from: bounds.to + LESS }));
  return { items: items.slice(-limit), more: isCut, newer };
};

/** Undefined if the text does not wait, or the row is not a text. */
export const readWaiting = async (
  store: ChatStore,
  id: MessageId,
  own?: AccountId,
): Promise<WaitingText | undefined> => {
  const row = await readRow(store, outbox, id);
  return row && waitingText(id, row, own);
};

/** The row of the status of our own text, and the text itself if it waits in the outbox. */
const readOwn = (store: ChatStore, id: MessageId, own: AccountId | undefined) =>
  [readRow(store, statuses, id), readWaiting(store, id, own)] as const;

export type ItemsQuery = Pick<TranscriptQuery, 'conversation' | 'connection' | 'own'> & {
  readonly ids: readonly string[];
};

/** Some items as they are now, whether or not they were shown before. */
export const readItems = async (
  store: ChatStore,
  { conversation, ids, connection, own }: ItemsQuery,
): Promise<readonly ItemChange[]> => {
  if (ids.length === 0) return [];
  const [read = NOTHING_READ, ...rows] = await Promise.all([
    readRow(store, readMarks, `read:${conversation}`),
    ...ids.map((id) =>
      Promise.all([readRow(store, messages, id), ...(MessageId.is(id) ? readOwn(store, id, own) : [])]),
    ),
  ]);
  const seen = { read, connection, own };
  return rows.map(([record, changed, waiting], i) => {
    const id = ids[i] ?? '';
    if (record !== undefined) return { id, item: keptItem(id, record, changed, seen) };
    return { id, item: waiting && waitingItem(waiting, connection) };
  });
};
