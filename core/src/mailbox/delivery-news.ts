/**
 * News about our messages: the server reports envelopes that arrived, and peers report messages that were read. Neither
 * ever moves a status backwards.
 */
import type { EnvelopeId, ParsedDelivery } from '@cipherchat/protocol';
import { advanceStatus } from '../log/conversation.ts';
import { ledger, messages, type LedgerRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** News of an envelope this client does not know, or of a device it never sent to, is a lie or long over. */
export const recordDeliveries = async (
  copy: WorkingCopy,
  deliveries: readonly ParsedDelivery[],
  now: number,
): Promise<void> => {
  const known = await copy.getAll(
    ledger,
    deliveries.map(({ id }) => id),
  );
  await copy.getAll(
    messages,
    known.flatMap((record) => (record === undefined ? [] : [record.messageId])),
  );
  for (const { id, device } of deliveries) {
    const record = await copy.get(ledger, id);
    if (record?.devices.includes(device) !== true || record.delivered.includes(device)) continue;
    const delivered = [...record.delivered, device];
    const done = delivered.length === record.devices.length;
    keep(copy, id, { ...record, delivered, doneAt: done ? now : undefined });
    await advanceStatus(copy, record.messageId, 'delivered', record.conversation);
  }
};

const keep = (copy: WorkingCopy, id: EnvelopeId, record: LedgerRecord): void => {
  if (record.doneAt !== undefined && record.content === undefined) copy.delete(ledger, id);
  else copy.put(ledger, id, record);
};
