/**
 * What arrives while two device lists claim to be the contact's is shown, and marked (PROTOCOL 3.2, "Fork"). So is what
 * other devices of the own account wrote, while two claim to be its own.
 */
import type { AccountId } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { writerIn } from '../rows/message-key.ts';
import { messages } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { writtenIn } from '../rows/written-in.ts';

/** At the end of a unit of work. `own`: the own account. */
export const markForked = async (copy: WorkingCopy, own: AccountId | undefined): Promise<void> => {
  for (const { key, value: record } of writtenIn(copy, messages)) {
    if (record?.kind !== 'text' || (await copy.before(messages, key)) !== undefined) continue;
    // What was written here has no device.
    if (record.mine && record.device === undefined) continue;
    const writer = record.mine ? own : writerIn(key);
    const contact = writer && (await copy.get(contacts, writer));
    if (contact?.fork === true) copy.put(messages, key, { ...record, doubt: 'fork' });
  }
};
