import type { KeepAgreementKeys } from '../agreement-key-probe.ts';
import type { LockRecord, LockTries } from '../lock-port.ts';

/**
 * A row of the table `keys`: handles that cannot be exported, and how this browser keeps agreement keys. A locked
 * profile has `lock` in place of `vault`.
 */
export type KeyRow =
  | { readonly name: 'vault' | 'wrapping' | 'probe'; readonly key: CryptoKey }
  | { readonly name: 'agreement-keys'; readonly kept: KeepAgreementKeys }
  | ({ readonly name: 'lock' } & LockRecord)
  | ({ readonly name: 'lock-tries' } & LockTries);
