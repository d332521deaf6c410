/**
 * Accounts that the operator has switched off, as this process knows them. They are read again and again, so a command
 * of the operator has an effect within seconds, on every node.
 */
import type { AccountId } from '@cipherchat/protocol';
import type { PolicyStore } from '../storage/port.ts';
import type { RegistrationPolicy } from './registration-policy.ts';

export class SwitchedOff {
  readonly #store: PolicyStore;
  readonly #policy: Pick<RegistrationPolicy, 'forget'>;
  #accounts: ReadonlySet<AccountId> = new Set();

  constructor(store: PolicyStore, policy: Pick<RegistrationPolicy, 'forget'>) {
    this.#store = store;
    this.#policy = policy;
  }

  has(account: AccountId): boolean {
    return this.#accounts.has(account);
  }

  /**
   * While the store is away nothing changes. One that is switched on again may have been erased meanwhile: this process
   * forgets it before it lets it in.
   */
  async refresh(): Promise<void> {
    try {
      const accounts = new Set(await this.#store.switchedOff());
      for (const account of this.#accounts) if (!accounts.has(account)) await this.#forget(account);
      this.#accounts = accounts;
    } catch {
      // Asked again within seconds.
    }
  }

  async #forget(account: AccountId): Promise<void> {
    await this.#store.forget(account);
    this.#policy.forget(account);
  }
}
