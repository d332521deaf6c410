/**
 * The only door to SubtleCrypto, with `hazmat-*.ts` (docs/decisions/0010-platform-cryptography.md). Bytes in,
 * bytes out; every raw key is imported as a non-extractable one, which lives for one call (a header key as long as its
 * bytes, `importOpeningKey`). These are the functions of docs/protocol.md, section 1.2, without their labels.
 * `functions.ts` adds those: call it from there, or two purposes may share one key.
 *
 * Root, chain, header and message keys are bytes, not handles. Web Crypto refuses to derive one HKDF key from another
 * (`OperationError`, measured in Chromium 156), so keys that are chained must pass through bytes.
 *
 * What engines do differently, and where it was observed (docs/decisions/0018-three-engines.md):
 *
 * | engine | what happens | what we do |
 * |---|---|---|
 * | WebKitGTK 2.50.6 | about 1 of 150 requests for a curve key pair fails | `generateKeys` retries |
 * | WebKitGTK 2.50.6 | IndexedDB stores an X25519 handle and returns null | wrap it, see `wrapPrivateKey` |
 * | Firefox 153, WebKitGTK 2.50.6 | no ML-KEM | `ml-kem.ts` instead of `hazmat-ml-kem.ts` |
 * | Node 20 (tests) | `node:crypto` key export as JWK can hang in a garbage collection | raw bytes and DER only |
 * | all | each reports X25519 points of low order in its own way | `x25519` gives one refusal |
 */
import { concatBytes, Refusal } from '@cipherchat/protocol';

type Bytes = Uint8Array<ArrayBuffer>;

const { subtle } = globalThis.crypto;

/** A cast for the type checker: Web Crypto takes no bytes in shared memory, and ours never are. */
export const unshared = (bytes: Uint8Array): Bytes => bytes as Bytes;

export const bytesOf = async (result: Promise<ArrayBuffer>): Promise<Bytes> => new Uint8Array(await result);

/** Non-extractable: no later code can read the key back from the handle. */
const imported = async (
  algorithm: string | HmacImportParams,
  key: Uint8Array,
  ...usages: KeyUsage[]
): Promise<CryptoKey> => await subtle.importKey('raw', unshared(key), algorithm, false, usages);

export const randomBytes = (length: number): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(length));

/** 32 bytes (FIPS 180-4). */
export const sha256 = async (data: Uint8Array): Promise<Bytes> =>
  await bytesOf(subtle.digest('SHA-256', unshared(data)));

/** HKDF-SHA-256, extract and expand (RFC 5869). `length` in bytes, at most 255 × 32. */
export const hkdf = async (salt: Uint8Array, ikm: Uint8Array, info: Uint8Array, length: number): Promise<Bytes> => {
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: unshared(salt), info: unshared(info) };
  return await bytesOf(subtle.deriveBits(parameters, await imported('HKDF', ikm, 'deriveBits'), length * 8));
};

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/** HMAC-SHA-256 of several inputs under one key, 32 bytes each (RFC 2104): a chain step needs two, one key import. */
export const hmacs = async (key: Uint8Array, ...inputs: readonly Uint8Array[]): Promise<readonly Bytes[]> => {
  const handle = await imported(HMAC, key, 'sign');
  return await Promise.all(inputs.map(async (input) => await bytesOf(subtle.sign(HMAC, handle, unshared(input)))));
};

const gcm = (iv: Uint8Array, associated: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv: unshared(iv),
  additionalData: unshared(associated),
});

/**
 * What AES-256-GCM (FIPS 197, NIST SP 800-38D) takes next to the text: key of 32 bytes or a handle, IV of 12 bytes,
 * associated data. The caller must never use one pair of key and IV for two texts: that reveals the XOR of the texts
 * and the authentication key.
 */
export type GcmKeys = {
  readonly key: Uint8Array | CryptoKey;
  readonly iv: Uint8Array;
  readonly associated: Uint8Array;
};

/** For a key of 32 bytes that is used more than once: a handle for AES-256-GCM that cannot be exported. */
export const importRestingKey = (key: Uint8Array, ...usages: KeyUsage[]): Promise<CryptoKey> =>
  imported('AES-GCM', key, ...usages);

/** For a key of 32 bytes that opens many texts: the handle opens AES-256-GCM, and cannot be exported. */
export const importOpeningKey = (key: Uint8Array): Promise<CryptoKey> => imported('AES-GCM', key, 'decrypt');

