/** What a backup says about contacts: the names that the user sees, and whose safety number was compared. */
import { DeviceId } from '@cipherchat/protocol';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import { beliefKey, beliefs } from '../rows/verification-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { BackupRecordBody } from './record-texts.ts';

export type RestoredContact = Extract<BackupRecordBody, { readonly kind: 'contact' }>;

/** By conversation. Two devices may have made a record each of one contact. */
export const restoredContacts = (bodies: readonly BackupRecordBody[]): ReadonlyMap<ConversationId, RestoredContact> => {
  const all = new Map<ConversationId, RestoredContact>();
  for (const body of bodies) if (body.kind === 'contact') all.set(directConversation(body.address), body);
  return all;
};

/** Where a backup comes from is not in it. */
const SOME_DEVICE = DeviceId.fromBytes(new Uint8Array(16));

/**
 * The mark comes back as that of another own device. The address of a contact is the hash of its key, so the mark
 * stands for the key that was compared. What the account key has signed about it, of any time, takes its place.
 * `savedAt`: when the backup was made, in milliseconds since 1970.
 */
export const keepVerified = (copy: WorkingCopy, conversation: ConversationId, savedAt: number): void => {
  copy.put(beliefs, beliefKey(conversation), {
    conversation,
    mark: 'verified',
    device: SOME_DEVICE,
    at: savedAt,
    signedAt: 0,
  });
};
