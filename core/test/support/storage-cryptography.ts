/** The real cryptography of the store, as `compose.ts` hands it in. */
import {
  createPlatform,
  generateVaultKey,
  generateWrappingKey,
  type KemImplementation,
} from '../../src/crypto/platform.ts';
import { makePad } from '../../src/crypto/one-time-pad.ts';
import { openRecord, sealRecord } from '../../src/crypto/vault.ts';
import type { StorageCryptography } from '../../src/storage/cryptography.ts';

const unused = (): Promise<never> => Promise.reject(new Error('the store needs no KEM'));
const noKem: KemImplementation = { name: 'javascript', generate: unused, encapsulate: unused, decapsulate: unused };

export const storageCryptography: StorageCryptography = {
  generateVaultKey,
  generateWrappingKey,
  generateProbeKey: async () => {
    const platform = createPlatform({
      keepAgreementKeys: 'as-handles',
      wrappingKey: await generateWrappingKey(),
      kem: noKem,
    });
    return (await platform.generateAgreementKey()).privateKey;
  },
  sealRecord,
  openRecord,
  makePad,
};
