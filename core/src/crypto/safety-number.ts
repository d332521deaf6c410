/**
 * The number that two people compare on another channel (docs/protocol.md, section 12.4). Equal numbers mean that both
 * see the same two account keys, so no one sits between them. Addresses are hashes of keys already; the number helps
 * those who did not get the address from the person itself.
 */
import { compareBytes, concatBytes, equalBytes } from '@cipherchat/protocol';
import { kdf, type KdfInput } from './functions.ts';

/** A side, x: account 20 bytes ‖ AIK 32 bytes. */
export type Identity = { readonly account: Uint8Array; readonly accountKey: Uint8Array };

/** 60 digits carry 199 bits. Groups of five are read aloud without errors, as in Signal's safety numbers. */
const GROUPS = 12;
const GROUP_BYTES = 5;

/**
 * Twelve groups of five digits, separated by spaces; undefined for two equal accounts.
 *
 * The two sides are sorted as bytes, so that both ends compute one number. Group i is bytes 5i to 5i + 5 of the digest
 * as a 40-bit integer, mod 100,000. 2^40 is 11 million times 100,000, so the bias of the remainder does not matter. The
 * integer stays below 2^53 and is exact.
 */
export const safetyNumber = async (one: Identity, other: Identity): Promise<string | undefined> => {
  if (equalBytes(one.account, other.account)) return undefined;
  const sides = [one, other].map(({ account, accountKey }) => concatBytes(account, accountKey)).sort(compareBytes);
  const input: KdfInput = { name: 'kdf/safety-number', salt: new Uint8Array(32), ikm: concatBytes(...sides) };
  const digest = await kdf(input, GROUPS * GROUP_BYTES);
  const groups = Array.from({ length: GROUPS }, (_, i) => {
    const group = digest.subarray(GROUP_BYTES * i, GROUP_BYTES * (i + 1));
    const value = group.reduce((sum, byte) => sum * 256 + byte, 0);
    return String(value % 100_000).padStart(5, '0');
  });
  return groups.join(' ');
};
