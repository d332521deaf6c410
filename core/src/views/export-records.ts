/** Reads conversations for an export, page by page: a log may have any number of messages. */
import { writerIn } from '../rows/message-key.ts';
import { decodeCbor } from '@cipherchat/protocol';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { shownName } from '../base/shown-name.ts';
import type { TextItem, TranscriptItem } from '../base/view.ts';
import { decodeContent } from '../contents/content.ts';
import { file as fileKind } from '../contents/conversation/file.ts';
import { fileReference } from '../contents/forms/file-reference.ts';
import { NO_CARD, type ContactCard } from '../facade/contacts.ts';
import type { ExportedConversation, ExportedMessage, ExportRecord } from '../facade/export.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations, messages, type ConversationRecord } from '../rows/records.ts';
import { notesOf, teamNotes } from '../rows/room-rows.ts';
import type { ChatStore } from '../storage/port.ts';
import { readCard, readCards } from './contact-cards.ts';
import { readTranscript } from './transcript.ts';

/** Items that are in memory at the same time. */
const PAGE = 200;

/** Refuses once the client is closed. */
export type UseStore = <T>(work: (store: ChatStore) => Promise<T>) => Promise<T>;

/** Name, type and size. One that waits to be sealed has only its line. */
const fileOf = async (store: ChatStore, id: string): Promise<ExportedMessage['file']> => {
  const row = await readRow(store, messages, id);
  const body = row?.kind === 'text' && row.content !== undefined ? decodeContent(row.content).body : undefined;
  if (body?.type !== fileKind.number) return undefined;
  const found = fileReference.read(decodeCbor(body.file.fields));
  return found && { name: shownName(found.name), mediaType: found.mediaType, size: found.size };
};

const messageOf = async (store: ChatStore, conversation: ConversationId, item: TextItem): Promise<ExportedMessage> => {
  const writer = writerIn(item.id);
  const { id, mine, text, sentAt, replyTo, marks, status, failure, doubt } = item;
  const isDeleted = marks?.deleted === true;
  const reactions = (marks?.reactions ?? []).filter(({ reaction }) => reaction !== '');
  return {
    kind: 'message',
    id,
    at: sentAt,
    mine,
    ...(writer !== undefined && writer !== peerOf(conversation) && { colleague: writer }),
    text: isDeleted ? '' : text,
    file: item.file && !isDeleted ? await fileOf(store, id) : undefined,
    replyTo,
    edited: marks?.edited !== undefined,
    deleted: isDeleted,
    imported: marks?.imported === true,
    doubt,
    status,
    failure,
    reactions: reactions.map((one) => ({ mine: one.mine, reaction: one.reaction })),
  };
};

type Placed = { readonly order: number; readonly record: ExportRecord };

const recordsOf = (
  store: ChatStore,
  conversation: ConversationId,
  items: readonly TranscriptItem[],
): Promise<readonly Placed[]> =>
  Promise.all(
    items.map(async (item) => ({
      order: item.order,
      record:
        item.kind === 'text'
          ? await messageOf(store, conversation, item)
          : { kind: 'note' as const, at: item.at, note: item.note },
    })),
  );

/** Of one conversation, in their order. */
const teamNotesOf = async (
  store: ChatStore,
  conversation: ConversationId,
  own: string | undefined,
): Promise<readonly Placed[]> =>
  (await readRows(store, teamNotes, { group: notesOf(conversation) }))
    .filter(({ value }) => value.assigned === undefined)
    .map(({ key, value }) => {
      const { order, sentAt: at, text, author, status, failure, unconfirmed } = value;
      const said = { text, author, mine: author === own, status, failure, isUnconfirmed: unconfirmed === true };
      return { order, record: { kind: 'team-note' as const, id: key, at, ...said } };
    });

/** Both are in order. */
async function* merged(items: AsyncIterable<Placed>, notes: readonly Placed[]): AsyncGenerator<ExportRecord> {
  let given = 0;
  for await (const { order, record } of items) {
    for (let note = notes[given]; note !== undefined && note.order < order; note = notes[(given += 1)])
      yield note.record;
    yield record;
  }
  for (const { record } of notes.slice(given)) yield record;
}

/** A page begins with the place of the last one: several items may be there, and each is given once. */
async function* readItems(use: UseStore, conversation: ConversationId): AsyncGenerator<Placed> {
  let [from, limit] = [0, PAGE];
  let given: ReadonlySet<string> = new Set();
  for (let goesOn = true; goesOn;) {
    const query = { conversation, limit, connection: 'online', range: { from } } as const;
    const before = given;
    const { records, last, ids, newer } = await use(async (store) => {
      const { items, newer: more } = await readTranscript(store, query);
      const end = items.at(-1)?.order ?? from;
      return {
        records: await recordsOf(
          store,
          conversation,
          items.filter(({ id }) => !before.has(id)),
        ),
        last: end,
        ids: items.filter(({ order }) => order === end).map(({ id }) => id),
        newer: more,
      };
    });
    yield* records;
    limit = last === from ? limit * 2 : PAGE;
    [from, given, goesOn] = [last, new Set(ids), newer];
  }
}

const headOf = (
  conversation: ConversationId,
  record: ConversationRecord | undefined,
  { name, tags }: ContactCard,
): ExportedConversation => ({
  kind: 'conversation',
  conversation,
  address: peerOf(conversation),
  name,
  callsItself: shownName(record?.name ?? '') || undefined,
  verified: record?.verified,
  tags,
});

/** The newest conversation first, of each the oldest message. */
export async function* readExport(
  use: UseStore,
  only: ConversationId | undefined,
  /** Address of the user. */
  own: string | undefined,
): AsyncGenerator<ExportRecord> {
  const cards = only === undefined ? await use(readCards) : undefined;
  const ids =
    only === undefined
      ? await use((store) => store.keys(conversations.table, { group: 'conversations', newestFirst: true }))
      : [only];
  for (const id of ids as readonly ConversationId[]) {
    yield await use(async (store) => {
      const card = cards === undefined ? await readCard(store, id) : cards.get(id);
      return headOf(id, await readRow(store, conversations, id), card ?? NO_CARD);
    });
    yield* merged(readItems(use, id), await use((store) => teamNotesOf(store, id, own)));
  }
}
