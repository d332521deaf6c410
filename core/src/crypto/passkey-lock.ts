/**
 * The vault key of a locked inbox, boxed a second time under a key from a passkey. Local to this device; the labels are
 * `local/passkey-input` and `local/passkey-lock` (docs/protocol.md, section 12.1).
 *
 * | step | what |
 * |---|---|
 * | 1 | input of the passkey: HASH("local/passkey-input", salt) |
 * | 2 | secret: what the passkey computes for it (WebAuthn, extension PRF), 32 bytes |
 * | 3 | BOX of the vault key of 32 bytes; label `local/passkey-lock`, salt, context: version u8 |
 */
import { labelled } from '@cipherchat/protocol';
import { hash, openBox, sealBox, type KdfInput } from './functions.ts';
import { randomBytes } from './hazmat.ts';

/** `salt` 32 bytes, `box` 96. */
export type PasskeyBox = { readonly salt: Uint8Array; readonly box: Uint8Array };

const VERSION = 1;
const SALT_BYTES = 32;
const NONCE_BYTES = 16;
const HANDLE_BYTES = 16;

const inputOf = (ikm: Uint8Array, salt: Uint8Array): KdfInput => ({
  name: 'local/passkey-lock',
  salt,
  ikm,
  context: Uint8Array.of(VERSION),
});

export const newPasskeySalt = (): Uint8Array => randomBytes(SALT_BYTES);

/** 16 bytes: what makes the passkey of one lock another one than that of the next. */
export const newLockId = (): Uint8Array => randomBytes(HANDLE_BYTES);

/** 32 bytes: what the passkey is asked for. */
export const passkeyLockInput = (salt: Uint8Array): Promise<Uint8Array> => hash(labelled('local/passkey-input', salt));

/** `secret`: 32 bytes. */
export const boxForPasskey = async (bytes: Uint8Array, secret: Uint8Array, salt: Uint8Array): Promise<PasskeyBox> => ({
  salt,
  box: await sealBox(inputOf(secret, salt), randomBytes(NONCE_BYTES), bytes),
});

/** 32 bytes. Refuses `not-authentic` for another passkey, and for a box that was changed. */
export const openPasskeyBox = ({ salt, box }: PasskeyBox, secret: Uint8Array): Promise<Uint8Array> =>
  openBox(inputOf(secret, salt), box);
