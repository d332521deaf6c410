/** What becomes of the contents that wait for the room of a team, and of the notes among them. */
import type { MessageId } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import {
  noteKey,
  ROOM_SENDS,
  roomSends,
  teamNotes,
  type RoomFailure,
  type RoomSendRecord,
  type TeamNoteRecord,
} from '../rows/room-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';

export type RoomSend = { readonly key: `room-send:${MessageId}`; readonly value: RoomSendRecord };
type Self = { readonly identity: Pick<Identity, 'address'> };

export const waitingSends = async (copy: RowReader): Promise<readonly RoomSend[]> =>
  (await copy.list(roomSends, { group: ROOM_SENDS })).filter(({ value }) => value.failure === undefined);

const markNote = async (
  copy: WorkingCopy,
  { identity }: Self,
  { messageId }: RoomSendRecord,
  state: Pick<TeamNoteRecord, 'status' | 'failure'>,
): Promise<void> => {
  const key = noteKey(messageId, identity.address);
  const kept = await copy.get(teamNotes, key);
  if (kept === undefined || kept.status === 'sent') return;
  copy.put(teamNotes, key, { ...kept, ...state });
  copy.touched.add(kept.conversation);
};

/** `one` is with the server, or there is nobody to send it to. A note is sent once all its sends are. */
export const settleSend = async (copy: WorkingCopy, self: Self, one: RoomSend): Promise<void> => {
  copy.delete(roomSends, one.key);
  const others = await copy.list(roomSends, { group: ROOM_SENDS });
  const isWhole = !others.some(({ key, value }) => key !== one.key && value.messageId === one.value.messageId);
  if (isWhole) await markNote(copy, self, one.value, { status: 'sent', failure: undefined });
};

/**
 * It waits for the user. What the client wrote by itself has its number, so it waits for a retry as well; what a device
 * asked for again was sent before, and is dropped.
 */
export const failSend = async (
  copy: WorkingCopy,
  self: Self,
  key: RoomSend['key'],
  failure: RoomFailure,
): Promise<void> => {
  const value = await copy.get(roomSends, key);
  if (value === undefined) return;
  if (value.device !== undefined) {
    copy.delete(roomSends, key);
    return;
  }
  copy.put(roomSends, key, { ...value, send: undefined, failure });
  await markNote(copy, self, value, { status: 'not-sent', failure });
};

/** The lists or the roster have changed: it is sealed again, under another envelope id, for those who are left. */
export const unsealSend = async (copy: WorkingCopy, key: RoomSend['key']): Promise<void> => {
  const kept = await copy.get(roomSends, key);
  if (kept !== undefined) copy.put(roomSends, key, { ...kept, send: undefined });
};