const gcmKey = async (key: Uint8Array | CryptoKey, usage: KeyUsage): Promise<CryptoKey> =>
  key instanceof Uint8Array ? await imported('AES-GCM', key, usage) : key;

/** Ciphertext ‖ tag of 16 bytes: 16 bytes more than the text. */
export const gcmEncrypt = async ({ key, iv, associated }: GcmKeys, plain: Uint8Array): Promise<Bytes> =>
  await bytesOf(subtle.encrypt(gcm(iv, associated), await gcmKey(key, 'encrypt'), unshared(plain)));

/**
 * Refuses `not-authentic` for a wrong key, IV, associated data or ciphertext. Every error of the engine gets the same
 * code: the differences are of the engine's making, and an attacker could learn from them.
 */
export const gcmDecrypt = async ({ key, iv, associated }: GcmKeys, sealed: Uint8Array): Promise<Bytes> => {
  try {
    return await bytesOf(subtle.decrypt(gcm(iv, associated), await gcmKey(key, 'decrypt'), unshared(sealed)));
  } catch {
    throw new Refusal('not-authentic'); // a seal does not open
  }
};

/**
 * AES-256-GCM key that is stored on this device and cannot be exported. Scripts of this origin can use it, but cannot
 * take it away. A browser profile stores it without hardware protection (docs/threat-model.md).
 */
export const generateRestingKey = async (...usages: KeyUsage[]): Promise<CryptoKey> =>
  await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages);

/** `publicKey`: 32 bytes of a curve, 1184 of ML-KEM-768. */
export type RawPair = { readonly publicKey: Bytes; readonly privateKey: CryptoKey };

const isPair = (key: CryptoKey | CryptoKeyPair): key is CryptoKeyPair => 'privateKey' in key;

/**
 * WebKitGTK 2.50.6 fails about 1 of 150 requests for an X25519 or Ed25519 key pair with an `OperationError` (14 and 24
 * of 3,000, counted in a page), and the next request succeeds. Keys that it does make have no fault (3,000 of them were
 * exported, imported, wrapped and used).
 */
const TRIES = 8;

/**
 * Retries an `OperationError` only. Any other error says that the engine lacks the algorithm, and a retry would only
 * delay the answer. The types of the DOM library know neither ML-KEM nor its usages, hence the casts.
 */
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

/** `publicFormat`: `raw` for the curves, `raw-public` for ML-KEM (WICG draft). Refuses `unsupported`. */
export const generatePair = async (
  algorithm: string,
  extractable: boolean,
  usages: readonly string[],
  publicFormat = 'raw',
): Promise<RawPair> => {
  const pair = await generateKeys(algorithm, extractable, usages);
  if (!isPair(pair)) throw new Refusal('unsupported'); // no key pair
  const publicKey = await bytesOf(subtle.exportKey(publicFormat as 'raw', pair.publicKey));
  return { publicKey, privateKey: pair.privateKey };
};

/**
 * PKCS #8 of a curve key without attributes, 48 bytes (RFC 8410, section 7; docs/protocol.md, section 2):
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 11 | `302e020100300506032b65`: sequence, version 0, start of the algorithm identifier |
 * | 11 | 1 | curve: `6e` X25519, `70` Ed25519 |
 * | 12 | 4 | `04220420`: octet string in an octet string |
 * | 16 | 32 | seed |
 */
const SEED_AT = 16;
const SEED_END = 48;

/**
 * Web Crypto imports a curve's private key as PKCS #8 or JWK, not as raw bytes. PKCS #8 needs neither the public key
 * nor secrets in strings, which cannot be overwritten.
 */
const importSeed = async (algorithm: string, curve: number, seed: Uint8Array, usage: KeyUsage): Promise<CryptoKey> => {
  const pkcs8 = concatBytes(Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, curve, 4, 34, 4, 32), seed);
  return await subtle.importKey('pkcs8', pkcs8, algorithm, false, [usage]);
};

/** `seed`: 32 bytes, the private key of RFC 8032. Non-extractable. */
export const importEd25519 = async (seed: Uint8Array): Promise<CryptoKey> =>
  await importSeed('Ed25519', 0x70, seed, 'sign');

/** `seed`: 32 bytes, the private key of RFC 7748. Non-extractable. */
export const importX25519 = async (seed: Uint8Array): Promise<CryptoKey> =>
  await importSeed('X25519', 0x6e, seed, 'deriveBits');

