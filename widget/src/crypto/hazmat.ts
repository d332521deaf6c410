/**
 * The only file that touches SubtleCrypto. Bytes in, bytes out; every raw key is imported as a short-lived non-extractable one.
 * Functions of PROTOCOL 1.2 without their labels, which `functions.ts` adds.
 */
import { concatBytes, Refusal } from '@cipherchat/protocol';

type Bytes = Uint8Array<ArrayBuffer>;

const subtle = globalThis.crypto.subtle;

/** Web Crypto wants bytes that no other thread shares; ours never are. */
const own = (bytes: Uint8Array): Bytes => bytes as Bytes;

export const randomBytes = (length: number): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(length));

/** 32 bytes (FIPS 180-4). */
export const sha256 = async (data: Uint8Array): Promise<Bytes> => new Uint8Array(await subtle.digest('SHA-256', own(data)));

/** HKDF-SHA-256, extract and expand (RFC 5869). */
export const hkdf = async (salt: Uint8Array, ikm: Uint8Array, info: Uint8Array, length: number): Promise<Bytes> => {
  const key = await subtle.importKey('raw', own(ikm), 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: own(salt), info: own(info) }, key, length * 8));
};

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/** HMAC-SHA-256 of several inputs under one key, 32 bytes each (RFC 2104). */
export const hmacs = async (key: Uint8Array, ...inputs: readonly Uint8Array[]): Promise<readonly Bytes[]> => {
  const imported = await subtle.importKey('raw', own(key), HMAC, false, ['sign']);
  return await Promise.all(inputs.map(async (input) => new Uint8Array(await subtle.sign(HMAC, imported, own(input)))));
};

const gcm = (iv: Uint8Array, associated: Uint8Array): AesGcmParams => ({ name: 'AES-GCM', iv: own(iv), additionalData: own(associated) });

/** AES-256-GCM: key 32, IV 12, tag of 16 bytes appended. */
export const gcmEncrypt = async (key: Uint8Array, iv: Uint8Array, plain: Uint8Array, associated: Uint8Array): Promise<Bytes> =>
  await gcmEncryptWith(await subtle.importKey('raw', own(key), 'AES-GCM', false, ['encrypt']), iv, plain, associated);

/** Refuses `not-authentic`. */
export const gcmDecrypt = async (key: Uint8Array, iv: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Promise<Bytes> =>
  await gcmDecryptWith(await subtle.importKey('raw', own(key), 'AES-GCM', false, ['decrypt']), iv, sealed, associated);

export const gcmEncryptWith = async (key: CryptoKey, iv: Uint8Array, plain: Uint8Array, associated: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await subtle.encrypt(gcm(iv, associated), key, own(plain)));

export const gcmDecryptWith = async (key: CryptoKey, iv: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Promise<Bytes> => {
  try {
    return new Uint8Array(await subtle.decrypt(gcm(iv, associated), key, own(sealed)));
  } catch {
    throw new Refusal('not-authentic', 'a seal does not open');
  }
};

/** AES-256-GCM key that rests on this device and cannot be exported. */
export const generateRestingKey = async (usages: readonly KeyUsage[]): Promise<CryptoKey> =>
  await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [...usages]);

/** `302e0201003005 06 03 2b65 NN 04220420` ‖ seed: PKCS #8 of a curve key (RFC 8410; PROTOCOL 2). */
const pkcs8 = (curve: 0x6e | 0x70, seed: Uint8Array): Bytes =>
  concatBytes(Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, curve, 4, 0x22, 4, 0x20), seed);

const raw = async (key: CryptoKey): Promise<Bytes> => new Uint8Array(await subtle.exportKey('raw', key));

const isPair = (key: CryptoKey | CryptoKeyPair): key is CryptoKeyPair => 'privateKey' in key;

const generatePair = async (algorithm: AlgorithmIdentifier, extractable: boolean, usages: readonly string[]): Promise<CryptoKeyPair> => {
  const pair = await subtle.generateKey(algorithm as 'Ed25519', extractable, usages as KeyUsage[]);
  if (!isPair(pair)) throw new Refusal('unsupported', 'the engine made no key pair');
  return pair;
};

export type RawPair = { readonly publicKey: Bytes; readonly privateKey: CryptoKey };

const SEED_AT = 16;

/** Ed25519 key pair (RFC 8032). With `seed` the 32 bytes are exported once and the private key comes back non-extractable. */
export const generateEd25519 = async (): Promise<RawPair> => {
  const pair = await generatePair('Ed25519', false, ['sign', 'verify']);
  return { publicKey: await raw(pair.publicKey), privateKey: pair.privateKey };
};

export const generateEd25519WithSeed = async (): Promise<RawPair & { readonly seed: Bytes }> => {
  const pair = await generatePair('Ed25519', true, ['sign', 'verify']);
  const seed = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey)).slice(SEED_AT);
  return { publicKey: await raw(pair.publicKey), privateKey: await importEd25519(seed), seed };
};

export const importEd25519 = async (seed: Uint8Array): Promise<CryptoKey> =>
  await subtle.importKey('pkcs8', pkcs8(0x70, seed), 'Ed25519', false, ['sign']);

