/** Rosters of teams. The service has judged each entry; a store only keeps the chain without a hole. */
import type { AccountId } from '@cipherchat/protocol';

export type NewRosterEntry = {
  /** The owner. */
  readonly account: AccountId;
  readonly epoch: number;
  /** The whole signed entry. */
  readonly bytes: Uint8Array;
};

/** `conflict`: another entry has this epoch, or none is right before it. */
export type RosterOutcome = 'kept' | 'conflict';

export interface RosterStore {
  /** From epoch `from` on, ascending. */
  rosterEntries(account: AccountId, from: number, limit: number): Promise<readonly Uint8Array[]>;
  /** Of the newest entry; 0: there is none. */
  rosterEpoch(account: AccountId): Promise<number>;
  /** The same entry again is `kept`. Entries go with their account. */
  appendRosterEntry(entry: NewRosterEntry): Promise<RosterOutcome>;
}
