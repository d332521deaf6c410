/** Device lists: every version is kept and public; the next one has to follow the newest (PROTOCOL 3.2). */
import { DAY_MS, equalBytes, MAX_DATE_AHEAD_MS, MAX_LISTS_PER_ANSWER, type AccountId } from '@cipherchat/protocol';
import type { Principal } from '../auth/principal.ts';
import type { Erasures } from './erasures.ts';
import type { Notifier } from './notifier.ts';
import type { AccountStore, IsWanted, NewList, RosterStore } from '../storage/port.ts';
import { checkFollows, newListOf, readList, type ReadList } from './list-chain.ts';
import type { RegistrationPolicy } from './registration-policy.ts';
import { refuseUnless, ServiceError } from './service-error.ts';
import type { SwitchedOff } from './switched-off.ts';

export type KeyDirectoryParts = {
  readonly store: AccountStore & Pick<RosterStore, 'rosterEpoch'>;
  readonly notifier: Notifier;
  readonly policy: Pick<RegistrationPolicy, 'checkPublished'>;
  readonly switchedOff: Pick<SwitchedOff, 'has'>;
  readonly erasures: Pick<Erasures, 'refuseErased'>;
  readonly now: () => number;
};

type Dated = Pick<ReadList['list'], 'issued'>;

/** Most versions of one account: one a day for 27 years. */
export const MAX_LISTS = 10_000;

/** How often a list that lost a race is checked against the newest again. */
const ATTEMPTS = 3;

export class KeyDirectory {
  readonly #parts: KeyDirectoryParts;
  readonly #maxLists: number;

  /** `maxLists`: most versions of one account. */
  constructor(parts: KeyDirectoryParts, maxLists = MAX_LISTS) {
    this.#parts = parts;
    this.#maxLists = maxLists;
  }

  /**
   * Versions from `from` on, ascending, at most 100; without `from` only the newest. `not-found` if there is none;
   * `gone` if the account was erased. `roster`: epoch of its newest roster entry, if it has one.
   */
  async lists(
    account: AccountId,
    from?: number,
  ): Promise<{ readonly lists: readonly Uint8Array[]; readonly newest: number; readonly roster?: number }> {
    // To others an account that is switched off is one that is not there.
    refuseUnless(!this.#parts.switchedOff.has(account), 'not-found');
    const known = await this.#parts.store.account(account);
    if (known === undefined) await this.#parts.erasures.refuseErased(account);
    refuseUnless(known !== undefined, 'not-found');
    const limit = from === undefined ? 1 : MAX_LISTS_PER_ANSWER;
    const lists = await this.#parts.store.lists(account, from ?? known.version, limit);
    refuseUnless(lists.length > 0, 'not-found');
    const roster = await this.#parts.store.rosterEpoch(account);
    return { lists, newest: known.version, ...(roster > 0 && { roster }) };
  }

  /**
   * The same list again succeeds. Devices that it removes are disconnected. Codes of `readList`, `bad-chain`,
   * `conflict`.
   */
  async publish({ account }: Principal, bytes: Uint8Array, isWanted?: IsWanted): Promise<void> {
    const { store, now } = this.#parts;
    const next = readList(bytes);
    refuseUnless(next.account === account, 'bad-signature');
    await this.#parts.policy.checkPublished(next);
    const list = newListOf(next, bytes);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // A list that is kept is appended again: the first try may have failed half way.
      await this.isKept(next);
      if ((await store.appendList(list, now(), isWanted)) !== 'conflict') {
        await this.disconnectRemoved(list);
        return;
      }
    }
    throw new ServiceError('conflict');
  }

  /**
   * Call it after every accepted list. The first list of an account may name any id: devices of other accounts stay.
   */
  async disconnectRemoved({ account, removals }: Pick<NewList, 'account' | 'removals'>): Promise<void> {
    const { store, notifier } = this.#parts;
    for (const device of removals) {
      if ((await store.device(device))?.account === account) notifier.disconnect(device);
    }
  }

  /**
   * True if this very list is stored; false if it may be appended. Codes `conflict`: another list has its version;
   * `bad-chain`: it does not follow; `malformed`: it is issued more than two days ahead; `rate-limited`: the account
   * has had as many as one may have. The first list of an account may have any version.
   */
  async isKept(next: ReadList): Promise<boolean> {
    const { store } = this.#parts;
    const { account, list } = next;
    const known = await store.account(account);
    if (known === undefined) {
      this.#refuseAhead(list);
      return false;
    }
    if (list.version <= known.version) {
      const [kept] = await store.lists(account, list.version, 1);
      const same = kept === undefined ? undefined : readList(kept);
      refuseUnless(same?.list.version === list.version && equalBytes(same.list.hash, list.hash), 'conflict');
      return true;
    }
    const [newest] = await store.lists(account, known.version, 1);
    refuseUnless(newest !== undefined, 'bad-chain');
    const before = readList(newest);
    this.#refuseAhead(list, before.list);
    checkFollows(before, await store.removedAmong(account, [...next.devices.keys()]), next);
    await this.#refuseEndless(next);
    return false;
  }

  /**
   * A date far ahead would keep a list fresh for as long. Where the version before has it already, those that follow
   * cannot have an earlier one.
   */
  #refuseAhead({ issued }: Dated, before: Dated = { issued: 0 }): void {
    const latest = Math.max(this.#parts.now() + MAX_DATE_AHEAD_MS, before.issued);
    refuseUnless(issued <= latest, 'malformed');
  }

  /** Versions follow one another without gaps, so the oldest tells how many there are. */
  async #refuseEndless({ account, list }: ReadList): Promise<void> {
    const [oldest] = await this.#parts.store.lists(account, 0, 1);
    const first = oldest === undefined ? list.version : readList(oldest).list.version;
    if (list.version - first >= this.#maxLists) throw new ServiceError('rate-limited', { retryAfterMs: DAY_MS });
  }
}
