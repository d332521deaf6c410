/** Reads the saved replies out of the registers of the settings. */
import { toHex } from '@cipherchat/protocol';
import { CANNED_REPLY_FIELD } from '../contents/forms/setting-fields.ts';
import type { SavedReply } from '../facade/replies.ts';
import type { ChatStore } from '../storage/port.ts';
import { readRegisterValues, type RegisterValue } from './register-values.ts';

/** Undefined for one that was deleted. The form was checked before it was stored. */
const replyOf = ({ subkey, value }: RegisterValue): SavedReply | undefined => {
  const [title, text] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return typeof title === 'string' && typeof text === 'string' ? { id: toHex(subkey), title, text } : undefined;
};

/** Ascending by title. */
export const readSavedReplies = async (store: ChatStore): Promise<readonly SavedReply[]> => {
  const values = await readRegisterValues(store);
  const saved = values.filter(({ scope, field }) => scope === 'settings' && field === CANNED_REPLY_FIELD);
  const found = new Map(saved.map((one) => [toHex(one.subkey), replyOf(one)]));
  return [...found.values()]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
};
