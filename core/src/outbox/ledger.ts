/** What was sent to which devices, for re-sends and delivery news, and how long it is kept (PROTOCOL 11). */
import type { ConversationId } from '../base/conversation-id.ts';
import { DAY_MS, type EnvelopeId } from '@cipherchat/protocol';
import { ledger, ledgerGroup, type LedgerRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

const MAX_KEPT = 256;
export const KEPT_MS = 7 * DAY_MS;

/** Deletes a row that was delivered to all its devices and has no content any more: no one needs it. */
export const keepInLedger = (copy: WorkingCopy, key: EnvelopeId, value: LedgerRecord): void => {
  if (value.doneAt !== undefined && value.content === undefined) copy.delete(ledger, key);
  else copy.put(ledger, key, value);
};

export const forgetContent = (copy: WorkingCopy, key: EnvelopeId, value: LedgerRecord): void =>
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
