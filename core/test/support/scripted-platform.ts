/**
 * A platform whose every draw is given, so that published transcripts can be replayed byte for byte. JavaScript ML-KEM:
 * its draws can be given too.
 */
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { fromHex } from '@cipherchat/protocol';
import { generateEd25519, importX25519 } from '../../src/crypto/hazmat.ts';
import type { KemKey } from '../../src/crypto/keys.ts';
import type { Platform } from '../../src/crypto/platform.ts';
import { x25519PublicKey } from './x25519-public-key.ts';

export type Draw = { readonly what: string; readonly hex: string };

export const bytes = (hex: string): Uint8Array<ArrayBuffer> => {
  const read = fromHex(hex);
  if (read === undefined) throw new Error('not hexadecimal');
  return read;
};

export type ScriptedPlatform = Platform & {
  readonly script: (draws: readonly Draw[]) => void;
  /** How many draws were given and not taken. */
  readonly left: () => number;
};

export const scriptedPlatform = (): ScriptedPlatform => {
  let waiting: Draw[] = [];
  const draw = (length: number): Uint8Array<ArrayBuffer> => {
    const next = waiting.shift();
    if (next === undefined) throw new Error(`a draw of ${String(length)} bytes that the transcript does not have`);
    const drawn = bytes(next.hex);
    if (drawn.length !== length)
      throw new Error(`${next.what} has ${String(drawn.length)} bytes, ${String(length)} were drawn`);
    return drawn;
  };
  const kemKey = (seed: Uint8Array): KemKey => ({
    publicKey: ml_kem768.keygen(seed).publicKey,
    privateKey: seed,
    stored: seed,
  });
  return {
    script: (draws) => {
      waiting = [...draws];
    },
    left: () => waiting.length,
    random: draw,
    generateSigningKey: generateEd25519,
    generateAgreementKey: async () => {
      const seed = draw(32);
      const privateKey = await importX25519(seed);
      return { publicKey: x25519PublicKey(seed), privateKey, stored: privateKey };
    },
    generateKemKey: () => Promise.resolve(kemKey(draw(64))),
    encapsulate: (publicKey) => {
      const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey, draw(32));
      return Promise.resolve({ ciphertext: cipherText, secret: sharedSecret });
    },
    decapsulate: (key, ciphertext) => {
      if (!(key.privateKey instanceof Uint8Array)) throw new Error('a scripted key is a seed');
      return Promise.resolve(ml_kem768.decapsulate(ciphertext, ml_kem768.keygen(key.privateKey).secretKey));
    },
    restoreAgreementKey: (publicKey, stored) => {
      if (stored instanceof Uint8Array) throw new Error('a scripted key is a handle');
      return Promise.resolve({ publicKey, stored, privateKey: stored });
    },
    restoreKemKey: (publicKey, stored) => Promise.resolve({ publicKey, stored, privateKey: stored }),
  };
};
