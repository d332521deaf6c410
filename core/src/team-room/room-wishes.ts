/** What tabs want told to the team: written down here, with what its author sees at once. */
import { AccountId, type CborMap, type MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { conversationState, conversationStateBody } from '../contents/team/conversation-state.ts';
import { note, noteBody } from '../contents/team/note.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import {
  noteKey,
  ROOM_SENDS,
  ROOM_WISHES,
  roomSends,
  roomWishes,
  teamNotes,
  type RoomWishRecord,
  type TeamNoteRecord,
} from '../rows/room-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { assigningEntry, putEntry } from './conversation-state.ts';
import { placeOf } from './room-place.ts';
import { writeRoomContent, type WriteParts } from './write-room-content.ts';

type Wish<K extends RoomWishRecord['kind']> = Extract<RoomWishRecord, { readonly kind: K }>;

/** What is written down, and how it is sent. */
type Writing = {
  readonly conversation: ConversationId;
  readonly after: number;
  readonly type: number;
  readonly bodyAbout: (visitor: Uint8Array) => CborMap;
  readonly shown: Pick<TeamNoteRecord, 'text' | 'assigned'>;
};

/** True: it has its number, and is on its way. */
const write = async (
  copy: WorkingCopy,
  parts: WriteParts,
  id: MessageId,
  { conversation, after, type, bodyAbout, shown }: Writing,
): Promise<boolean> => {
  const own = parts.identity.address;
  const place = placeOf(conversation, own);
  if (place === undefined) return false;
  const { owner, visitor: about } = place;
  const body = bodyAbout(AccountId.toBytes(about));
  const written = await writeRoomContent(copy, parts, { owner, about, type, body, after, id });
  const now = parts.clock.now();
  const row = { conversation, sentAt: now, ...shown, author: own };
  copy.put(
    teamNotes,
    noteKey(id, own),
    typeof written === 'string'
      ? { ...row, order: now, hash: new Uint8Array(16), status: 'not-sent', failure: written }
      : { ...row, order: written.order, hash: written.hash, status: 'sending' },
  );
  copy.touched.add(conversation);
  return typeof written !== 'string';
};

const writeNote = async (
  copy: WorkingCopy,
  parts: WriteParts,
  id: MessageId,
  { conversation, text, after }: Omit<Wish<'note'>, 'kind' | 'at'>,
): Promise<void> => {
  const bodyAbout = (visitor: Uint8Array): CborMap =>
    noteBody.write({ visitor, text, file: undefined, about: undefined }) as CborMap;
  await write(copy, parts, id, { conversation, after, type: note.number, bodyAbout, shown: { text } });
};

/** Leaves nothing where it is assigned like that already. */
const assign = async (
  copy: WorkingCopy,
  parts: WriteParts,
  id: MessageId,
  { conversation, to, after }: Omit<Wish<'assign'>, 'kind' | 'at'>,
): Promise<void> => {
  const entry = await assigningEntry(copy, parts, conversation, to);
  if (entry === undefined) {
    copy.delete(teamNotes, noteKey(id, parts.identity.address));
    return;
  }
  const bodyAbout = (visitor: Uint8Array): CborMap =>
    conversationStateBody.write({ visitor, entries: [entry] }) as CborMap;
  const shown = { text: '', assigned: { to } };
  const isOnItsWay = await write(copy, parts, id, {
    conversation,
    after,
    type: conversationState.number,
    bodyAbout,
    shown,
  });
  if (isOnItsWay) putEntry(copy, conversation, entry);
};

/** A note that got no number is written again; one that has a number keeps its bytes. */
const retry = async (copy: WorkingCopy, parts: WriteParts, { id }: Wish<'retry'>): Promise<void> => {
  const key = noteKey(id, parts.identity.address);
  const kept = await copy.get(teamNotes, key);
  if (kept?.status !== 'not-sent') return;
  const sends = (await copy.list(roomSends, { group: ROOM_SENDS })).filter(({ value }) => value.messageId === id);
  for (const one of sends) copy.put(roomSends, one.key, { ...one.value, failure: undefined });
  copy.touched.add(kept.conversation);
  const { conversation, text, order: after, assigned } = kept;
  if (sends.length > 0) copy.put(teamNotes, key, { ...kept, status: 'sending', failure: undefined });
  else if (assigned === undefined) await writeNote(copy, parts, id, { conversation, text, after });
  else await assign(copy, parts, id, { conversation, to: assigned.to, after });
};

/** In the order in which the user asked. */
export const carryOutRoomWishes = (parts: WriteParts & { readonly store: EngineStore }): Promise<void> =>
  parts.store.transact(async (copy) => {
    for (const { key, value } of await copy.list(roomWishes, { group: ROOM_WISHES })) {
      const id = key.slice('room-wish:'.length) as MessageId;
      if (value.kind === 'note') await writeNote(copy, parts, id, value);
      else if (value.kind === 'assign') await assign(copy, parts, id, value);
      else await retry(copy, parts, value);
      copy.delete(roomWishes, key);
    }
  });
