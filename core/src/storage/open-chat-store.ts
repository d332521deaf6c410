/**
 * Opens the store of a profile: the durable one where the browser lets us, else one that lasts as long as the window.
 */
import type { StorageCryptography } from './cryptography.ts';
import type { OpenOptions } from './dexie/database.ts';
import { openDexieStore, type OpenedStore } from './dexie/open-dexie-store.ts';
import { StoreError } from './port.ts';

/**
 * Rejects with `StoreError`: `newer-version`, `blocked`, `full`, `damaged`. If the browser denies storage, resolves
 * with a store whose `durable` is false.
 */
export const openChatStore = async (
  name: string,
  cryptography: StorageCryptography,
  options?: OpenOptions,
): Promise<OpenedStore> => {
  try {
    return await openDexieStore(name, cryptography, options);
  } catch (cause) {
    if (!(cause instanceof StoreError) || cause.code !== 'denied') throw cause;
    const { openMemoryStore } = await import('./memory/memory-chat-store.ts');
    return {
      store: openMemoryStore(),
      wrappingKey: await cryptography.generateWrappingKey(),
      keepAgreementKeys: 'as-handles',
    };
  }
};
