/**
 * Sealing of records at rest, under the vault key (docs/threat-model.md). Local to this device and not part of the wire
 * protocol; the label is `local/record` (docs/protocol.md, section 12.1).
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 12 | IV, random |
 * | 12 | n | AES-256-GCM ciphertext of n bytes of text |
 * | 12 + n | 16 | tag |
 *
 * It does not stop an attacker who replaces a record by an older copy of the same record: nothing here is a counter.
 */
import { concatBytes, encodeUtf8, label, u32 } from '@cipherchat/protocol';
import { gcmDecrypt, gcmEncrypt, randomBytes } from './hazmat.ts';

const IV_BYTES = 12;

/**
 * Associated data: label ‖ length of the table's name u32 ‖ table ‖ primary key. It ties a record to its place, else
 * someone who can write to the database could put one session's record in another one's place. The length keeps the two
 * names apart: without it `ab` ‖ `c` and `a` ‖ `bc` would be one place.
 */
const placeOf = (table: string, key: string): Uint8Array => {
  const name = encodeUtf8(table);
  return concatBytes(label('local/record'), u32(name.length), name, encodeUtf8(key));
};

/**
 * Gives 28 bytes more than the text. The IV is random: a counter would be set back with a profile that is restored from
 * a copy, and repeat. NIST SP 800-38D allows 2^32 random IVs under one key; a vault seals far fewer records.
 */
export const sealRecord = async (
  vaultKey: CryptoKey,
  table: string,
  key: string,
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = randomBytes(IV_BYTES);
  return concatBytes(iv, await gcmEncrypt({ key: vaultKey, iv, associated: placeOf(table, key) }, plain));
};

/** Refuses `not-authentic` for a record that was changed, moved, or sealed under another vault key. */
export const openRecord = async (
  vaultKey: CryptoKey,
  table: string,
  key: string,
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = sealed.subarray(0, IV_BYTES);
  return await gcmDecrypt({ key: vaultKey, iv, associated: placeOf(table, key) }, sealed.subarray(IV_BYTES));
};
