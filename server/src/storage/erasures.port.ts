/** Accounts that have ended for good (PROTOCOL 22.3). What is kept of one is the erasure that its key signed. */
import type { AccountId } from '@cipherchat/protocol';

export type NewErasure = {
  readonly account: AccountId;
  /** Of the newest list, as the erasure says. */
  readonly version: number;
  /** 112 bytes. */
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970; from then on the sweep drops it. */
  readonly expires: number;
};

/**
 * `known`: there is an erasure of this account, which stays. `unknown`: there is no such account. `conflict`: the
 * newest list has another version.
 */
export type ErasureOutcome = 'erased' | 'known' | 'unknown' | 'conflict';

export interface ErasureStore {
  /**
   * Drops the account with its lists, devices, prekeys, mailboxes, answers, delivery news, subscriptions and backups,
   * and keeps the erasure. What the account has sent waits for its receivers. From then on the account is unknown, and
   * a list of it a `conflict`. Another process may use what it remembers of the account for ten seconds more.
   */
  eraseAccount(erasure: NewErasure): Promise<ErasureOutcome>;
  erasure(account: AccountId): Promise<Uint8Array | undefined>;
}
