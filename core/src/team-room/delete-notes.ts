/** With a conversation goes what the team noted and settled about it on this device, and what of it is on its way. */
import { AccountId, equalBytes } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import { decodeRawContent } from '../contents/content.ts';
import type { Form } from '../contents/forms/form.ts';
import { conversationState, conversationStateBody } from '../contents/team/conversation-state.ts';
import { note, noteBody, type Note } from '../contents/team/note.ts';
import {
  ASSIGNMENTS,
  heldRoomContents,
  heldRoomOf,
  noteDraftKey,
  noteDrafts,
  notesOf,
  OTHER_TEAM_REGISTERS,
  ROOM_LEDGER,
  ROOM_SENDS,
  ROOM_WISHES,
  roomLedger,
  roomSends,
  roomWishes,
  teamNotes,
  teamRegisters,
} from '../rows/room-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { placeOf, type RoomPlace } from './room-place.ts';

/** Of what is about a visitor. */
const FORMS: Readonly<Record<number, Form<Pick<Note, 'visitor'>>>> = {
  [note.number]: noteBody,
  [conversationState.number]: conversationStateBody,
};

/** What a colleague wrote, and waits for a newer roster. */
const deleteHeld = async (copy: WorkingCopy, { owner, visitor }: RoomPlace): Promise<void> => {
  for (const { key, value } of await copy.list(heldRoomContents, { group: heldRoomOf(owner) })) {
    const { type, body } = decodeRawContent(value.content);
    const read = FORMS[type]?.read(body);
    if (read !== undefined && equalBytes(read.visitor, AccountId.toBytes(visitor))) copy.delete(heldRoomContents, key);
  }
};

/**
 * The numbers of what came stay, so a copy of it that comes later is known and dropped. What the team has already stays
 * with the team.
 */
export const deleteNotes = async (
  copy: WorkingCopy,
  { identity }: { readonly identity: Pick<Identity, 'address'> },
  conversation: ConversationId,
): Promise<void> => {
  for (const { key } of await copy.list(teamNotes, { group: notesOf(conversation) })) copy.delete(teamNotes, key);
  for (const group of [ASSIGNMENTS, OTHER_TEAM_REGISTERS])
    for (const { key, value } of await copy.list(teamRegisters, { group }))
      if (value.conversation === conversation) copy.delete(teamRegisters, key);
  copy.delete(noteDrafts, noteDraftKey(conversation));
  for (const { key, value } of await copy.list(roomWishes, { group: ROOM_WISHES }))
    if (value.kind !== 'retry' && value.conversation === conversation) copy.delete(roomWishes, key);
  const place = placeOf(conversation, identity.address);
  if (place === undefined) return;
  const isAbout = (row: { readonly owner: AccountId; readonly about: AccountId }): boolean =>
    row.owner === place.owner && row.about === place.visitor;
  for (const { key, value } of await copy.list(roomSends, { group: ROOM_SENDS }))
    if (isAbout(value)) copy.delete(roomSends, key);
  for (const { key, value } of await copy.list(roomLedger, { group: ROOM_LEDGER }))
    if (isAbout(value)) copy.delete(roomLedger, key);
  await deleteHeld(copy, place);
};
