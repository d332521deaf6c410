/**
 * News about our messages: the server reports envelopes that arrived, and peers report messages that were read. Neither
 * ever moves a status backwards.
 */
import type { ParsedDelivery } from '@cipherchat/protocol';
import { advanceStatus } from '../log/conversation.ts';
import { keepInLedger } from '../outbox/ledger.ts';
import { ledger, type LedgerRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** News of an envelope this client does not know, or of a device it never sent to, is a lie or long over. */
export const recordDeliveries = async (
  copy: WorkingCopy,
  deliveries: readonly ParsedDelivery[],
  now: number,
): Promise<void> => {
  await copy.getAll(
    ledger,
    deliveries.map(({ id }) => id),
  );
  const arrived: LedgerRecord[] = [];
  for (const { id, device } of deliveries) {
    const record = await copy.get(ledger, id);
    if (record?.devices.includes(device) !== true || record.delivered.includes(device)) continue;
    const delivered = [...record.delivered, device];
    const done = delivered.length === record.devices.length;
    keepInLedger(copy, id, { ...record, delivered, doneAt: done ? now : undefined });
    arrived.push(record);
  }
  await Promise.all(
    arrived.map(({ messageId, conversation }) => advanceStatus(copy, messageId, 'delivered', conversation)),
  );
};
