import type { KeepAgreementKeys } from '../agreement-key-probe.ts';
import type { StorageCryptography } from '../cryptography.ts';
import type { ChatStore } from '../port.ts';
import { openDatabase, type OpenOptions } from './database.ts';
import { DexieChatStore } from './dexie-chat-store.ts';
import { openProfileKeys } from './profile-keys.ts';
import { ownStorage, SealedInstantTexts, type InstantTextsParts } from './sealed-instant-texts.ts';
import { asStoreError } from './store-failure.ts';

export type OpenedStore = {
  readonly store: ChatStore;
  /** AES-256-GCM, non-extractable, the same at each opening of a durable store. */
  readonly wrappingKey: CryptoKey;
  readonly keepAgreementKeys: KeepAgreementKeys;
};

/**
 * Opens or creates the database of this name. Rejects with `StoreError`: `denied`, `newer-version`, `blocked`, `full`,
 * `damaged`.
 */
export const openDexieStore = async (
  name: string,
  cryptography: StorageCryptography,
  options?: OpenOptions,
): Promise<OpenedStore> => {
  const database = await openDatabase(name, cryptography, options);
  try {
    const { vaultKey, wrappingKey, keepAgreementKeys } = await openProfileKeys(
      database,
      cryptography,
      options?.vaultKey,
    );
    const place = options?.localStorage ?? ownStorage();
    const makePad: InstantTextsParts['makePad'] = (length, iv) => cryptography.makePad(vaultKey, length, iv);
    const instant = place && new SealedInstantTexts({ place, database: name, makePad });
    return { store: new DexieChatStore(database, vaultKey, cryptography, instant), wrappingKey, keepAgreementKeys };
  } catch (cause) {
    database.dexie.close();
    throw asStoreError(cause, 'open');
  }
};
