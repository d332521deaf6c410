/** The labelled functions of PROTOCOL 1.2. The names of the labels are those of the table in 12.1. */
import { concatBytes, label, Refusal, type Labelled, type LabelName } from '@cipherchat/protocol';
import { ed25519Sign, ed25519Verify, gcmDecrypt, gcmEncrypt, hkdf, hmacs, sha256, type GcmKeys } from './hazmat.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const NOTHING = new Uint8Array(0);

/** HASH, 32 bytes. */
export const hash = async (input: Labelled): Promise<Bytes> => await sha256(input);

/** HASH16: the first 16 bytes of HASH. */
export const hash16 = async (input: Labelled): Promise<Bytes> => (await hash(input)).slice(0, 16);

/** What goes into KDF: label name, salt, input key material, context. */
export type KdfInput = {
  readonly name: LabelName;
  readonly salt: Uint8Array;
  readonly ikm: Uint8Array;
  readonly context?: Uint8Array;
};

/** KDF: HKDF-SHA-256 with label and context as info. */
export const kdf = async ({ name, salt, ikm, context = NOTHING }: KdfInput, length: number): Promise<Bytes> =>
  await hkdf(salt, ikm, concatBytes(label(name), context), length);

/** KDF into keys of 32 bytes each, every one with memory of its own. */
export const kdfKeys = async (input: KdfInput, count: number): Promise<readonly Bytes[]> => {
  const okm = await kdf(input, count * 32);
  return Array.from({ length: count }, (_, i) => okm.slice(32 * i, 32 * i + 32));
};

/** SIGN, 64 bytes. */
export const sign = async (key: CryptoKey, input: Labelled): Promise<Bytes> => await ed25519Sign(key, input);

/** Refuses `bad-signature`. */
export const verify = async (publicKey: Uint8Array, signature: Uint8Array, input: Labelled): Promise<void> => {
  if (!(await ed25519Verify(publicKey, signature, input))) {
    throw new Refusal('bad-signature', 'a signature does not match');
  }
};

export type ChainStep = { readonly messageKey: Bytes; readonly next: Bytes };

/** STEP (PROTOCOL 5.2): the message key of a chain key, and the chain key after it, 32 bytes each. */
export const step = async (chainKey: Uint8Array): Promise<ChainStep> => {
  const [messageKey = NOTHING, next = NOTHING] = await hmacs(
    chainKey,
    label('mac/chain-message'),
    label('mac/chain-next'),
  );
  return { messageKey, next };
};

/** Without a branch on the data, so that the time tells nothing about where two values differ. */
const equalInConstantTime = (a: Uint8Array, b: Uint8Array): boolean => {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
};

const NONCE_BYTES = 16;
const SEALED_AT = 48;

/** Steps 1 and 2 of BOX: the keys to seal with, and the commitment to them. */
const boxKeys = async (
  input: KdfInput,
  nonce: Uint8Array,
): Promise<{ readonly keys: GcmKeys; readonly commitment: Bytes }> => {
  const okm = await kdf({ ...input, context: concatBytes(nonce, input.context ?? NOTHING) }, 76);
  return {
    keys: { key: okm.subarray(0, 32), iv: okm.subarray(32, 44), associated: NOTHING },
    commitment: okm.subarray(44),
  };
};

/** BOX with the given 16 random bytes: nonce 16 ‖ commitment 32 ‖ ciphertext and tag; 64 bytes more than the text. */
export const sealBox = async (input: KdfInput, nonce: Uint8Array, plain: Uint8Array): Promise<Bytes> => {
  const { keys, commitment } = await boxKeys(input, nonce);
  return concatBytes(nonce, commitment, await gcmEncrypt(keys, plain));
};

/** Compares the commitment first, in constant time. Refuses `not-authentic`. */
export const openBox = async (input: KdfInput, box: Uint8Array): Promise<Bytes> => {
  const { keys, commitment } = await boxKeys(input, box.subarray(0, NONCE_BYTES));
  if (!equalInConstantTime(commitment, box.subarray(NONCE_BYTES, SEALED_AT))) {
    throw new Refusal('not-authentic', 'a commitment does not match');
  }
  return await gcmDecrypt(keys, box.subarray(SEALED_AT));
};
