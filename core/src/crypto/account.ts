/**
 * Account and device identifiers (docs/protocol.md, section 1.3). Both are hashes of public keys: anyone who holds the
 * keys recomputes and compares them, so no server has to be trusted to say whose keys they are
 * (docs/decisions/0003-the-address-is-a-hash-of-the-key.md).
 */
import { ACCOUNT_BYTES, accountHashInput, deviceIdHashInput, type DeviceEntry } from '@cipherchat/protocol';
import { hash, hash16 } from './functions.ts';
import { generateEd25519WithSeed } from './hazmat.ts';
import type { SigningKey } from './keys.ts';

/**
 * AIK, the key that signs the account's device list. The seed of 32 bytes is exported once, at creation, for the
 * backup, and is stored sealed. Without the seed no backup could ever be made later.
 */
export type AccountKey = SigningKey & { readonly seed: Uint8Array };

export const generateAccountKey = async (): Promise<AccountKey> => await generateEd25519WithSeed();

/**
 * Account of an identity key (AIK, 32 bytes): the first 20 bytes of the hash. To take over an address an attacker needs
 * a second preimage, 2^160 work; 20 bytes are 32 characters in base32, short enough to pass on.
 */
export const accountOf = async (accountKey: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  (await hash(accountHashInput(accountKey))).slice(0, ACCOUNT_BYTES);

/**
 * Device id, 16 bytes, from account ‖ DSK ‖ DIK. With the account in it, an account that lists another account's public
 * keys gets another device id and gains nothing.
 */
export const deviceIdOf = async (
  account: Uint8Array,
  entry: Pick<DeviceEntry, 'signingKey' | 'identityKey'>,
): Promise<Uint8Array<ArrayBuffer>> => await hash16(deviceIdHashInput(account, entry));
