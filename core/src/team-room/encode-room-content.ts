/** What is written to the room of a team: no other address is taken (PROTOCOL 21.1, building). */
import { equalBytes, GROUP_KIND, Refusal, type CborMap } from '@cipherchat/protocol';
import { staysWithinTeam } from '../contents/addressing.ts';
import { encodeRawContent, type CommonKeys } from '../contents/content.ts';
import type { ReadGroupEntry } from '../crypto/group-entry.ts';

const ROOM_BYTES = 16;

type RoomContent = Omit<CommonKeys, 'head'> & { readonly type: number; readonly body: CborMap };

/** `entry`: the newest of the team's roster. Refuses `not-allowed` for any `to` but the id of that team. */
export const encodeRoomContent = (content: RoomContent, entry: ReadGroupEntry): Uint8Array<ArrayBuffer> => {
  const isRoom = entry.kind === GROUP_KIND.team && content.to.length === ROOM_BYTES && equalBytes(content.to, entry.id);
  if (!isRoom || !staysWithinTeam(content.type)) throw new Refusal('not-allowed'); // not to a team, or not for one alone
  return encodeRawContent({ ...content, head: [entry.epoch, entry.hash.subarray(0, ROOM_BYTES)] });
};
