/**
 * Who gets a content for a group or team (PROTOCOL 8.3), and that notes of a team never reach a visitor (21.1). The
 * list of receivers follows from the newest entry and the own account, never from a conversation row.
 */
import { compareBytes, equalBytes, Refusal } from '@cipherchat/protocol';
import { staysWithinTeam } from '../contents/addressing.ts';
import { participantsOf, takesPart, type Room } from './participants.ts';

/** Whoever takes part, and the other devices of the own account. Refuses `not-allowed` for a note in another room. */
export const receiversOf = (type: number, room: Room, own: Uint8Array): readonly Uint8Array[] => {
  if (staysWithinTeam(type) && room.kind !== 'members') throw new Refusal('not-allowed');
  const others = participantsOf(room).filter((account) => !equalBytes(account, own));
  return [...others, own].sort(compareBytes);
};

/**
 * Asked again right before a content is sealed, of every account that is about to get it, whoever made that list.
 * Refuses `not-allowed`, and then nothing may be sealed, not even for those who may have it.
 */
export const refuseOutsiders = (receivers: readonly Uint8Array[], type: number, room: Room, own: Uint8Array): void => {
  if (staysWithinTeam(type) && room.kind !== 'members') throw new Refusal('not-allowed');
  const isAllowed = (account: Uint8Array): boolean => equalBytes(account, own) || takesPart(room, account);
  if (!receivers.every(isAllowed)) throw new Refusal('not-allowed');
};
