/** Reads the saved replies: the registers of the account, and what tabs have written since. */
import { decodeCbor, toHex, type CborValue } from '@cipherchat/protocol';
import { CANNED_REPLY_FIELD } from '../contents/forms/setting-fields.ts';
import type { Entry } from '../contents/forms/registers.ts';
import type { SavedReply } from '../facade/replies.ts';
import { REGISTER_WISHES, registers, registerWishes } from '../rows/own-device-rows.ts';
import { readRows } from '../rows/read-rows.ts';
import type { ChatStore } from '../storage/port.ts';

/** Undefined for one that was deleted. The form was checked before it was stored. */
const replyOf = (subkey: Uint8Array, value: CborValue): SavedReply | undefined => {
  const [title, text] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return typeof title === 'string' && typeof text === 'string' ? { id: toHex(subkey), title, text } : undefined;
};

/** Ascending by title. The wishes are read first: what the engine carries out meanwhile is in the registers, too. */
export const readSavedReplies = async (store: ChatStore): Promise<readonly SavedReply[]> => {
  const wished = await readRows(store, registerWishes, { group: REGISTER_WISHES });
  const kept = await readRows(store, registers, { group: 'registers' });
  const found = new Map<string, SavedReply | undefined>();
  for (const { value } of kept) {
    const [field, subkey, , , is] = decodeCbor(value.entry) as unknown as Entry;
    if (value.scope === 'settings' && field === CANNED_REPLY_FIELD) found.set(toHex(subkey), replyOf(subkey, is));
  }
  for (const { value } of wished) {
    if (value.scope !== 'settings' || value.field !== CANNED_REPLY_FIELD) continue;
    found.set(toHex(value.subkey), replyOf(value.subkey, decodeCbor(value.value)));
  }
  return [...found.values()]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
};
