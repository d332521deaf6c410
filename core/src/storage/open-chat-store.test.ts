import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { storageCryptography } from '../../test/support/storage-cryptography.ts';
import { openChatStore } from './open-chat-store.ts';

const refusing = (name: string): { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange } => ({
  indexedDB: {
    open: () => {
      throw new DOMException('not here', name);
    },
  } as unknown as IDBFactory,
  IDBKeyRange,
});

describe('opening the store of a profile', () => {
  it('gives the durable one where it can be had', async () => {
    const { store, keepAgreementKeys, wrappingKey } = await openChatStore('cipherchat:a', storageCryptography, {
      indexedDB: new IDBFactory(),
      IDBKeyRange,
    });
    expect([store.durable, keepAgreementKeys, wrappingKey.extractable]).toEqual([true, 'as-handles', false]);
    await store.close();
  });

  it('gives one for the time of the window where there is no storage', async () => {
    const { store, wrappingKey } = await openChatStore('cipherchat:a', storageCryptography);
    await store.commit([{ kind: 'put', table: 'account', row: { key: 'a', group: 'g', order: 0, value: 1 } }]);
    expect([store.durable, await store.count('account', 'g'), wrappingKey.extractable]).toEqual([false, 1, false]);
  });

  it.each(['SecurityError', 'InvalidStateError', 'UnknownError', 'NotAllowedError'])(
    'does so where storage is denied by %s',
    async (name) => {
      const { store } = await openChatStore('cipherchat:a', storageCryptography, refusing(name));
      expect(store.durable).toBe(false);
    },
  );

  it('does not hide a full disk behind a store that forgets', async () => {
    await expect(
      openChatStore('cipherchat:a', storageCryptography, refusing('QuotaExceededError')),
    ).rejects.toMatchObject({ code: 'full' });
  });
});
