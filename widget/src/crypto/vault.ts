/** Sealing of records at rest, under the vault key, with table and primary key as associated data (DESIGN section 3). */
import { concatBytes, encodeUtf8, u32 } from '@cipherchat/protocol';
import { label } from './functions.ts';
import { gcmDecryptWith, gcmEncryptWith, randomBytes } from './hazmat.ts';

const IV_BYTES = 12;

const placeOf = (table: string, key: string): Uint8Array => {
  const name = encodeUtf8(table);
  return concatBytes(label('local/record'), u32(name.length), name, encodeUtf8(key));
};

/** IV 12 ‖ ciphertext and tag. The IV is random: a vault seals far fewer than 2^32 records. */
export const sealRecord = async (vaultKey: CryptoKey, table: string, key: string, plain: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = randomBytes(IV_BYTES);
  return concatBytes(iv, await gcmEncryptWith(vaultKey, iv, plain, placeOf(table, key)));
};

/** Refuses `not-authentic` for a record that was changed or moved. */
export const openRecord = async (vaultKey: CryptoKey, table: string, key: string, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  await gcmDecryptWith(vaultKey, sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES), placeOf(table, key));
