/** What the operator has decided about accounts. The commands of the operator write it; the server reads it. */
import type { AccountId } from '@cipherchat/protocol';

export interface PolicyStore {
  /** Accounts that the operator has switched off. They are few: the server keeps all of them in memory. */
  switchedOff(): Promise<readonly AccountId[]>;
  /** Drops what this process remembers of the account: another one may have erased it. */
  forget(account: AccountId): Promise<void>;
}
