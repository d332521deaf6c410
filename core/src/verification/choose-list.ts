/**
 * Two signed lists of one version of an account (PROTOCOL 3.2, "Fork"): no rule can tell its owner from a thief, so the
 * user chooses one of them, or none.
 */
import { DeviceId, equalBytes } from '@cipherchat/protocol';
import { addressBytes, contacts, removalsOf, type Contact } from '../accounts/contacts.ts';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import { keepConversation, setStatus } from '../log/conversation.ts';
import { conversations, outbox } from '../rows/records.ts';
import type { SessionRows } from '../rows/session-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** Field of a contact's registers: hash of the chosen list, 32 bytes, or empty bytes. */
export const CHOSEN_LIST_FIELD = 10;

/** The list that the server went on with is given in `other`, or the one that was held before, if that was chosen. */
const chosenContact = (contact: Contact, other: VerifiedList, isOther: boolean): Contact => {
  const { list, removed } = contact;
  if (!isOther) return { ...contact, fork: false };
  const listed = new Set(other.deviceIds.map(DeviceId.fromBytes));
  return {
    ...contact,
    list: other,
    removed: [...removed.filter((id) => !listed.has(id)), ...removalsOf(other)],
    fork: false,
    other: { bytes: list.bytes, hash: list.hash },
  };
};

/** What waited for the choice goes out. */
const sendWaiting = async (copy: WorkingCopy, conversation: ConversationId): Promise<void> => {
  for (const { key, value } of await copy.list(outbox, { group: 'failed' })) {
    if (value.conversation !== conversation || value.failure !== 'fork') continue;
    copy.put(outbox, key, { ...value, failure: undefined });
    await setStatus(copy, key, { status: 'sending' });
  }
};

/**
 * `chosen`: hash of the list to go on with, 32 bytes. With any other bytes nothing is sent, as before. The list that
 * was not chosen stays remembered, so that a user can choose again. False where the contact has no fork.
 */
export const chooseList = async (
  copy: WorkingCopy,
  sessions: SessionRows,
  conversation: ConversationId,
  chosen: Uint8Array,
): Promise<boolean> => {
  const peer = peerOf(conversation);
  const contact = peer && (await copy.get(contacts, peer));
  if (peer === undefined || contact?.other === undefined) return false;
  const isOther = equalBytes(chosen, contact.other.hash);
  if (!isOther && !equalBytes(chosen, contact.list.hash)) {
    copy.put(contacts, peer, { ...contact, fork: true });
    return true;
  }
  const other = await verifyDeviceList(contact.other.bytes, addressBytes(peer));
  const dropped = isOther ? contact.list : other;
  const next = chosenContact(contact, other, isOther);
  copy.put(contacts, peer, next);
  const kept = new Set(next.list.deviceIds.map(DeviceId.fromBytes));
  for (const device of dropped.deviceIds.map(DeviceId.fromBytes)) if (!kept.has(device)) copy.delete(sessions, device);
  const record = await copy.get(conversations, conversation);
  if (record?.obstacle === 'fork') keepConversation(copy, { ...record, obstacle: undefined });
  copy.touched.add(conversation);
  await sendWaiting(copy, conversation);
  return true;
};
