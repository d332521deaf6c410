/** Deletes envelopes that were held for 30 days (PROTOCOL 11). */
import { DAY_MS } from '@cipherchat/protocol';
import type { EngineStore } from '../rows/engine-store.ts';
import { held } from '../rows/records.ts';
import { heldAccounts } from './held-envelopes.ts';
import { release } from './hold-envelope.ts';
import { noteUnopened } from './unopened-notes.ts';

const KEPT_MS = 30 * DAY_MS;

/** `now`: milliseconds since 1970. */
export const pruneHeld = async (store: EngineStore, now: number): Promise<void> => {
  const accounts = await heldAccounts(store);
  await store.transact(async (copy) => {
    for (const account of accounts) {
      const old = await copy.list(held, { group: account, to: now - KEPT_MS });
      for (const { value } of old) {
        await release(copy, value.envelope);
        await noteUnopened(copy, value.envelope.sender.account, Math.min(value.envelope.at, now));
      }
    }
  });
};
