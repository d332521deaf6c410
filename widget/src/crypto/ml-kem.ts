/** ML-KEM-768 in JavaScript (@noble/post-quantum), for engines without their own. Loaded only there. Private keys rest as 64-byte seeds. */
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import type { KemImplementation } from './platform.ts';

const SEED_BYTES = 64;

export const nobleKem: KemImplementation = {
  name: 'javascript',
  generate: () => {
    const seed = globalThis.crypto.getRandomValues(new Uint8Array(SEED_BYTES));
    return Promise.resolve({ publicKey: ml_kem768.keygen(seed).publicKey, privateKey: seed, stored: seed });
  },
  encapsulate: (publicKey) => {
    const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey);
    return Promise.resolve({ ciphertext: cipherText, secret: sharedSecret });
  },
  decapsulate: (key, ciphertext) => {
    if (!(key.privateKey instanceof Uint8Array)) return Promise.reject(new Error('the key was made by another implementation'));
    return Promise.resolve(ml_kem768.decapsulate(ciphertext, ml_kem768.keygen(key.privateKey).secretKey));
  },
};
