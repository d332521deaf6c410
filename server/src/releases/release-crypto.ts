/** Signatures and hashes of releases, by Node. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { Refusal, type ReleaseCrypto } from '@cipherchat/protocol';

/** SubjectPublicKeyInfo of an Ed25519 key, up to its 32 bytes (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

const isSigned = (key: Uint8Array, signature: Uint8Array, input: Uint8Array): boolean => {
  try {
    const der = Buffer.concat([SPKI_HEAD, key]);
    return verify(null, input, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
};

export const releaseCrypto: ReleaseCrypto = {
  verify: (key, signature, input) =>
    isSigned(key, signature, input) ? Promise.resolve() : Promise.reject(new Refusal('bad-signature')),
  hash: (input) => Promise.resolve(createHash('sha256').update(input).digest()),
};
