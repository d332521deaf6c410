/** The labelled functions of PROTOCOL 1.2. A label is the ASCII text `CipherChat/1/` and a name from the table in 12.1. */
import { concatBytes, encodeUtf8, equalBytes, Refusal } from '@cipherchat/protocol';
import { ed25519Sign, ed25519Verify, gcmDecrypt, gcmEncrypt, hkdf, hmacs, sha256 } from './hazmat.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const labels = new Map<string, Bytes>();

export const label = (name: string): Bytes => {
  const known = labels.get(name);
  if (known !== undefined) return known;
  const made = encodeUtf8(`CipherChat/1/${name}`);
  labels.set(name, made);
  return made;
};

/** HASH, 32 bytes. */
export const hash = async (name: string, ...data: readonly Uint8Array[]): Promise<Bytes> => await sha256(concatBytes(label(name), ...data));

/** HASH16: the first 16 bytes of HASH. */
export const hash16 = async (name: string, ...data: readonly Uint8Array[]): Promise<Bytes> => (await hash(name, ...data)).slice(0, 16);

/** KDF: HKDF-SHA-256 with the label and `context` as info. */
export const kdf = async (name: string, salt: Uint8Array, ikm: Uint8Array, context: Uint8Array, length: number): Promise<Bytes> =>
  await hkdf(salt, ikm, concatBytes(label(name), context), length);

/** SIGN, 64 bytes. */
export const sign = async (name: string, key: CryptoKey, data: Uint8Array): Promise<Bytes> => await ed25519Sign(key, concatBytes(label(name), data));

/** Refuses `bad-signature`. */
export const verify = async (name: string, publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<void> => {
  if (!(await ed25519Verify(publicKey, signature, concatBytes(label(name), data)))) {
    throw new Refusal('bad-signature', 'a signature does not match');
  }
};

export type ChainStep = { readonly messageKey: Bytes; readonly next: Bytes };

/** STEP (PROTOCOL 5.2): the message key of a chain key, and the chain key after it, 32 bytes each. */
export const step = async (chainKey: Uint8Array): Promise<ChainStep> => {
  const [messageKey, next] = await hmacs(chainKey, label('mac/chain-message'), label('mac/chain-next'));
  if (messageKey === undefined || next === undefined) throw new Refusal('malformed', 'a chain step gave nothing');
  return { messageKey, next };
};

/** Without a branch on the data, so that the time tells nothing about where two values differ. */
const equalInConstantTime = (a: Uint8Array, b: Uint8Array): boolean => {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
};

const NOTHING = new Uint8Array(0);
const NONCE_BYTES = 16;
const COMMITMENT_BYTES = 32;
const SEALED_AT = NONCE_BYTES + COMMITMENT_BYTES;

type BoxKeys = { readonly name: string; readonly salt: Uint8Array; readonly ikm: Uint8Array; readonly context: Uint8Array };

const deriveBox = async (keys: BoxKeys, nonce: Uint8Array): Promise<{ readonly key: Bytes; readonly iv: Bytes; readonly commitment: Bytes }> => {
  const okm = await kdf(keys.name, keys.salt, keys.ikm, concatBytes(nonce, keys.context), 76);
  return { key: okm.subarray(0, 32), iv: okm.subarray(32, 44), commitment: okm.subarray(44) };
};

/** BOX with the given 16 random bytes: nonce 16 ‖ commitment 32 ‖ ciphertext and tag; 64 bytes more than the plaintext. */
export const sealBox = async (keys: BoxKeys, nonce: Uint8Array, plain: Uint8Array): Promise<Bytes> => {
  const { key, iv, commitment } = await deriveBox(keys, nonce);
  return concatBytes(nonce, commitment, await gcmEncrypt(key, iv, plain, NOTHING));
};

/** Compares the commitment first, in constant time. Refuses `not-authentic`. */
export const openBox = async (keys: BoxKeys, box: Uint8Array): Promise<Bytes> => {
  const { key, iv, commitment } = await deriveBox(keys, box.subarray(0, NONCE_BYTES));
  if (!equalInConstantTime(commitment, box.subarray(NONCE_BYTES, SEALED_AT))) {
    throw new Refusal('not-authentic', 'a commitment does not match');
  }
  return await gcmDecrypt(key, iv, box.subarray(SEALED_AT), NOTHING);
};

/** Whether two public values are the same. */
export const same = equalBytes;
