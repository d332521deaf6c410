/**
 * The only file that touches SubtleCrypto. Bytes in, bytes out; every raw key is imported as a short-lived non-extractable one.
 * Functions of PROTOCOL 1.2 without their labels, which `functions.ts` adds.
 */
import { concatBytes, Refusal } from '@cipherchat/protocol';

type Bytes = Uint8Array<ArrayBuffer>;

const { subtle } = globalThis.crypto;

/** Web Crypto wants bytes that no other thread shares; ours never are. */
const own = (bytes: Uint8Array): Bytes => bytes as Bytes;

const read = async (result: Promise<ArrayBuffer>): Promise<Bytes> => new Uint8Array(await result);

const imported = async (
  algorithm: string | HmacImportParams,
  key: Uint8Array,
  ...usages: KeyUsage[]
): Promise<CryptoKey> => await subtle.importKey('raw', own(key), algorithm, false, usages);

export const randomBytes = (length: number): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(length));

/** 32 bytes (FIPS 180-4). */
export const sha256 = async (data: Uint8Array): Promise<Bytes> => await read(subtle.digest('SHA-256', own(data)));

/** HKDF-SHA-256, extract and expand (RFC 5869). */
export const hkdf = async (salt: Uint8Array, ikm: Uint8Array, info: Uint8Array, length: number): Promise<Bytes> => {
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: own(salt), info: own(info) };
  return await read(subtle.deriveBits(parameters, await imported('HKDF', ikm, 'deriveBits'), length * 8));
};

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/** HMAC-SHA-256 of several inputs under one key, 32 bytes each (RFC 2104). */
export const hmacs = async (key: Uint8Array, ...inputs: readonly Uint8Array[]): Promise<readonly Bytes[]> => {
  const handle = await imported(HMAC, key, 'sign');
  return await Promise.all(inputs.map(async (input) => await read(subtle.sign(HMAC, handle, own(input)))));
};

const gcm = (iv: Uint8Array, associated: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv: own(iv),
  additionalData: own(associated),
});

/** What AES-256-GCM takes beside the text: key of 32 bytes or a handle, IV 12, associated data. */
export type GcmKeys = {
  readonly key: Uint8Array | CryptoKey;
  readonly iv: Uint8Array;
  readonly associated: Uint8Array;
};

const gcmKey = async (key: Uint8Array | CryptoKey, usage: KeyUsage): Promise<CryptoKey> =>
  key instanceof Uint8Array ? await imported('AES-GCM', key, usage) : key;

/** Ciphertext and tag: 16 bytes more than the text. */
export const gcmEncrypt = async ({ key, iv, associated }: GcmKeys, plain: Uint8Array): Promise<Bytes> =>
  await read(subtle.encrypt(gcm(iv, associated), await gcmKey(key, 'encrypt'), own(plain)));

/** Refuses `not-authentic`. */
export const gcmDecrypt = async ({ key, iv, associated }: GcmKeys, sealed: Uint8Array): Promise<Bytes> => {
  try {
    return await read(subtle.decrypt(gcm(iv, associated), await gcmKey(key, 'decrypt'), own(sealed)));
  } catch {
    throw new Refusal('not-authentic', 'a seal does not open');
  }
};

/** AES-256-GCM key that rests on this device and cannot be exported. */
export const generateRestingKey = async (...usages: KeyUsage[]): Promise<CryptoKey> =>
  await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages);

export type RawPair = { readonly publicKey: Bytes; readonly privateKey: CryptoKey };

const isPair = (key: CryptoKey | CryptoKeyPair): key is CryptoKeyPair => 'privateKey' in key;

/** WebKitGTK fails one of some 150 requests for curve keys with an `OperationError`, and carries out the next one. */
const TRIES = 8;

const generateKeys = async (
  algorithm: string,
  extractable: boolean,
  usages: readonly string[],
  triesLeft = TRIES,
): Promise<CryptoKey | CryptoKeyPair> => {
  try {
    return await subtle.generateKey(algorithm as 'Ed25519', extractable, usages as KeyUsage[]);
  } catch (cause) {
    if (triesLeft === 1 || !(cause instanceof Error) || cause.name !== 'OperationError') throw cause;
    return await generateKeys(algorithm, extractable, usages, triesLeft - 1);
  }
};

const generatePair = async (
  algorithm: string,
  extractable: boolean,
  usages: readonly string[],
  publicFormat = 'raw',
): Promise<RawPair> => {
  const pair = await generateKeys(algorithm, extractable, usages);
  if (!isPair(pair)) throw new Refusal('unsupported', 'no key pair');
  const publicKey = await read(subtle.exportKey(publicFormat as 'raw', pair.publicKey));
  return { publicKey, privateKey: pair.privateKey };
};

const SEED_AT = 16;
const SEED_END = 48;

/** `302e020100300506032b65` ‖ curve ‖ `04220420` ‖ seed: PKCS #8 of a curve key (RFC 8410; PROTOCOL 2). */
const importSeed = async (algorithm: string, curve: number, seed: Uint8Array, usage: KeyUsage): Promise<CryptoKey> => {
  const pkcs8 = concatBytes(Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, curve, 4, 34, 4, 32), seed);
  return await subtle.importKey('pkcs8', pkcs8, algorithm, false, [usage]);
};

