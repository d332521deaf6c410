/**
 * ML-KEM-768 of the engine. Next to `hazmat.ts` it is the only file that touches SubtleCrypto; `ml-kem.ts` stands in
 * for it in engines that have none. Both make the same public keys (1184 bytes), ciphertexts (1088) and secrets (32) of
 * FIPS 203, so the two ends of a session need not know which one the other end uses.
 */
import { bytesOf, generatePair, unshared, type RawPair } from './hazmat.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const { subtle } = globalThis.crypto;

/** What engines with ML-KEM add to SubtleCrypto (WICG, modern algorithms in Web Crypto). In Chromium 156. */
type KemSubtle = {
  encapsulateBits: (
    algorithm: string,
    key: CryptoKey,
  ) => Promise<{ readonly sharedKey: ArrayBuffer; readonly ciphertext: ArrayBuffer }>;
  decapsulateBits: (algorithm: string, key: CryptoKey, ciphertext: BufferSource) => Promise<ArrayBuffer>;
};

const ML_KEM = 'ML-KEM-768';

/** ML-KEM-768 (FIPS 203): public key 1184 bytes, ciphertext 1088, secret 32. */
export type NativeKem = {
  readonly generate: () => Promise<RawPair>;
  readonly encapsulate: (publicKey: Uint8Array) => Promise<{ readonly secret: Bytes; readonly ciphertext: Bytes }>;
  /** The key is a handle, or a seed of 64 bytes from the time before the engine had ML-KEM. */
  readonly decapsulate: (privateKey: CryptoKey | Uint8Array, ciphertext: Uint8Array) => Promise<Bytes>;
};

const isKemSubtle = (object: object): object is KemSubtle => 'encapsulateBits' in object && 'decapsulateBits' in object;

/**
 * ML-KEM-768 (FIPS 203) of the engine, or undefined if it has none. Found by making a key: an engine may have the
 * methods and not this parameter set. Decapsulation never fails for a ciphertext of the right length, FIPS 203 gives a
 * pseudorandom secret instead (implicit rejection); the first message then does not open.
 */
export const nativeMlKem = async (): Promise<NativeKem | undefined> => {
  if (!isKemSubtle(subtle)) return undefined;
  const kem: KemSubtle = subtle;
  const kemKey = async (format: string, key: Uint8Array, usage: string): Promise<CryptoKey> =>
    await subtle.importKey(format as 'raw', unshared(key), ML_KEM, false, [usage as KeyUsage]);
  const generate = async (): Promise<RawPair> =>
    await generatePair(ML_KEM, false, ['encapsulateBits', 'decapsulateBits'], 'raw-public');
  try {
    await generate();
  } catch {
    return undefined;
  }
  return {
    generate,
    encapsulate: async (publicKey) => {
      const made = await kem.encapsulateBits(ML_KEM, await kemKey('raw-public', publicKey, 'encapsulateBits'));
      return { secret: new Uint8Array(made.sharedKey), ciphertext: new Uint8Array(made.ciphertext) };
    },
    decapsulate: async (key, ciphertext) => {
      const handle = key instanceof Uint8Array ? await kemKey('raw-seed', key, 'decapsulateBits') : key;
      return await bytesOf(kem.decapsulateBits(ML_KEM, handle, unshared(ciphertext)));
    },
  };
};
