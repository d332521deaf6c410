/**
 * A verified contact has added a device. The key that was compared signed it, so the contact stays verified, and the
 * log says so in the place of the note that every change of devices leaves.
 */
import { DeviceId, type AccountId } from '@cipherchat/protocol';
import { contacts, type Contact } from '../accounts/contacts.ts';
import { directConversation } from '../base/conversation-id.ts';
import { noteInConversation } from '../log/note-in-conversation.ts';
import { messages } from '../rows/records.ts';
import { beliefKey, beliefs } from '../rows/verification-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { writtenIn } from '../rows/written-in.ts';

const addedIn = (before: Contact, after: Contact): number => {
  const known = new Set(before.list.deviceIds.map(DeviceId.fromBytes));
  return after.list.deviceIds.filter((id) => !known.has(DeviceId.fromBytes(id))).length;
};

/** The plain note of this unit of work about the same change. One of earlier on the same day stays. */
const takeAway = async (copy: WorkingCopy, address: AccountId): Promise<void> => {
  for (const { key } of writtenIn(copy, messages)) {
    if (!key.startsWith(`devices:${address}:`)) continue;
    if ((await copy.before(messages, key)) === undefined) copy.delete(messages, key);
  }
};

/** At the end of a unit of work. `now` in milliseconds since 1970. */
export const noteAddedDevices = async (copy: WorkingCopy, now: number): Promise<void> => {
  for (const { key: address, value: after } of writtenIn(copy, contacts)) {
    if (after === undefined) continue;
    const conversation = directConversation(address);
    if ((await copy.get(beliefs, beliefKey(conversation)))?.mark === undefined) continue;
    const before = await copy.before(contacts, address);
    const count = before === undefined ? 0 : addedIn(before, after);
    if (count === 0) continue;
    await takeAway(copy, address);
    const note = { kind: 'device-added', count } as const;
    await noteInConversation(copy, {
      key: `added:${address}:${String(after.list.version)}`,
      conversation,
      at: now,
      note,
    });
  }
};
