/** Account and device identifiers, which whoever holds the keys recomputes (PROTOCOL 1.3). */
import { ACCOUNT_BYTES, accountHashInput, deviceIdHashInput, type DeviceEntry } from '@cipherchat/protocol';
import { hash, hash16 } from './functions.ts';
import { generateEd25519WithSeed } from './hazmat.ts';
import type { SigningKey } from './keys.ts';

/** AIK; the seed of 32 bytes is exported once, at creation, for the backup, and rests sealed. */
export type AccountKey = SigningKey & { readonly seed: Uint8Array };

export const generateAccountKey = async (): Promise<AccountKey> => await generateEd25519WithSeed();

/** Account of an identity key, 20 bytes. */
export const accountOf = async (accountKey: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  (await hash(accountHashInput(accountKey))).slice(0, ACCOUNT_BYTES);

/** Device id, 16 bytes. */
export const deviceIdOf = async (
  account: Uint8Array,
  entry: Pick<DeviceEntry, 'signingKey' | 'identityKey'>,
): Promise<Uint8Array<ArrayBuffer>> => await hash16(deviceIdHashInput(account, entry));
