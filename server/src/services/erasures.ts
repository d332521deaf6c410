/** The end of an account, which its key has signed (PROTOCOL 22.3). */
import { AccountId, DAY_MS, equalBytes, parseErasure } from '@cipherchat/protocol';
import { accountBytes } from '../auth/labelled-hash.ts';
import { isErasureSigned } from '../auth/signatures.ts';
import type { AccountStore, ErasureStore } from '../storage/port.ts';
import type { Notifier } from './notifier.ts';
import type { RegistrationPolicy } from './registration-policy.ts';
import { refuseUnless, ServiceError } from './service-error.ts';

/** How long a server answers for an account that has ended. */
const KEPT_MS = 400 * DAY_MS;
/** How often an erasure that lost a race against a list is judged again. */
const ATTEMPTS = 3;

export type ErasuresParts = {
  readonly store: AccountStore & ErasureStore;
  readonly notifier: Notifier;
  readonly policy: Pick<RegistrationPolicy, 'forget'>;
  readonly now: () => number;
};

export class Erasures {
  readonly #parts: ErasuresParts;

  constructor(parts: ErasuresParts) {
    this.#parts = parts;
  }

  /**
   * The same again succeeds. Codes `malformed`, `bad-signature`, `not-found`; `conflict` with the newest list: the
   * erasure names an older one; `bad-chain`: one that is not there; `gone`: there is another erasure.
   */
  async erase(account: AccountId, bytes: Uint8Array): Promise<void> {
    const erasure = parseErasure(bytes);
    const isOwn = equalBytes(accountBytes(erasure.accountKey), AccountId.toBytes(account));
    refuseUnless(isOwn && isErasureSigned(erasure), 'bad-signature');
    const { store, notifier, policy, now } = this.#parts;
    const kept = { account, version: erasure.version, bytes, expires: now() + KEPT_MS };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const known = await store.account(account);
      if (known !== undefined) await this.#checkVersion(account, erasure.version, known.version);
      const outcome = await store.eraseAccount(kept);
      if (outcome === 'known') {
        await this.#checkSame(account, bytes);
        return;
      }
      refuseUnless(outcome !== 'unknown', 'not-found');
      if (outcome === 'conflict') continue;
      policy.forget(account);
      for (const device of known?.devices ?? []) notifier.disconnect(device);
      return;
    }
    throw new ServiceError('conflict');
  }

  /** Code `gone` with the erasure, if there is one. */
  async refuseErased(...accounts: readonly AccountId[]): Promise<void> {
    for (const account of accounts) {
      const bytes = await this.#parts.store.erasure(account);
      if (bytes !== undefined) throw new ServiceError('gone', { lists: [bytes] });
    }
  }

  async #checkVersion(account: AccountId, stated: number, newest: number): Promise<void> {
    refuseUnless(stated <= newest, 'bad-chain');
    if (stated === newest) return;
    throw new ServiceError('conflict', { lists: await this.#parts.store.lists(account, newest, 1) });
  }

  async #checkSame(account: AccountId, bytes: Uint8Array): Promise<void> {
    const kept = await this.#parts.store.erasure(account);
    if (kept === undefined || !equalBytes(kept, bytes)) await this.refuseErased(account);
  }
}
