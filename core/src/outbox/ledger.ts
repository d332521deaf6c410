/** What was sent to which devices, for re-sends and delivery news, and how long it is kept (PROTOCOL 11). */
import type { ConversationId } from '../base/conversation-id.ts';
import { DAY_MS, PROCESSED_LIFETIME_MS, type EnvelopeId } from '@cipherchat/protocol';
import { isAsOldAs, type ServerClock } from '../clock/server-clock.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { BARE, ledger, ledgerGroup, type LedgerRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

const MAX_KEPT = 256;
const KEPT_MS = 7 * DAY_MS;
/**
 * What was not delivered and stands nowhere else is kept for as long as servers keep mail: a server that forgot it gets
 * it again. No one may ask for it any more.
 */
const REPEATED_MS = 30 * DAY_MS;

/** Whether a device may still ask for the content. A server that sets its clock back makes it no younger. */
export const isAnswered = ({ sentAt }: LedgerRecord, clock: ServerClock): boolean =>
  !isAsOldAs(sentAt, KEPT_MS, Math.max(clock.now(), clock.confirmed()));
/**
 * Contents that were delivered longer ago are forgotten, once an empty mailbox shows that no request waits. A thief who
 * makes requests in a device's name then gets none of them.
 */
const KEPT_AFTER_DELIVERY_MS = DAY_MS;

/** Deletes a row that was delivered to all its devices and has no content any more: no one needs it. */
export const keepInLedger = (copy: WorkingCopy, key: EnvelopeId, value: LedgerRecord): void => {
  if (value.doneAt !== undefined && value.content === undefined) copy.delete(ledger, key);
  else copy.put(ledger, key, value);
};

const forgetContent = (copy: WorkingCopy, key: EnvelopeId, value: LedgerRecord): void =>
  keepInLedger(copy, key, { ...value, content: undefined });

/**
 * Limits how many contents one account can still request, to 256. Forgets delivered ones first, then waiting ones; of
 * each the oldest first.
 */
export const trimLedger = async (copy: WorkingCopy, conversation: ConversationId): Promise<void> => {
  const { waiting, done } = ledgerGroup(conversation);
  const [open, closed] = await Promise.all([copy.count(ledger, waiting), copy.count(ledger, done)]);
  const excess = open + closed - MAX_KEPT;
  if (excess <= 0) return;
  const oldest = [
    ...(await copy.list(ledger, { group: done, limit: excess })),
    ...(await copy.list(ledger, { group: waiting, limit: Math.max(0, excess - closed) })),
  ];
  for (const { key, value } of oldest) forgetContent(copy, key, value);
};

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
