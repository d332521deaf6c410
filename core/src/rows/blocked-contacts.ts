/** Whom the user has blocked (PROTOCOL 20.2, kind 2, field 2), what a tab has just asked for included. */
import { decodeCbor } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import type { Entry } from '../contents/forms/registers.ts';
import { REGISTER_WISHES, registerKey, registers, registerWishes } from './own-device-rows.ts';
import type { WorkingCopy } from './working-copy.ts';

export const isBlocked = async (
  copy: Pick<WorkingCopy, 'get' | 'list'>,
  conversation: ConversationId,
): Promise<boolean> => {
  const wished = (await copy.list(registerWishes, { group: REGISTER_WISHES })).findLast(
    ({ value: { scope, field } }) => scope === conversation && field === CONTACT_FIELD.blocked,
  );
  if (wished !== undefined) return decodeCbor(wished.value.value) === 1;
  const row = await copy.get(registers, registerKey(conversation, CONTACT_FIELD.blocked));
  return row !== undefined && (decodeCbor(row.entry) as unknown as Entry)[4] === 1;
};
