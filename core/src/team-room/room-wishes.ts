/** What tabs want told to the team: written down here, with the text that its author sees at once. */
import { AccountId, type CborMap, type MessageId } from '@cipherchat/protocol';
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
} from '../rows/room-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { placeOf } from './room-place.ts';
import { writeRoomContent, type WriteParts } from './write-room-content.ts';

type Wish<K extends RoomWishRecord['kind']> = Extract<RoomWishRecord, { readonly kind: K }>;

const writeNote = async (
  copy: WorkingCopy,
  parts: WriteParts,
  id: MessageId,
  { conversation, text, after }: Wish<'note'>,
): Promise<void> => {
  const own = parts.identity.address;
  const place = placeOf(conversation, own);
  if (place === undefined) return;
  const { owner, visitor: about } = place;
  const body = { visitor: AccountId.toBytes(about), text, file: undefined, about: undefined };
  const asked = { owner, about, type: note.number, body: noteBody.write(body) as CborMap, after, id };
  const written = await writeRoomContent(copy, parts, asked);
  const now = parts.clock.now();
  const shown = { conversation, sentAt: now, text, author: own };
  copy.put(
    teamNotes,
    noteKey(id, own),
    typeof written === 'string'
      ? { ...shown, order: now, hash: new Uint8Array(16), status: 'not-sent', failure: written }
      : { ...shown, order: written.order, hash: written.hash, status: 'sending' },
  );
  copy.touched.add(conversation);
};

/** A note that got no number is written again; one that has a number keeps its bytes. */
const retry = async (copy: WorkingCopy, parts: WriteParts, { id }: Wish<'retry'>): Promise<void> => {
  const key = noteKey(id, parts.identity.address);
  const kept = await copy.get(teamNotes, key);
  if (kept?.status !== 'not-sent') return;
  const sends = (await copy.list(roomSends, { group: ROOM_SENDS })).filter(({ value }) => value.messageId === id);
  for (const one of sends) copy.put(roomSends, one.key, { ...one.value, failure: undefined });
  copy.touched.add(kept.conversation);
  if (sends.length > 0) copy.put(teamNotes, key, { ...kept, status: 'sending', failure: undefined });
  else
    await writeNote(copy, parts, id, {
      kind: 'note',
      conversation: kept.conversation,
      text: kept.text,
      after: kept.order,
      at: 0,
    });
};

/** In the order in which the user asked. */
export const carryOutRoomWishes = (parts: WriteParts & { readonly store: EngineStore }): Promise<void> =>
  parts.store.transact(async (copy) => {
    for (const { key, value } of await copy.list(roomWishes, { group: ROOM_WISHES })) {
      if (value.kind === 'note') await writeNote(copy, parts, key.slice('room-wish:'.length) as MessageId, value);
      else await retry(copy, parts, value);
      copy.delete(roomWishes, key);
    }
  });
