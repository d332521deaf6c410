/** The saved replies, in one tab. A widget has none of it, so it does not carry this file. */
import { encodeUtf8, fromHex, toHex, type CborValue } from '@cipherchat/protocol';
import { ChatError } from '../base/errors.ts';
import { CANNED_REPLY_BYTES, CANNED_REPLY_FIELD } from '../contents/forms/setting-fields.ts';
import type { RepliesFacet } from '../facade/replies.ts';
import { readSavedReplies } from '../views/saved-replies.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { asText } from './keep-text.ts';
import { registerWishing } from './register-wish.ts';

const MOST = 200;

const checkedTitle = (given: string): string => {
  const title = asText(given).trim();
  if (title === '' || encodeUtf8(title).length > CANNED_REPLY_BYTES.title) throw new ChatError('name-too-long');
  return title;
};

const checkedText = (given: string): string => {
  const text = asText(given).trim();
  if (text === '') throw new ChatError('text-empty');
  if (encodeUtf8(text).length > CANNED_REPLY_BYTES.text) throw new ChatError('text-too-long');
  return text;
};

export const tabReplies = (parts: TabDevicesParts): RepliesFacet => {
  const { client, store, engine } = parts;
  const wishFor = registerWishing(parts);
  const write = async (id: string, value: CborValue): Promise<void> => {
    const subkey = fromHex(id);
    if (subkey?.length !== CANNED_REPLY_BYTES.id) throw new TypeError('not the id of a saved reply');
    const wish = wishFor({ scope: 'settings', field: CANNED_REPLY_FIELD, subkey, value });
    await store.use((opened) => opened.commit([wish]));
    engine.look();
  };
  const list: RepliesFacet['list'] = () => store.use(readSavedReplies);
  return {
    list,
    save: async ({ id, title, text }) => {
      const value = [checkedTitle(title), checkedText(text)];
      if (id === undefined && (await list()).length >= MOST) throw new ChatError('too-many');
      const key = id ?? toHex(client.platform.random(CANNED_REPLY_BYTES.id));
      await write(key, value);
      return key;
    },
    remove: (id) => write(id, []),
  };
};
