/**
 * The labelled functions: HASH, KDF, STEP, SIGN and BOX (docs/protocol.md, section 1.2; the labels are listed in 12.1).
 *
 * Every call feeds `CipherChat/1/` ‖ name into the primitive. No name is a prefix of another one, so a hash, signature
 * or key made for one purpose can never be taken for another. Without the label, an attacker who gets a device to sign
 * or hash bytes in one place could use the result in another place (cross-protocol attack).
 *
 * Sources: HKDF RFC 5869, HMAC RFC 2104, Ed25519 RFC 8032, SHA-256 FIPS 180-4. The commitment in BOX answers the attack
 * in Dodis et al. (CRYPTO 2018, message franking): AES-GCM alone lets a sender craft one ciphertext that opens under
 * two keys to two different texts.
 */
import { concatBytes, label, Refusal, type Labelled, type LabelName } from '@cipherchat/protocol';
import { ed25519Sign, ed25519Verify, gcmDecrypt, gcmEncrypt, hkdf, hmacs, sha256, type GcmKeys } from './hazmat.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const NOTHING = new Uint8Array(0);

/** HASH, 32 bytes. */
export const hash = async (input: Labelled): Promise<Bytes> => await sha256(input);

/**
 * HASH16: the first 16 bytes of HASH. For identifiers and views of lists. An attacker who wants to stand in for an
 * existing value needs a second preimage, 2^128 work; finding any two equal values takes 2^64.
 */
export const hash16 = async (input: Labelled): Promise<Bytes> => (await hash(input)).slice(0, 16);

/** What goes into KDF. Sides that differ in one bit of the context, which is public, get unrelated keys. */
export type KdfInput = {
  readonly name: LabelName;
  readonly salt: Uint8Array;
  readonly ikm: Uint8Array;
  readonly context?: Uint8Array;
};

/** KDF: HKDF-SHA-256, extract and expand (RFC 5869), with info = label ‖ context. `length` in bytes. */
export const kdf = async ({ name, salt, ikm, context = NOTHING }: KdfInput, length: number): Promise<Bytes> =>
  await hkdf(salt, ikm, concatBytes(label(name), context), length);

/**
 * KDF into `count` keys of 32 bytes each. Each key is a copy, not a view: views share one buffer, and
 * a structured clone of one key would carry all the others along.
 */
export const kdfKeys = async (input: KdfInput, count: number): Promise<readonly Bytes[]> => {
  const okm = await kdf(input, count * 32);
  return Array.from({ length: count }, (_, i) => okm.slice(32 * i, 32 * i + 32));
};

/**
 * SIGN, 64 bytes (Ed25519, pure). Some engines randomise signatures, so nothing may hash, compare or derive from the
 * bytes of a signature (docs/protocol.md, section 2).
 */
export const sign = async (key: CryptoKey, input: Labelled): Promise<Bytes> => await ed25519Sign(key, input);

/** Refuses `bad-signature`, also for a key or signature that the engine cannot parse. */
export const verify = async (publicKey: Uint8Array, signature: Uint8Array, input: Labelled): Promise<void> => {
  if (!(await ed25519Verify(publicKey, signature, input))) {
    throw new Refusal('bad-signature'); // a signature does not match
  }
};

export type ChainStep = { readonly messageKey: Bytes; readonly next: Bytes };

/**
 * STEP (docs/protocol.md, section 5.2): the message key of a chain key, and the next chain key, 32 bytes each.
 *
 * Both are HMACs under the chain key with different labels, as in Signal's Double Ratchet (KDF_CK). HMAC cannot be
 * inverted, so anyone who steals the next chain key learns nothing about earlier message keys: this is forward secrecy
 * within a chain. A stolen message key reveals neither the chain key nor any other message key.
 */
export const step = async (chainKey: Uint8Array): Promise<ChainStep> => {
  const [messageKey = NOTHING, next = NOTHING] = await hmacs(
    chainKey,
    label('mac/chain-message'),
    label('mac/chain-next'),
  );
  return { messageKey, next };
};

/**
 * Compares without a branch on the data, so that timing does not reveal where two values differ. JavaScript promises no
 * constant time, but the loop at least does not stop early. The length is public.
 */
const equalInConstantTime = (a: Uint8Array, b: Uint8Array): boolean => {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
};

/**
 * Layout of a BOX, n + 64 bytes for n bytes of text:
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 16 | nonce, random |
 * | 16 | 32 | commitment |
 * | 48 | n + 16 | AES-256-GCM ciphertext and tag |
 */
const NONCE_BYTES = 16;
const SEALED_AT = 48;

/**
 * Step 2 of BOX: 76 bytes of KDF output.
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 32 | AES-256-GCM key |
 * | 32 | 12 | IV |
 * | 44 | 32 | commitment to key, IV and context |
 *
 * The nonce is part of the context. If a restored copy of a profile uses a message key a second time, key and IV still
 * differ. A repeated pair would give an attacker the XOR of two texts and the GCM authentication key.
 *
 * The context is in the key derivation, so the associated data of GCM stays empty: it would add nothing.
 */
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

/**
 * BOX with the given nonce of 16 random bytes; gives 64 bytes more than the text. The caller draws the nonce, so that
 * the test vectors can be replayed.
 */
export const sealBox = async (input: KdfInput, nonce: Uint8Array, plain: Uint8Array): Promise<Bytes> => {
  const { keys, commitment } = await boxKeys(input, nonce);
  return concatBytes(nonce, commitment, await gcmEncrypt(keys, plain));
};

/**
 * Opens a BOX. Refuses `not-authentic` for a wrong commitment and for a wrong tag, with one code for both, so that an
 * attacker learns nothing about which one failed.
 *
 * The commitment is compared before decryption. GCM is not committing: without this check the sender of a crafted box
 * could show different texts to holders of different keys.
 */
export const openBox = async (input: KdfInput, box: Uint8Array): Promise<Bytes> => {
  const { keys, commitment } = await boxKeys(input, box.subarray(0, NONCE_BYTES));
  if (!equalInConstantTime(commitment, box.subarray(NONCE_BYTES, SEALED_AT))) {
    throw new Refusal('not-authentic'); // a commitment does not match
  }
  return await gcmDecrypt(keys, box.subarray(SEALED_AT));
};
