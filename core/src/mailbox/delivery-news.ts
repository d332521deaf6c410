/**
 * News about our messages: the server reports envelopes that arrived, and peers report messages that were read. Neither
 * ever moves a status backwards.
 */
import type { ParsedDelivery } from '@cipherchat/protocol';
import { peerOf } from '../base/conversation-id.ts';
import { contacts, partyOf } from '../accounts/contacts.ts';
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
  copy.deliveries = deliveries;
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
    const peer = peerOf(record.conversation);
    const contact = peer && (await copy.get(contacts, peer));
    // A copy that another device of our own got is no delivery.
    if (contact && partyOf(contact.list, device)) arrived.push(record);
  }
  await Promise.all(
    arrived.map(({ messageId, conversation }) => advanceStatus(copy, messageId, 'delivered', conversation)),
  );
};
