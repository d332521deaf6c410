/** Carries out the changes that wait. Loaded when there are any. */
import { DAY_MS, type AccountId } from '@cipherchat/protocol';
import type { EngineStore } from '../rows/engine-store.ts';
import { CHANGES, messageChanges, type ArrivedChange } from '../rows/message-changes.ts';
import { applyArrived } from './arrived-changes.ts';
import { carryOutWish, type WishParts } from './wished-changes.ts';

/** A message that is this late does not come any more: servers keep envelopes for 30 days. */
const KEPT_MS = 35 * DAY_MS;
/** Changes of messages that have not arrived: of all, and of one peer. After more, the oldest are forgotten. */
const MOST_KEPT = 256;
const MOST_OF_PEER = 16;
/** An edit has up to 16,384 bytes of text. What is longer holds what this version would not read. */
const MOST_BYTES = 20_000;

type Early = { readonly key: `change:${string}`; readonly value: ArrivedChange };

/** `early`: the oldest first. No peer takes the places of others. */
const forgotten = (early: readonly Early[]): readonly Early[] => {
  const counts = new Map<AccountId, number>();
  let all = 0;
  return early.toReversed().filter(({ value: { account, mine, fields } }) => {
    const count = counts.get(account) ?? 0;
    if (fields.length > MOST_BYTES || all >= MOST_KEPT || (!mine && count >= MOST_OF_PEER)) return true;
    counts.set(account, count + 1);
    all += 1;
    return false;
  });
};

/** Resolves with true while changes wait for messages that have not arrived. */
export const carryOutChanges = (parts: WishParts & { readonly store: EngineStore }): Promise<boolean> =>
  parts.store.transact(async (copy) => {
    const waiting = await copy.list(messageChanges, { group: CHANGES });
    const early: Early[] = [];
    for (const { key, value } of waiting) {
      if (value.kind === 'wish') await carryOutWish(copy, parts, value);
      else if (!(await applyArrived(copy, value, parts.identity.address)) && value.at > parts.clock.now() - KEPT_MS) {
        early.push({ key, value });
        continue;
      }
      copy.delete(messageChanges, key);
    }
    const gone = forgotten(early);
    for (const { key } of gone) copy.delete(messageChanges, key);
    return early.length > gone.length;
  });
