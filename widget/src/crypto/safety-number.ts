/** What two people compare to know that nobody stands between them (PROTOCOL 12.4). */
import { compareBytes, concatBytes } from '@cipherchat/protocol';
import { kdf } from './functions.ts';

export type Identity = { readonly account: Uint8Array; readonly accountKey: Uint8Array };

const GROUPS = 12;
const GROUP_BYTES = 5;

/** Twelve groups of five digits, the same at both ends; undefined for two equal accounts. */
export const safetyNumber = async (one: Identity, other: Identity): Promise<string | undefined> => {
  const [a, b] = [concatBytes(one.account, one.accountKey), concatBytes(other.account, other.accountKey)];
  const order = compareBytes(a, b);
  if (compareBytes(one.account, other.account) === 0) return undefined;
  const digest = await kdf('kdf/safety-number', new Uint8Array(32), order < 0 ? concatBytes(a, b) : concatBytes(b, a), new Uint8Array(0), GROUPS * GROUP_BYTES);
  const groups = Array.from({ length: GROUPS }, (_, i) => {
    const value = digest.subarray(GROUP_BYTES * i, GROUP_BYTES * (i + 1)).reduce((sum, byte) => sum * 256 + byte, 0);
    return String(value % 100_000).padStart(5, '0');
  });
  return groups.join(' ');
};
