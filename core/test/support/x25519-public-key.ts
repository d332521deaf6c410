/** X25519 public key of a seed, by an audited second implementation: Web Crypto does not tell it. */
import { x25519 } from '@noble/curves/ed25519.js';

export const x25519PublicKey = (seed: Uint8Array): Uint8Array => x25519.getPublicKey(seed);
