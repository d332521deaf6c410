/** What two people compare to know that nobody stands between them (PROTOCOL 12.4). */
import { compareBytes, concatBytes, equalBytes } from '@cipherchat/protocol';
import { kdf, type KdfInput } from './functions.ts';

export type Identity = { readonly account: Uint8Array; readonly accountKey: Uint8Array };

const GROUPS = 12;
const GROUP_BYTES = 5;

/** Twelve groups of five digits, the same at both ends; undefined for two equal accounts. */
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
