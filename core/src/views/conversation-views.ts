/** A conversation as the list shows it: what the engine has stored, and what tabs have written since. */
import { shownName } from '../base/shown-name.ts';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { ChatStore } from '../storage/port.ts';
import { notConfirmedSince } from '../accounts/contacts.ts';
import { readRow } from '../rows/read-rows.ts';
import { messageIdOf } from '../rows/message-key.ts';
import { conversations, drafts, type ConversationRecord, type Draft } from '../rows/records.ts';
import { readMarks, type ReadMark } from '../rows/read-marks.ts';
import { statuses, type StatusRecord } from '../rows/statuses.ts';
import { NOTHING_READ, unreadTotal } from '../unread/read-set.ts';
import { shownStatus, waitingTexts, type WaitingText } from './transcript.ts';
import type { ConnectionState, ConversationView, Obstacle } from '../base/view.ts';

/** Finds the texts of one conversation that wait to be sealed, oldest first. */
export type WaitingTexts = {
  of(store: ChatStore, conversation: ConversationId): Promise<readonly WaitingText[]>;
};

/** For a client that has one conversation. */
export const allWaiting: WaitingTexts = {
  of: async (store, conversation) =>
    (await waitingTexts(store))
      .filter(({ row }) => row.conversation === conversation)
      .sort((a, b) => a.row.sentAt - b.row.sentAt),
};

/** What is not in the store: the time, the connection, who is writing, and what this tab knows of the outbox. */
export type Present = {
  readonly now: number;
  readonly connection: ConnectionState;
  readonly isWriting: (conversation: ConversationId) => boolean;
  readonly waiting: WaitingTexts;
};

type Layers = {
  readonly record: ConversationRecord | undefined;
  readonly draft: Draft | undefined;
  readonly mark: ReadMark | undefined;
  /** Status of the text in the preview, if it changed after the text was written. */
  readonly changed: StatusRecord | undefined;
  /** Texts of this conversation, oldest first. */
  readonly waiting: readonly WaitingText[];
};

type Preview = NonNullable<ConversationView['preview']>;

const previewOf = ({ record, waiting, changed }: Layers, connection: ConnectionState): Preview | undefined => {
  const last = waiting.at(-1);
  if (last !== undefined && last.row.sentAt >= (record?.at ?? 0)) {
    const status = last.row.failure === undefined ? shownStatus('sending', connection) : 'not-sent';
    return { text: last.text, mine: true, status };
  }
  const preview = record?.preview;
  const { status } = changed ?? preview ?? {};
  if (preview === undefined) return undefined;
  const { text, mine, deleted } = preview;
  return { text, mine, deleted, status: shownStatus(status, connection) };
};

/**
 * Up to 0.1.0 a server that had lost a list stopped the conversation for good: nothing could be written any more that
 * would have ended the obstacle.
 */
const currentObstacle = (obstacle: Obstacle | undefined): Obstacle | undefined =>
  obstacle === 'rollback' ? undefined : obstacle;

/** A name that an older build kept may hold what is taken out of names today. */
const nameOf = (record: Layers['record']): string | undefined => shownName(record?.name ?? '') || undefined;

const membersOf = ({ members, memberNames }: ConversationRecord): ConversationView['members'] =>
  members?.map((address) => ({ address, name: shownName(memberNames?.[address] ?? '') || undefined }));

const obstacleOf = (
  record: ConversationRecord | undefined,
  waiting: readonly WaitingText[],
): Pick<ConversationView, 'obstacle' | 'retryAt'> => {
  if (record === undefined) {
    const last = waiting.findLast(({ row }) => (row.failure ?? row.waits) !== undefined)?.row;
    return last?.failure === undefined ? (last?.waits ?? { obstacle: undefined }) : { obstacle: last.failure };
  }
  const { obstacle, passing, ended } = record;
  if (ended !== undefined) return { obstacle: ended.announced ? 'moved' : 'gone' };
  return obstacle === 'refused' && passing !== undefined ? passing : { obstacle: currentObstacle(obstacle) };
};

const viewOf = (id: ConversationId, layers: Layers, { now, connection, isWriting }: Present): ConversationView => {
  const { record, draft, mark, waiting } = layers;
  const unread = unreadTotal(record?.received ?? 0, mark ?? NOTHING_READ);
  return {
    id,
    peer: peerOf(id),
    name: nameOf(record),
    verified: record?.verified,
    members: record && membersOf(record),
    preview: previewOf(layers, connection),
    unread,
    unreadFrom: unread > 0 ? record?.unreadFrom : undefined,
    at: Math.max(record?.at ?? 0, waiting.at(-1)?.row.sentAt ?? 0),
    writing: isWriting(id),
    asksToDelete: record?.asksToDelete,
    ...obstacleOf(record, waiting),
    notConfirmedSince: notConfirmedSince(record?.issued, now),
    draft: draft?.text ?? '',
  };
};

/**
 * The view of a conversation. Its row and its waiting texts are given; draft, read mark and status are read. Undefined
 * if there is none of them.
 */
export const readView = async (
  store: ChatStore,
  { id, record, waiting }: { readonly id: ConversationId } & Pick<Layers, 'record' | 'waiting'>,
  present: Present,
): Promise<ConversationView | undefined> => {
  const preview = record?.preview;
  const [draft, mark, changed] = await Promise.all([
    readRow(store, drafts, `draft:${id}`),
    readRow(store, readMarks, `read:${id}`),
    preview?.mine === true ? readRow(store, statuses, messageIdOf(preview.id)) : undefined,
  ]);
  const isNothing = record === undefined && draft === undefined && waiting.length === 0;
  return isNothing ? undefined : viewOf(id, { record, draft, mark, waiting, changed }, present);
};

/** A draft alone has a view too: it is kept before the conversation begins. */
export const readConversation = async (
  store: ChatStore,
  id: ConversationId,
  present: Present,
): Promise<ConversationView | undefined> => {
  const [record, waiting] = await Promise.all([readRow(store, conversations, id), present.waiting.of(store, id)]);
  return readView(store, { id, record, waiting }, present);
};
