/** Everything that draws randomness or depends on the engine, behind one interface, so that test vectors can be replayed. */
import { isSoundKemKey, KEM_CIPHERTEXT_BYTES, Refusal } from '@cipherchat/protocol';
import {
  generateEd25519,
  generateRestingKey,
  generateX25519,
  nativeMlKem,
  randomBytes,
  unwrapX25519,
  wrapPrivateKey,
} from './hazmat.ts';
import type { AgreementKey, KemKey, SigningKey, StoredKey } from './keys.ts';

/** Ciphertext 1088 bytes, secret 32. */
export type Encapsulation = { readonly ciphertext: Uint8Array; readonly secret: Uint8Array };

/** One implementation of ML-KEM-768 (FIPS 203). */
export type KemImplementation = {
  readonly name: 'native' | 'javascript';
  readonly generate: () => Promise<KemKey>;
  /** `publicKey` 1184 bytes that passed the modulus check. */
  readonly encapsulate: (publicKey: Uint8Array) => Promise<Encapsulation>;
  readonly decapsulate: (key: KemKey, ciphertext: Uint8Array) => Promise<Uint8Array>;
};

export interface Platform {
  random(length: number): Uint8Array<ArrayBuffer>;
  generateSigningKey(): Promise<SigningKey>;
  generateAgreementKey(): Promise<AgreementKey>;
  generateKemKey(): Promise<KemKey>;
  /** Refuses `malformed` for a key that fails the modulus check of FIPS 203. */
  encapsulate(publicKey: Uint8Array): Promise<Encapsulation>;
  /** Refuses `malformed` for a ciphertext of another length than 1088. */
  decapsulate(key: KemKey, ciphertext: Uint8Array): Promise<Uint8Array>;
  restoreAgreementKey(publicKey: Uint8Array, stored: StoredKey): Promise<AgreementKey>;
  restoreKemKey(publicKey: Uint8Array, stored: StoredKey): Promise<KemKey>;
}

export type PlatformOptions = {
  /** Found by a probe of the store: whether the engine's storage keeps X25519 handles. */
  readonly keepAgreementKeys: 'as-handles' | 'wrapped';
  /** AES-GCM, non-extractable, usages wrapKey and unwrapKey. */
  readonly wrappingKey: CryptoKey;
  readonly kem: KemImplementation;
};

export const generateVaultKey = async (): Promise<CryptoKey> => await generateRestingKey('encrypt', 'decrypt');
export const generateWrappingKey = async (): Promise<CryptoKey> => await generateRestingKey('wrapKey', 'unwrapKey');

/** The engine's own ML-KEM, or undefined where it has none. It reads the seeds of the JavaScript one, too. */
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
    const stored = await wrapPrivateKey(wrappingKey, privateKey);
    return { publicKey, privateKey: await unwrapX25519(wrappingKey, stored), stored };
  },
  generateKemKey: () => kem.generate(),
  encapsulate: async (publicKey) => {
    if (!isSoundKemKey(publicKey)) throw new Refusal('malformed', 'not an ML-KEM-768 public key');
    return await kem.encapsulate(publicKey);
  },
  decapsulate: async (key, ciphertext) => {
    if (ciphertext.length !== KEM_CIPHERTEXT_BYTES) throw new Refusal('malformed', 'not an ML-KEM-768 ciphertext');
    return await kem.decapsulate(key, ciphertext);
  },
  restoreAgreementKey: async (publicKey, stored) => ({
    publicKey,
    stored,
    privateKey: stored instanceof Uint8Array ? await unwrapX25519(wrappingKey, stored) : stored,
  }),
  restoreKemKey: (publicKey, stored) => Promise.resolve({ publicKey, stored, privateKey: stored }),
});