/** Ed25519 key pair (RFC 8032), non-extractable. */
export const generateEd25519 = async (): Promise<RawPair> => await generatePair('Ed25519', false, ['sign', 'verify']);

/**
 * Ed25519 key pair and its seed of 32 bytes. For the account key only, whose seed a backup needs. The key pair is made
 * extractable, exported once, and imported again non-extractable: what is returned cannot be exported.
 */
export const generateEd25519WithSeed = async (): Promise<RawPair & { readonly seed: Bytes }> => {
  const { publicKey, privateKey } = await generatePair('Ed25519', true, ['sign', 'verify']);
  const seed = (await bytesOf(subtle.exportKey('pkcs8', privateKey))).slice(SEED_AT, SEED_END);
  return { publicKey, privateKey: await importEd25519(seed), seed };
};

/** 64 bytes (RFC 8032). Some engines randomise it: the same input may give another signature. */
export const ed25519Sign = async (key: CryptoKey, data: Uint8Array): Promise<Bytes> =>
  await bytesOf(subtle.sign('Ed25519', key, unshared(data)));

/**
 * Whether the signature is valid (RFC 8032). Also false for a key or signature that the engine cannot parse, because
 * both come from the network. Engines differ on crafted signatures and on keys of small order, under which a signature
 * may fit any text: callers must check the key with `isSoundSigningKey`, unless a verified list vouches for it.
 */
export const ed25519Verify = async (
  publicKey: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean> => {
  try {
    return await subtle.verify(
      'Ed25519',
      await imported('Ed25519', publicKey, 'verify'),
      unshared(signature),
      unshared(data),
    );
  } catch {
    return false;
  }
};

/**
 * X25519 key pair (RFC 7748). Extractable only if the caller wraps it at once and goes on with the unwrapped,
 * non-extractable key, see `wrapPrivateKey`: Web Crypto wraps nothing that it could not export.
 */
export const generateX25519 = async (extractable: boolean): Promise<RawPair> =>
  await generatePair('X25519', extractable, ['deriveBits']);

/**
 * X25519 (RFC 7748), 32 bytes. Refuses `malformed` if the result is all zero (RFC 7748, section 6.1) or the engine
 * refuses the point. With a public key of low order the result is zero whatever the private key is: an attacker who
 * sent one would know the secret.
 */
export const x25519 = async (privateKey: CryptoKey, publicKey: Uint8Array): Promise<Bytes> => {
  let shared: Bytes | undefined;
  try {
    const peer = await imported('X25519', publicKey);
    shared = await bytesOf(subtle.deriveBits({ name: 'X25519', public: peer }, privateKey, 256));
  } catch {
    // Engines report points of low order in different ways: one answer for all of them, and for a zero result.
  }
  if (shared?.some((byte) => byte !== 0) !== true) throw new Refusal('malformed'); // an unusable public key
  return shared;
};

const WRAP_IV_BYTES = 12;

/**
 * An X25519 private key, wrapped under a non-extractable AES-GCM key:
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 12 | IV, random |
 * | 12 | n + 16 | PKCS #8 of n bytes, encrypted, and the tag |
 *
 * For engines whose IndexedDB loses the handle. In WebKitGTK 2.50.6 the put succeeds and the get returns null; Ed25519,
 * AES and HKDF handles survive. A probe of the store decides (`storage/agreement-key-probe.ts`), not the browser's
 * name.
 */
export const wrapPrivateKey = async (wrappingKey: CryptoKey, privateKey: CryptoKey): Promise<Bytes> => {
  const iv = randomBytes(WRAP_IV_BYTES);
  return concatBytes(iv, await bytesOf(subtle.wrapKey('pkcs8', privateKey, wrappingKey, { name: 'AES-GCM', iv })));
};

/** Non-extractable handle. Refuses `not-authentic` for bytes that were not wrapped under this key. */
export const unwrapX25519 = async (wrappingKey: CryptoKey, wrapped: Uint8Array): Promise<CryptoKey> => {
  const cipher = { name: 'AES-GCM', iv: unshared(wrapped.subarray(0, WRAP_IV_BYTES)) };
  const sealed = unshared(wrapped.subarray(WRAP_IV_BYTES));
  try {
    return await subtle.unwrapKey('pkcs8', sealed, wrappingKey, cipher, 'X25519', false, ['deriveBits']);
  } catch {
    throw new Refusal('not-authentic'); // a wrapped key does not open
  }
};
