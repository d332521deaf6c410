/** Forgets what is kept for a time only. */
import { DAY_MS, PROCESSED_LIFETIME_MS } from '@cipherchat/protocol';
import type { EngineParts } from './engine-parts.ts';
import { pruneHeld } from './held-envelopes.ts';
import { pruneLedger } from './ledger.ts';
import { conversations, processed } from './records.ts';

const AT_ONCE = 500;
/** A conversation in which nothing happened for so long has nothing left to forget. */
const QUIET_MS = 30 * DAY_MS;

export const pruneProfile = async (parts: EngineParts, emptyAt: number): Promise<void> => {
  const { store, clock } = parts;
  const now = clock.now();
  const peers = await store.change(async (copy) => {
    const old = await copy.list(processed, { group: 'processed', to: now - PROCESSED_LIFETIME_MS, limit: AT_ONCE });
    for (const { key } of old) copy.delete(processed, key);
    const recent = await copy.list(conversations, { group: 'conversations', from: now - QUIET_MS });
    return recent.map(({ key }) => key);
  });
  await pruneLedger(store, peers, { now, emptyAt });
  await pruneHeld(store, now);
};
