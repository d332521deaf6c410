/** The team that the own account owns (PROTOCOL 8). Sealed at rest like every row, though a roster is public. */
import type { AccountId } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { plain } from './records.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Has screens read the team again. The conversation with the own account stands for it. */
export const showTeam = (copy: Pick<WorkingCopy, 'touched'>, own: AccountId): void =>
  void copy.touched.add(directConversation(own));

/** One entry of the roster. */
export type RosterEntryRecord = {
  readonly epoch: number;
  /** 191 to 1,578 bytes, signed. */
  readonly bytes: Uint8Array;
  /** The server has it. One that it has not is the newest, and is repeated in the same bytes. */
  readonly published: boolean;
  /** When this device signed or accepted it, in milliseconds since 1970. */
  readonly at: number;
};

export const ROSTER = 'roster';
/** Written by the engine. */
export const rosterEntries = plain<RosterEntryRecord, `roster:${number}`>('account', ({ epoch }) => [ROSTER, epoch]);
export const rosterKey = (epoch: number): `roster:${number}` => `roster:${epoch}`;

/** What the user wants the team to be. */
export type TeamWish = {
  /** Up to 64 bytes of UTF-8. */
  readonly name: string;
  /** Without the owner. */
  readonly members: readonly AccountId[];
};
/** Key `team-wish`. Written by tabs; the engine deletes it once the server has a roster that says so. */
export const teamWishes = plain<TeamWish, 'team-wish'>('account', () => ['account', 0]);

export type TeamState = {
  /** The server has another roster, which the account's key signed too: an alarm (PROTOCOL 8.2). */
  readonly hasOtherRoster: boolean;
};
/** Key `team-state`. Written by the engine. */
export const teamStates = plain<TeamState, 'team-state'>('account', () => ['account', 0]);
