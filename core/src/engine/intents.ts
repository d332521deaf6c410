/** Requests that tabs write down, and the mailbox, and only the engine carries out. */
import { tellRead } from '../outbox/read-receipts.ts';
import { intents, type Intent } from '../rows/intents.ts';
import { CHANGES, messageChanges } from '../rows/message-changes.ts';
import { onDemand } from '../transport/on-demand.ts';
import type { RareParts } from './rare-intents.ts';

const isRare = ({ kind }: Intent): boolean => !['create-identity', 'read', 'settings'].includes(kind);

export type CarriedOut = {
  /** There was a read mark. */
  readonly toldRead: boolean;
  /** Changes wait for messages that have not arrived. */
  readonly isEarly: boolean;
};

/**
 * Carries out the intents that wait, with `reads` the read marks too. Where the code for a rare one, or for changes of
 * messages, cannot be loaded, these wait for the next call.
 */
export const carryOutIntents = async (
  parts: RareParts,
  { reads }: { readonly reads: boolean },
): Promise<CarriedOut> => {
  let [toldRead, areLeft] = [false, false];
  await parts.store.transact(async (copy) => {
    [toldRead, areLeft] = [false, (await copy.list(messageChanges, { group: CHANGES, limit: 1 })).length > 0];
    for (const { key, value } of await copy.list(intents, { group: 'intents' })) {
      if (isRare(value)) areLeft = true;
      else if (value.kind !== 'read') copy.delete(intents, key);
      else if (reads) {
        toldRead = true;
        if (await tellRead(copy, parts, value)) copy.delete(intents, key);
        else areLeft = true;
      }
    }
  });
  const rare = areLeft && (await onDemand(() => import('./rare-intents.ts')).catch(() => undefined));
  return { toldRead, isEarly: rare ? await rare.carryOutRare(parts, reads) : areLeft };
};
