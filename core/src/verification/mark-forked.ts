/** What arrives while two device lists claim to be the contact's is shown, and marked (PROTOCOL 3.2, "Fork"). */
import { contacts } from '../accounts/contacts.ts';
import { peerOf } from '../base/conversation-id.ts';
import { messages } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { writtenIn } from '../rows/written-in.ts';

/** At the end of a unit of work. */
export const markForked = async (copy: WorkingCopy): Promise<void> => {
  for (const { key, value: record } of writtenIn(copy, messages)) {
    if (record?.kind !== 'text' || record.mine || (await copy.before(messages, key)) !== undefined) continue;
    const peer = peerOf(record.conversation);
    const contact = peer && (await copy.get(contacts, peer));
    if (contact?.fork === true) copy.put(messages, key, { ...record, doubt: 'fork' });
  }
};