/** 64 bytes. */
export const ed25519Sign = async (key: CryptoKey, data: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await subtle.sign('Ed25519', key, own(data)));

export const ed25519Verify = async (publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean> => {
  try {
    const key = await subtle.importKey('raw', own(publicKey), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, own(signature), own(data));
  } catch {
    return false;
  }
};

/** X25519 key pair; extractable only where it must be wrapped at once, see `wrapPrivateKey`. */
export const generateX25519 = async (extractable: boolean): Promise<RawPair> => {
  const pair = await generatePair('X25519' as unknown as AlgorithmIdentifier, extractable, ['deriveBits']);
  return { publicKey: await raw(pair.publicKey), privateKey: pair.privateKey };
};

export const importX25519 = async (seed: Uint8Array): Promise<CryptoKey> =>
  await subtle.importKey('pkcs8', pkcs8(0x6e, seed), 'X25519', false, ['deriveBits']);

/** X25519 (RFC 7748), 32 bytes. Refuses `malformed` when the result is all zero or the engine refuses the point. */
export const x25519 = async (privateKey: CryptoKey, publicKey: Uint8Array): Promise<Bytes> => {
  let shared: Bytes;
  try {
    const peer = await subtle.importKey('raw', own(publicKey), 'X25519', false, []);
    shared = new Uint8Array(await subtle.deriveBits({ name: 'X25519', public: peer } as EcdhKeyDeriveParams, privateKey, 256));
  } catch {
    throw new Refusal('malformed', 'a public key cannot be used');
  }
  if (shared.every((byte) => byte === 0)) throw new Refusal('malformed', 'a public key of low order');
  return shared;
};

const WRAP_IV_BYTES = 12;

/** PKCS #8 of an X25519 private key under a non-extractable AES-GCM key: IV 12 ‖ ciphertext. For engines that lose the handle. */
export const wrapPrivateKey = async (wrappingKey: CryptoKey, privateKey: CryptoKey): Promise<Bytes> => {
  const iv = randomBytes(WRAP_IV_BYTES);
  return concatBytes(iv, new Uint8Array(await subtle.wrapKey('pkcs8', privateKey, wrappingKey, { name: 'AES-GCM', iv })));
};

export const unwrapX25519 = async (wrappingKey: CryptoKey, wrapped: Uint8Array): Promise<CryptoKey> => {
  const iv = own(wrapped.subarray(0, WRAP_IV_BYTES));
  return await subtle.unwrapKey('pkcs8', own(wrapped.subarray(WRAP_IV_BYTES)), wrappingKey, { name: 'AES-GCM', iv }, 'X25519', false, ['deriveBits']);
};

/** What draft engines add to SubtleCrypto for ML-KEM (WICG modern algorithms). */
type KemSubtle = {
  readonly encapsulateBits: (algorithm: string, key: CryptoKey) => Promise<{ readonly sharedKey: ArrayBuffer; readonly ciphertext: ArrayBuffer }>;
  readonly decapsulateBits: (algorithm: string, key: CryptoKey, ciphertext: BufferSource) => Promise<ArrayBuffer>;
};

const ML_KEM = 'ML-KEM-768';
const kemSubtle = subtle as unknown as Partial<KemSubtle>;

export type NativeKem = {
  readonly generate: () => Promise<RawPair>;
  readonly encapsulate: (publicKey: Uint8Array) => Promise<{ readonly secret: Bytes; readonly ciphertext: Bytes }>;
  readonly decapsulate: (privateKey: CryptoKey, ciphertext: Uint8Array) => Promise<Bytes>;
};

/** ML-KEM-768 (FIPS 203) of the engine, or undefined where it has none. */
export const nativeMlKem = async (): Promise<NativeKem | undefined> => {
  const { encapsulateBits, decapsulateBits } = kemSubtle;
  if (encapsulateBits === undefined || decapsulateBits === undefined) return undefined;
  const rawPublic = async (key: CryptoKey): Promise<Bytes> => new Uint8Array(await subtle.exportKey('raw-public' as 'raw', key) as ArrayBuffer);
  const generate = async (): Promise<RawPair> => {
    const pair = await generatePair(ML_KEM, false, ['encapsulateBits', 'decapsulateBits']);
    return { publicKey: await rawPublic(pair.publicKey), privateKey: pair.privateKey };
  };
  try {
    await generate();
  } catch {
    return undefined;
  }
  return {
    generate,
    encapsulate: async (publicKey) => {
      const key = await subtle.importKey('raw-public' as 'raw', own(publicKey), ML_KEM, false, ['encapsulateBits' as KeyUsage]);
      const { sharedKey, ciphertext } = await encapsulateBits.call(subtle, ML_KEM, key);
      return { secret: new Uint8Array(sharedKey), ciphertext: new Uint8Array(ciphertext) };
    },
    decapsulate: async (privateKey, ciphertext) => new Uint8Array(await decapsulateBits.call(subtle, ML_KEM, privateKey, own(ciphertext))),
  };
};
