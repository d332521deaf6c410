/** Forgets what was sent, once no one may ask for it any more (PROTOCOL 11). */
import { DAY_MS, PROCESSED_LIFETIME_MS } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { BARE, ledger, ledgerGroup } from '../rows/records.ts';
import { forgetContent, KEPT_MS } from './ledger.ts';

/**
 * What was not delivered and stands nowhere else is kept for as long as servers keep mail: a server that forgot it gets
 * it again. No one may ask for it any more.
 */
const REPEATED_MS = 30 * DAY_MS;

/**
 * Contents that were delivered longer ago are forgotten, once an empty mailbox shows that no request waits. A thief who
 * makes requests in a device's name then gets none of them.
 */
const KEPT_AFTER_DELIVERY_MS = DAY_MS;

/** `emptyAt`: when our own mailbox was last found empty. */
export const pruneLedger = async (
  store: EngineStore,
  conversations: readonly ConversationId[],
  { now, emptyAt }: { readonly now: number; readonly emptyAt: number },
): Promise<void> => {
  for (const conversation of conversations) {
    const { waiting, done } = ledgerGroup(conversation);
    await store.transact(async (copy) => {
      const old = await copy.list(ledger, { group: waiting, to: now - KEPT_MS });
      const delivered = await copy.list(ledger, {
        group: done,
        to: Math.max(now - KEPT_MS, emptyAt - KEPT_AFTER_DELIVERY_MS),
      });
      const over = old.filter(({ value }) => value.content === 'in-log' || value.sentAt <= now - REPEATED_MS);
      for (const { key, value } of [...over, ...delivered]) forgetContent(copy, key, value);
    });
  }
  await store.transact(async (copy) => {
    const lost = await copy.list(ledger, { group: BARE, to: now - PROCESSED_LIFETIME_MS });
    for (const { key } of lost) copy.delete(ledger, key);
  });
};
