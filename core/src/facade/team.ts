/** The team that answers for the own address, and the teams of others that the user answers for. */

export type Team = {
  /** Up to 64 bytes of UTF-8. */
  readonly name: string;
  /** Addresses, without that of the owner, ascending. */
  readonly members: readonly string[];
  /** False: not all of it is with the server yet. */
  readonly isPublished: boolean;
  /** The server shows another roster, signed with the key of this account. Nothing is changed until that is settled. */
  readonly hasOtherRoster: boolean;
};

/** A team of somebody else. */
export type JoinedTeam = {
  /** Address of its owner. */
  readonly owner: string;
  /** Undefined: nothing is known of it yet. */
  readonly name: string | undefined;
  /** False: its owner has not named the user yet, or no longer. */
  readonly isMember: boolean;
};

export type TeamInvitation = {
  /** 32 hexadecimal digits. Whoever has them and the address can join once. */
  readonly code: string;
  readonly until: number;
};

export interface TeamFacet {
  /** Undefined: there is none. Read it again after each event of the client. */
  own(): Promise<Team | undefined>;
  /**
   * Resolves when the wish is stored; it is published with the next connection. Rejects with a `ChatError`:
   * `not-allowed` where another device holds the account key, `not-an-address` (also for the own one),
   * `name-too-long`, `too-many` for more than 63.
   */
  change(team: Pick<Team, 'name' | 'members'>): Promise<void>;
  /** Makes an invitation for one colleague, which holds for seven days. Rejects as `change`. */
  invite(): Promise<TeamInvitation>;
  /** Those that hold and that nobody has accepted, oldest first. */
  invitations(): Promise<readonly TeamInvitation[]>;
  /** Whoever has its link can no longer join with it. */
  withdraw(code: string): Promise<void>;
  /**
   * Accepts an invitation: tells the owner in the conversation with the two, in words that contain the code. Rejects
   * with a `ChatError`: `no-account`, `not-an-address` (also for the own one), `code-wrong`.
   */
  join(owner: string, code: string, words: (code: string) => string): Promise<void>;
  /** The teams that the user has joined, oldest first. */
  joined(): Promise<readonly JoinedTeam[]>;
  /** Takes no part any longer, whatever its owner's roster says. */
  leave(owner: string): Promise<void>;
}
