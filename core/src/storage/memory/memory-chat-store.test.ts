import { expect, it } from 'vitest';
import { storageCryptography } from '../../../test/support/storage-cryptography.ts';
import { describeChatStore, type StoreHarness } from '../port.contract.ts';
import { openMemoryStore } from './memory-chat-store.ts';
import { MemoryProfile } from './memory-profile.ts';

const createHarness = async (): Promise<StoreHarness> => {
  const profile = new MemoryProfile();
  return {
    durable: false,
    open: async () => openMemoryStore(profile),
    newKeys: async () => [await storageCryptography.generateVaultKey(), await storageCryptography.generateProbeKey()],
    dispose: async () => undefined,
  };
};

describeChatStore('memory', createHarness);

it('keeps two profiles apart', async () => {
  const store = openMemoryStore();
  await store.commit([{ kind: 'put', table: 'messages', row: { key: 'a', group: 'g', order: 1, value: null } }]);
  expect(await openMemoryStore().count('messages', 'g')).toBe(0);
});
