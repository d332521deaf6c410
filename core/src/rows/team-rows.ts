/** The own team, and those of others (PROTOCOL 8). Sealed at rest like every row, though a roster is public. */
import type { AccountId, EnvelopeId, ParsedEnvelope } from '@cipherchat/protocol';
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

/** The newest entry of a roster that another account owns. Written by the engine. */
export type KnownRosterRecord = {
  readonly owner: AccountId;
  /** Verified. 191 to 1,578 bytes. */
  readonly bytes: Uint8Array;
  /** When this device accepted it, in milliseconds since 1970. */
  readonly at: number;
  /** Epoch of a later entry, which the owner has stated and the server does not give. Until then nothing is sent. */
  readonly wanted?: number;
};
export const knownRosters = plain<KnownRosterRecord, `roster-of:${AccountId}`>('account', () => ['known-rosters', 0], {
  cached: true,
});
export const knownRosterKey = (owner: AccountId): `roster-of:${AccountId}` => `roster-of:${owner}`;

/** The user answers visitors of this owner, or asked to. Written by tabs. */
export type JoinedTeamRecord = { readonly owner: AccountId; readonly at: number };
export const JOINED = 'joined-teams';
export const joinedTeams = plain<JoinedTeamRecord, `joined:${AccountId}`>('account', ({ at }) => [JOINED, at]);
export const joinedKey = (owner: AccountId): `joined:${AccountId}` => `joined:${owner}`;

/** An invitation to the own team that nobody has accepted. Written by tabs; the engine deletes it once it was used. */
export type TeamInvitationRecord = {
  /** 32 hexadecimal digits, which are in the link and nowhere else. */
  readonly code: string;
  readonly at: number;
};
export const INVITATIONS = 'team-invitations';
export const teamInvitations = plain<TeamInvitationRecord, `team-invitation:${string}`>('account', ({ at }) => [
  INVITATIONS,
  at,
]);
export const teamInvitationKey = (code: string): `team-invitation:${string}` => `team-invitation:${code}`;

/** A content for a team whose sender holds a roster that this device does not hold yet (PROTOCOL 8.3). */
export type HeldContentRecord = {
  readonly owner: AccountId;
  /** Without its message, which was opened. */
  readonly envelope: ParsedEnvelope;
  readonly content: Uint8Array;
  /** Since when it is held, in milliseconds since 1970. */
  readonly since: number;
};
export const heldContentsOf = (owner: AccountId): string => `held-contents:${owner}`;
export const heldContents = plain<HeldContentRecord, `held-content:${EnvelopeId}`>('held', ({ owner, since }) => [
  heldContentsOf(owner),
  since,
]);
