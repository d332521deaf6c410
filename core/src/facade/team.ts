/** The team that answers for the own address. So far its roster alone: no message goes to it yet. */

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

export interface TeamFacet {
  /** Undefined: there is none. Read it again after each event of the client. */
  own(): Promise<Team | undefined>;
  /**
   * Resolves when the wish is stored; it is published with the next connection. Rejects with a `ChatError`:
   * `not-allowed` where another device holds the account key, `not-an-address` (also for the own one),
   * `name-too-long`, `too-many` for more than 63.
   */
  change(team: Pick<Team, 'name' | 'members'>): Promise<void>;
}
