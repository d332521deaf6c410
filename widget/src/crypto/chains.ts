/** Root and chain steps, and the keys passed over on the way to a message (PROTOCOL 5.2, 5.5). */
import { Refusal } from '@cipherchat/protocol';
import { kdf, step } from './functions.ts';
import type { Chain, SkippedKey } from './session.ts';

const NOTHING = new Uint8Array(0);
const MAX_MESSAGES_PER_CHAIN = 2 ** 24;

export type RootStep = { readonly rootKey: Uint8Array; readonly chain: Chain; readonly nextHeaderKey: Uint8Array };

/** ROOT(rk, dh): the next root key, a chain at n = 0, and the header key of the chain after it, 32 bytes each. */
export const rootStep = async (rootKey: Uint8Array, shared: Uint8Array): Promise<RootStep> => {
  const okm = await kdf('kdf/root', rootKey, shared, NOTHING, 96);
  return { rootKey: okm.slice(0, 32), chain: { key: okm.slice(32, 64), n: 0 }, nextHeaderKey: okm.slice(64) };
};

/** The message key at `chain.n`, and the chain after it. Refuses `limit` at 2^24. */
export const nextMessageKey = async (chain: Chain): Promise<{ readonly messageKey: Uint8Array; readonly chain: Chain }> => {
  if (chain.n >= MAX_MESSAGES_PER_CHAIN - 1) throw new Refusal('limit', 'the chain is used up; start a new session');
  const { messageKey, next } = await step(chain.key);
  return { messageKey, chain: { key: next, n: chain.n + 1 } };
};

export type Skip = { readonly chain: Chain; readonly skipped: readonly SkippedKey[] };

/** Steps until the chain stands at `n`. Refuses `too-far` beyond `most` keys, before any work is done. */
export const skipTo = async (chain: Chain, n: number, most: number, now: number): Promise<Skip> => {
  if (n >= MAX_MESSAGES_PER_CHAIN) throw new Refusal('malformed', 'a counter beyond the end of a chain');
  if (n - chain.n > most) throw new Refusal('too-far', 'too many messages are missing');
  const skipped: SkippedKey[] = [];
  let at = chain;
  while (at.n < n) {
    const { messageKey, next } = await step(at.key);
    skipped.push({ n: at.n, messageKey, storedAt: now });
    at = { key: next, n: at.n + 1 };
  }
  return { chain: at, skipped };
};
