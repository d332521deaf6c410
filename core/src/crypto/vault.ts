/** Sealing of records at rest, under the vault key, with table and primary key as associated data (docs/threat-model.md). */
import { concatBytes, encodeUtf8, label, u32 } from '@cipherchat/protocol';
import { gcmDecrypt, gcmEncrypt, randomBytes } from './hazmat.ts';

const IV_BYTES = 12;

const placeOf = (table: string, key: string): Uint8Array => {
  const name = encodeUtf8(table);
  return concatBytes(label('local/record'), u32(name.length), name, encodeUtf8(key));
};

/** IV 12 ‖ ciphertext and tag, 28 bytes more than the text. The IV is random: a vault seals far fewer than 2^32 records. */
export const sealRecord = async (
  vaultKey: CryptoKey,
  table: string,
  key: string,
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = randomBytes(IV_BYTES);
  return concatBytes(iv, await gcmEncrypt({ key: vaultKey, iv, associated: placeOf(table, key) }, plain));
};

/** Refuses `not-authentic` for a record that was changed or moved. */
export const openRecord = async (
  vaultKey: CryptoKey,
  table: string,
  key: string,
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = sealed.subarray(0, IV_BYTES);
  return await gcmDecrypt({ key: vaultKey, iv, associated: placeOf(table, key) }, sealed.subarray(IV_BYTES));
};
