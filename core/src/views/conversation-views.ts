/** The list of conversations as it is shown: what the engine has kept, with what the tabs have written over it. */
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { ChatStore } from '../storage/port.ts';
import { notConfirmedSince } from '../accounts/contacts.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import {
  conversations,
  drafts,
  readMarks,
  type ConversationRecord,
  type Draft,
  type ReadMark,
} from '../rows/records.ts';
import { shownStatus, waitingTexts, type WaitingText } from './transcript.ts';
import type { ConnectionState, ConversationView } from '../base/view.ts';

/** What is not in the store: the connection, who is writing, and what time it is. */
export type Present = {
  readonly now: number;
  readonly connection: ConnectionState;
  readonly isWriting: (conversation: ConversationId) => boolean;
};

type Layers = {
  readonly record: ConversationRecord | undefined;
  readonly draft: Draft | undefined;
  readonly mark: ReadMark | undefined;
  /** Of this conversation, oldest first. */
  readonly waiting: readonly WaitingText[];
};

type Preview = NonNullable<ConversationView['preview']>;

const previewOf = ({ record, waiting }: Layers, connection: ConnectionState): Preview | undefined => {
  const last = waiting.at(-1);
  if (last !== undefined && last.row.sentAt > (record?.newest ?? 0)) {
    const status = last.row.failure === undefined ? shownStatus('sending', connection) : 'not-sent';
    return { text: last.text, mine: true, status };
  }
  const preview = record?.preview;
  return preview && { text: preview.text, mine: preview.mine, status: shownStatus(preview.status, connection) };
};

const viewOf = (id: ConversationId, layers: Layers, { now, connection, isWriting }: Present): ConversationView => {
  const { record, draft, mark, waiting } = layers;
  const failed = waiting.findLast(({ row }) => row.failure !== undefined);
  return {
    id,
    peer: peerOf(id),
    name: record?.name,
    preview: previewOf(layers, connection),
    unread: Math.max(0, (record?.received ?? 0) - (mark?.count ?? 0)),
    at: Math.max(record?.at ?? 0, waiting.at(-1)?.row.sentAt ?? 0),
    writing: isWriting(id),
    obstacle: record === undefined ? failed?.row.failure : record.obstacle,
    notConfirmedSince: notConfirmedSince(record?.issued, now),
    draft: draft?.text ?? '',
  };
};

const byWriting = (a: WaitingText, b: WaitingText): number => a.row.sentAt - b.row.sentAt;

/** Newest first. */
export const readConversations = async (store: ChatStore, present: Present): Promise<readonly ConversationView[]> => {
  const [rows, draftRows, markRows, waiting] = await Promise.all([
    readRows(store, conversations, { group: 'conversations' }),
    readRows(store, drafts, { group: 'drafts' }),
    readRows(store, readMarks, { group: 'read' }),
    waitingTexts(store),
  ]);
  const records = new Map(rows.map(({ value }) => [value.conversation, value]));
  const draftOf = new Map(draftRows.map(({ value }) => [value.conversation, value]));
  const markOf = new Map(markRows.map(({ value }) => [value.conversation, value]));
  const ids = new Set([...records.keys(), ...waiting.map(({ row }) => row.conversation)]);
  const views = [...ids].map((id) => {
    const own = waiting.filter(({ row }) => row.conversation === id).sort(byWriting);
    const layers = { record: records.get(id), draft: draftOf.get(id), mark: markOf.get(id), waiting: own };
    return viewOf(id, layers, present);
  });
  return views.sort((a, b) => b.at - a.at);
};

/** A draft is kept before there is a conversation, too. */
export const readConversation = async (
  store: ChatStore,
  id: ConversationId,
  present: Present,
): Promise<ConversationView | undefined> => {
  const [record, draft, mark, waiting] = await Promise.all([
    readRow(store, conversations, id),
    readRow(store, drafts, `draft:${id}`),
    readRow(store, readMarks, `read:${id}`),
    waitingTexts(store),
  ]);
  const layers: Layers = {
    record,
    draft,
    mark,
    waiting: waiting.filter((text) => text.row.conversation === id).sort(byWriting),
  };
  const isNothing = layers.record === undefined && layers.draft === undefined && layers.waiting.length === 0;
  return isNothing ? undefined : viewOf(id, layers, present);
};