export const importEd25519 = async (seed: Uint8Array): Promise<CryptoKey> =>
  await importSeed('Ed25519', 0x70, seed, 'sign');

export const importX25519 = async (seed: Uint8Array): Promise<CryptoKey> =>
  await importSeed('X25519', 0x6e, seed, 'deriveBits');

/** Ed25519 key pair (RFC 8032). */
export const generateEd25519 = async (): Promise<RawPair> => await generatePair('Ed25519', false, ['sign', 'verify']);

/** The seed of 32 bytes is exported once; the private key that is given cannot be. */
export const generateEd25519WithSeed = async (): Promise<RawPair & { readonly seed: Bytes }> => {
  const { publicKey, privateKey } = await generatePair('Ed25519', true, ['sign', 'verify']);
  const seed = (await read(subtle.exportKey('pkcs8', privateKey))).slice(SEED_AT, SEED_END);
  return { publicKey, privateKey: await importEd25519(seed), seed };
};

/** 64 bytes. */
export const ed25519Sign = async (key: CryptoKey, data: Uint8Array): Promise<Bytes> =>
  await read(subtle.sign('Ed25519', key, own(data)));

/** False for a key or signature that the engine cannot read, too. */
export const ed25519Verify = async (
  publicKey: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean> => {
  try {
    return await subtle.verify('Ed25519', await imported('Ed25519', publicKey, 'verify'), own(signature), own(data));
  } catch {
    return false;
  }
};

/** X25519 key pair; extractable only where it is wrapped at once, see `wrapPrivateKey`. */
export const generateX25519 = async (extractable: boolean): Promise<RawPair> =>
  await generatePair('X25519', extractable, ['deriveBits']);

/** X25519 (RFC 7748), 32 bytes. Refuses `malformed` when the result is all zero or the engine refuses the point. */
export const x25519 = async (privateKey: CryptoKey, publicKey: Uint8Array): Promise<Bytes> => {
  let shared: Bytes | undefined;
  try {
    const peer = await imported('X25519', publicKey);
    shared = await read(subtle.deriveBits({ name: 'X25519', public: peer }, privateKey, 256));
  } catch {
    // Engines refuse points of low order each in their own way: the same answer as for a result of zero.
  }
  if (shared?.some((byte) => byte !== 0) !== true) throw new Refusal('malformed', 'an unusable public key');
  return shared;
};

const WRAP_IV_BYTES = 12;

/** PKCS #8 of an X25519 private key under a non-extractable AES-GCM key: IV 12 ‖ ciphertext. For engines that lose the handle. */
export const wrapPrivateKey = async (wrappingKey: CryptoKey, privateKey: CryptoKey): Promise<Bytes> => {
  const iv = randomBytes(WRAP_IV_BYTES);
  return concatBytes(iv, await read(subtle.wrapKey('pkcs8', privateKey, wrappingKey, { name: 'AES-GCM', iv })));
};

/** Refuses `not-authentic` for bytes that were not wrapped under this key. */
export const unwrapX25519 = async (wrappingKey: CryptoKey, wrapped: Uint8Array): Promise<CryptoKey> => {
  const cipher = { name: 'AES-GCM', iv: own(wrapped.subarray(0, WRAP_IV_BYTES)) };
  const sealed = own(wrapped.subarray(WRAP_IV_BYTES));
  try {
    return await subtle.unwrapKey('pkcs8', sealed, wrappingKey, cipher, 'X25519', false, ['deriveBits']);
  } catch {
    throw new Refusal('not-authentic', 'a wrapped key does not open');
  }
};

/** What engines with ML-KEM add to SubtleCrypto (WICG, modern algorithms in Web Crypto). */
type KemSubtle = {
  encapsulateBits: (
    algorithm: string,
    key: CryptoKey,
  ) => Promise<{ readonly sharedKey: ArrayBuffer; readonly ciphertext: ArrayBuffer }>;
  decapsulateBits: (algorithm: string, key: CryptoKey, ciphertext: BufferSource) => Promise<ArrayBuffer>;
};

const ML_KEM = 'ML-KEM-768';

export type NativeKem = {
  readonly generate: () => Promise<RawPair>;
  readonly encapsulate: (publicKey: Uint8Array) => Promise<{ readonly secret: Bytes; readonly ciphertext: Bytes }>;
  /** The key is a handle, or a seed of 64 bytes from the time before the engine had ML-KEM. */
  readonly decapsulate: (privateKey: CryptoKey | Uint8Array, ciphertext: Uint8Array) => Promise<Bytes>;
};

const isKemSubtle = (object: object): object is KemSubtle => 'encapsulateBits' in object && 'decapsulateBits' in object;

/** ML-KEM-768 (FIPS 203) of the engine, or undefined where it has none: found by making a key. */
export const nativeMlKem = async (): Promise<NativeKem | undefined> => {
  if (!isKemSubtle(subtle)) return undefined;
  const kem: KemSubtle = subtle;
  const kemKey = async (format: string, key: Uint8Array, usage: string): Promise<CryptoKey> =>
    await subtle.importKey(format as 'raw', own(key), ML_KEM, false, [usage as KeyUsage]);
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
      return await read(kem.decapsulateBits(ML_KEM, handle, own(ciphertext)));
    },
  };
};
