/** What is known of visitors, and the keys of the owner's site, in one tab. A widget does not carry this file. */
import { fromHex, type CborValue } from '@cipherchat/protocol';
import { VOUCH_KEY_FIELD, VOUCH_LABEL_BYTES, vouchKey } from '../contents/forms/setting-fields.ts';
import { readVouchKey, vouchKeyId } from '../crypto/vouch.ts';
import type { VisitorsFacet } from '../facade/visitors.ts';
import { readSiteKeys } from '../views/site-keys.ts';
import { readVisitor, readVisitors } from '../views/visitors.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { registerWishing } from './register-wish.ts';
import { textUpTo } from './text-up-to.ts';

export const tabVisitors = (parts: TabDevicesParts): VisitorsFacet => {
  const { store, engine } = parts;
  const wishFor = registerWishing(parts);
  const write = async (id: string, value: CborValue): Promise<void> => {
    const subkey = fromHex(id);
    if (subkey === undefined) throw new TypeError('not the id of a key');
    await store.use((opened) => opened.commit([wishFor({ scope: 'settings', field: VOUCH_KEY_FIELD, subkey, value })]));
    engine.look();
  };
  return {
    all: () => store.use(readVisitors),
    of: (conversation) => store.use((opened) => readVisitor(opened, conversation)),
    siteKeys: () => store.use(readSiteKeys),
    addSiteKey: async (text, given) => {
      const key = readVouchKey(text);
      if (key === undefined) return undefined;
      const [id, label] = [await vouchKeyId(key.publicKey), textUpTo(given, VOUCH_LABEL_BYTES)];
      const isEd25519 = key.alg === 'EdDSA';
      await write(id, vouchKey.write([isEd25519 ? 1 : 2, key.publicKey, label]));
      return { id, algorithm: isEd25519 ? 'Ed25519' : 'P-256', label };
    },
    removeSiteKey: (id) => write(id, []),
  };
};
