/**
 * Everything that draws randomness or depends on the engine, behind one interface. Two reasons: test vectors replay
 * with a scripted platform, and one place knows how this engine keeps keys. Protocol code draws randomness from here
 * only. Key types and sizes: docs/protocol.md, section 2.
 */
import { isSoundKemKey, KEM_CIPHERTEXT_BYTES, Refusal } from '@cipherchat/protocol';
import {
  generateEd25519,
  generateRestingKey,
  generateX25519,
  randomBytes,
  unwrapX25519,
  wrapPrivateKey,
} from './hazmat.ts';
import { nativeMlKem } from './hazmat-ml-kem.ts';
import type { AgreementKey, KemKey, SigningKey, StoredKey } from './keys.ts';

/** Ciphertext 1088 bytes, secret 32. */
export type Encapsulation = { readonly ciphertext: Uint8Array; readonly secret: Uint8Array };

/**
 * One implementation of ML-KEM-768 (FIPS 203). It may assume inputs of the right length that were checked:
 * `createPlatform` checks them once for both implementations.
 */
export type KemImplementation = {
  readonly name: 'native' | 'javascript';
  readonly generate: () => Promise<KemKey>;
  /** `publicKey` 1184 bytes that passed the modulus check. */
  readonly encapsulate: (publicKey: Uint8Array) => Promise<Encapsulation>;
  /** Secret of 32 bytes. A wrong ciphertext gives a wrong secret, not an error (implicit rejection). */
  readonly decapsulate: (key: KemKey, ciphertext: Uint8Array) => Promise<Uint8Array>;
};

export interface Platform {
  random(length: number): Uint8Array<ArrayBuffer>;
  generateSigningKey(): Promise<SigningKey>;
  generateAgreementKey(): Promise<AgreementKey>;
  generateKemKey(): Promise<KemKey>;
  /**
   * Refuses `malformed` for a key that fails the modulus check of FIPS 203, section 7.2. The standard demands the
   * check, and implementations differ without it.
   */
  encapsulate(publicKey: Uint8Array): Promise<Encapsulation>;
  /** Refuses `malformed` for a ciphertext of another length than 1088. */
  decapsulate(key: KemKey, ciphertext: Uint8Array): Promise<Uint8Array>;
  /** The key pair behind what was stored. Refuses `not-authentic` if it was not wrapped on this device. */
  restoreAgreementKey(publicKey: Uint8Array, stored: StoredKey): Promise<AgreementKey>;
  restoreKemKey(publicKey: Uint8Array, stored: StoredKey): Promise<KemKey>;
}

export type PlatformOptions = {
  /**
   * Whether the engine's IndexedDB keeps X25519 handles. Found by a probe of the store, not by the browser's name:
   * WebKit loses them today (WebKitGTK 2.50.6) and may be repaired tomorrow.
   */
  readonly keepAgreementKeys: 'as-handles' | 'wrapped';
  /** AES-GCM, non-extractable, usages wrapKey and unwrapKey. */
  readonly wrappingKey: CryptoKey;
  readonly kem: KemImplementation;
};

/**
 * The key that seals records at rest. Separate from the wrapping key: Web Crypto binds usages to a key, and a vault key
 * that could also unwrap would turn sealed records into keys.
 */
export const generateVaultKey = async (): Promise<CryptoKey> => await generateRestingKey('encrypt', 'decrypt');
/** The key that wraps X25519 private keys at rest, see `wrapPrivateKey` in `hazmat.ts`. */
export const generateWrappingKey = async (): Promise<CryptoKey> => await generateRestingKey('wrapKey', 'unwrapKey');

/** The engine's own ML-KEM, or undefined if it has none. It also reads the seeds that the JavaScript one made. */
export const nativeKem = async (): Promise<KemImplementation | undefined> => {
  const native = await nativeMlKem();
  return (
    native && {
      name: 'native',
      generate: async () => {
        const pair = await native.generate();
        return { ...pair, stored: pair.privateKey };
      },
      encapsulate: native.encapsulate,
      decapsulate: async ({ privateKey }, ciphertext) => await native.decapsulate(privateKey, ciphertext),
    }
  );
};

export const createPlatform = ({ keepAgreementKeys, wrappingKey, kem }: PlatformOptions): Platform => ({
  random: randomBytes,
  generateSigningKey: generateEd25519,
  generateAgreementKey: async () => {
    const wrap = keepAgreementKeys === 'wrapped';
    const { publicKey, privateKey } = await generateX25519(wrap);
    if (!wrap) return { publicKey, privateKey, stored: privateKey };
    // Wrapped at once, then unwrapped non-extractable: the extractable handle does not leave this function.
    const stored = await wrapPrivateKey(wrappingKey, privateKey);
    return { publicKey, privateKey: await unwrapX25519(wrappingKey, stored), stored };
  },
  generateKemKey: () => kem.generate(),
  encapsulate: async (publicKey) => {
    if (!isSoundKemKey(publicKey)) throw new Refusal('malformed'); // not an ML-KEM-768 public key
    return await kem.encapsulate(publicKey);
  },
  decapsulate: async (key, ciphertext) => {
    if (ciphertext.length !== KEM_CIPHERTEXT_BYTES) throw new Refusal('malformed'); // not an ML-KEM-768 ciphertext
    return await kem.decapsulate(key, ciphertext);
  },
  restoreAgreementKey: async (publicKey, stored) => ({
    publicKey,
    stored,
    privateKey: stored instanceof Uint8Array ? await unwrapX25519(wrappingKey, stored) : stored,
  }),
  restoreKemKey: (publicKey, stored) => Promise.resolve({ publicKey, stored, privateKey: stored }),
});
