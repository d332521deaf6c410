/** Rosters of teams: every entry is kept and public; the next one has to follow the newest (PROTOCOL 8.1, 8.3). */
import {
  AccountId,
  checkFirstGroupEntry,
  checkNextGroupEntry,
  equalBytes,
  GROUP_KIND,
  MAX_DATE_AHEAD_MS,
  MAX_LISTS_PER_ANSWER,
  parseGroupEntry,
  Refusal,
  type GroupEntry,
} from '@cipherchat/protocol';
import { groupEntryHash, teamIdBytes } from '../auth/labelled-hash.ts';
import type { Principal } from '../auth/principal.ts';
import { isRosterSigned } from '../auth/signatures.ts';
import type { AccountRecord, AccountStore, RosterStore } from '../storage/port.ts';
import type { Erasures } from './erasures.ts';
import { judged } from './list-chain.ts';
import { refuseUnless } from './service-error.ts';
import type { SwitchedOff } from './switched-off.ts';

export type RostersParts = {
  readonly store: Pick<AccountStore, 'account'> & RosterStore;
  readonly switchedOff: Pick<SwitchedOff, 'has'>;
  readonly erasures: Pick<Erasures, 'refuseErased'>;
  readonly now: () => number;
};

const withHash = (entry: GroupEntry): GroupEntry & { readonly hash: Uint8Array } => ({
  ...entry,
  hash: groupEntryHash(entry),
});

export class Rosters {
  readonly #parts: RostersParts;

  constructor(parts: RostersParts) {
    this.#parts = parts;
  }

  /**
   * Entries from epoch `from` on, ascending, at most 100; without `from` only the newest. None where the account has no
   * roster. `not-found` if there is no such account; `gone` if it was erased.
   */
  async entries(
    account: AccountId,
    from?: number,
  ): Promise<{ readonly entries: readonly Uint8Array[]; readonly newest: number }> {
    await this.#known(account);
    const { store } = this.#parts;
    const newest = await store.rosterEpoch(account);
    const limit = from === undefined ? 1 : MAX_LISTS_PER_ANSWER;
    return { entries: await store.rosterEntries(account, from ?? newest, limit), newest };
  }

  /**
   * The same entry again succeeds. Codes `malformed`, also for a group and for a date two days ahead; `bad-signature`:
   * not by the key of this account; `bad-chain`: it does not follow, or changes what no owner may; `conflict`: another
   * entry has its epoch.
   */
  async publish({ account }: Principal, bytes: Uint8Array): Promise<void> {
    const { store, now } = this.#parts;
    const entry = parseGroupEntry(bytes);
    refuseUnless(entry.kind === GROUP_KIND.team, 'malformed');
    const known = await this.#known(account);
    const owner = AccountId.toBytes(account);
    const isOwn = equalBytes(entry.author, owner) && equalBytes(entry.id, teamIdBytes(owner));
    refuseUnless(isOwn && isRosterSigned(entry, known.accountKey), 'bad-signature');
    if (await this.#isKept(account, entry)) return;
    refuseUnless(entry.issued <= now() + MAX_DATE_AHEAD_MS, 'malformed');
    const outcome = await store.appendRosterEntry({ account, epoch: entry.epoch, bytes });
    refuseUnless(outcome === 'kept', 'conflict');
  }

  /** True if this very entry is stored; false if it may be appended. */
  async #isKept(account: AccountId, entry: GroupEntry): Promise<boolean> {
    const [before, kept] = await this.#around(account, entry.epoch);
    if (kept !== undefined) {
      refuseUnless(equalBytes(groupEntryHash(kept), groupEntryHash(entry)), 'conflict');
      return true;
    }
    judged(() => {
      if (before !== undefined) checkNextGroupEntry(withHash(before), entry);
      else if (entry.epoch === 1) checkFirstGroupEntry(entry);
      else throw new Refusal('bad-chain'); // those before it first
    });
    return false;
  }

  /** The entry before an epoch, and that of the epoch. */
  async #around(account: AccountId, epoch: number): Promise<readonly [GroupEntry | undefined, GroupEntry | undefined]> {
    const from = Math.max(1, epoch - 1);
    const found = (await this.#parts.store.rosterEntries(account, from, 2)).map(parseGroupEntry);
    return [found.find((one) => one.epoch === epoch - 1), found.find((one) => one.epoch === epoch)];
  }

  async #known(account: AccountId): Promise<AccountRecord> {
    // To others an account that is switched off is one that is not there.
    refuseUnless(!this.#parts.switchedOff.has(account), 'not-found');
    const known = await this.#parts.store.account(account);
    if (known === undefined) await this.#parts.erasures.refuseErased(account);
    refuseUnless(known !== undefined, 'not-found');
    return known;
  }
}
