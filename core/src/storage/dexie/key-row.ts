import type { KeepAgreementKeys } from '../agreement-key-probe.ts';

/** A row of the table `keys`: handles that cannot be exported, and how this browser keeps agreement keys. */
export type KeyRow =
  | { readonly name: 'vault' | 'wrapping' | 'probe'; readonly key: CryptoKey }
  | { readonly name: 'agreement-keys'; readonly kept: KeepAgreementKeys };
