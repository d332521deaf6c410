/** ML-KEM-768 in JavaScript (@noble/post-quantum), for engines without their own. Loaded only there. Private keys rest as 64-byte seeds. */
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { Refusal } from '@cipherchat/protocol';
import { randomBytes } from './hazmat.ts';
import type { KemImplementation } from './platform.ts';

const SEED_BYTES = 64;

export const nobleKem: KemImplementation = {
  name: 'javascript',
  generate: () => {
    const seed = randomBytes(SEED_BYTES);
    return Promise.resolve({ publicKey: ml_kem768.keygen(seed).publicKey, privateKey: seed, stored: seed });
  },
  encapsulate: (publicKey) => {
    const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey);
    return Promise.resolve({ ciphertext: cipherText, secret: sharedSecret });
  },
  decapsulate: async ({ privateKey }, ciphertext) => {
    if (privateKey instanceof Uint8Array)
      return ml_kem768.decapsulate(ciphertext, ml_kem768.keygen(privateKey).secretKey);
    return await Promise.reject(new Refusal('unknown-prekey', 'the key is a handle of an engine with ML-KEM'));
  },
};
