/** Carries out the changes that wait. Loaded when there are any. */
import { DAY_MS } from '@cipherchat/protocol';
import type { EngineStore } from '../rows/engine-store.ts';
import { CHANGES, messageChanges } from '../rows/message-changes.ts';
import { applyArrived } from './arrived-changes.ts';
import { carryOutWish, type WishParts } from './wished-changes.ts';

/** A message that is this late does not come any more: servers keep envelopes for 30 days. */
const KEPT_MS = 35 * DAY_MS;
/** Changes of messages that have not arrived. After more, the oldest are forgotten. */
const MOST_KEPT = 256;

/** Resolves with true while changes wait for messages that have not arrived. */
export const carryOutChanges = (parts: WishParts & { readonly store: EngineStore }): Promise<boolean> =>
  parts.store.transact(async (copy) => {
    const waiting = await copy.list(messageChanges, { group: CHANGES });
    const early: `change:${string}`[] = [];
    for (const { key, value } of waiting) {
      if (value.kind === 'wish') await carryOutWish(copy, parts, value);
      else if (!(await applyArrived(copy, value)) && value.at > parts.clock.now() - KEPT_MS) {
        early.push(key);
        continue;
      }
      copy.delete(messageChanges, key);
    }
    for (const key of early.slice(0, -MOST_KEPT)) copy.delete(messageChanges, key);
    return early.length > 0;
  });
