/**
 * The vault key of a locked inbox, boxed under a key that comes from a PIN. Local to this device; the label is
 * `local/lock` (docs/protocol.md, section 12.1).
 *
 * | step | what |
 * |---|---|
 * | 1 | secret: Argon2id of the PIN in ASCII with salt and cost, 32 bytes |
 * | 2 | BOX of the vault key of 32 bytes; label `local/lock`, salt, context |
 * | context | version u8 ‖ memory in KiB u32 ‖ passes u32 ‖ lanes u32 |
 *
 * The cost is in the context, and Argon2id depends on it as well: an attacker who writes a lower one gets a lock that
 * the PIN does not open.
 */
import { concatBytes, u32, type SlotCost } from '@cipherchat/protocol';
import { openBox, sealBox, type KdfInput } from './functions.ts';
import { importRestingKey, randomBytes } from './hazmat.ts';

/** Argon2id of the PIN in ASCII, 32 bytes (`passphrase-hash.ts`). */
export type HashPin = (pin: string, salt: Uint8Array, cost: SlotCost) => Promise<Uint8Array>;

/** `salt` 16 bytes, `box` 96. */
export type BoxedVaultKey = SlotCost & { readonly salt: Uint8Array; readonly box: Uint8Array };

/** RFC 9106, second recommendation for places with little memory, with one lane: a page has one thread for it. */
const COST: SlotCost = { memory: 65_536, passes: 3, lanes: 1 };
const VERSION = 1;
const SALT_BYTES = 16;
const NONCE_BYTES = 16;
const KEY_BYTES = 32;

const inputOf = (ikm: Uint8Array, salt: Uint8Array, { memory, passes, lanes }: SlotCost): KdfInput => ({
  name: 'local/lock',
  salt,
  ikm,
  context: concatBytes(Uint8Array.of(VERSION), u32(memory), u32(passes), u32(lanes)),
});

/** 32 bytes, for one vault. They are to be boxed, imported and forgotten. */
export const newVaultKeyBytes = (): Uint8Array => randomBytes(KEY_BYTES);

/** AES-256-GCM, non-extractable. */
export const importVaultKey = (bytes: Uint8Array): Promise<CryptoKey> => importRestingKey(bytes, 'encrypt', 'decrypt');

export const boxVaultKey = async (bytes: Uint8Array, pin: string, hashPin: HashPin): Promise<BoxedVaultKey> => {
  const salt = randomBytes(SALT_BYTES);
  const secret = await hashPin(pin, salt, COST);
  return { ...COST, salt, box: await sealBox(inputOf(secret, salt, COST), randomBytes(NONCE_BYTES), bytes) };
};

/** 32 bytes. Refuses `not-authentic` for a wrong PIN, and for a box that was changed. */
export const openVaultKey = async (boxed: BoxedVaultKey, pin: string, hashPin: HashPin): Promise<Uint8Array> => {
  const { salt, box, memory, passes, lanes } = boxed;
  const cost = { memory, passes, lanes };
  return await openBox(inputOf(await hashPin(pin, salt, cost), salt, cost), box);
};
