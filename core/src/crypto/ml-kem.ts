/**
 * ML-KEM-768 (FIPS 203) in JavaScript, by @noble/post-quantum, for engines without their own: Firefox 153 and WebKitGTK
 * 2.50. It is a separate chunk and only such engines load it. JavaScript promises no constant time, so an observer who
 * can time this device exactly may learn something about these keys (docs/decisions/0010-platform-cryptography.md).
 */
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { Refusal } from '@cipherchat/protocol';
import { randomBytes } from './hazmat.ts';
import type { KemImplementation } from './platform.ts';

/**
 * Private keys are seeds `d ‖ z` (FIPS 203, key generation), 64 bytes, not expanded keys of 2,400. Native ML-KEM
 * imports the same seeds, so a profile survives the update in which its browser gets ML-KEM.
 */
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
    // The key is expanded each time: one decapsulation per session is not worth a second secret in memory.
    if (privateKey instanceof Uint8Array)
      return ml_kem768.decapsulate(ciphertext, ml_kem768.keygen(privateKey).secretKey);
    // A browser that had ML-KEM and lost it, by a downgrade or a flag, cannot use the handles it made. `unknown-prekey`
    // makes the client ask the peer for a new session (docs/protocol.md, section 11).
    return await Promise.reject(new Refusal('unknown-prekey'));
  },
};
