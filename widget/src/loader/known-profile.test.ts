import { afterEach, describe, expect, it, vi } from 'vitest';
import { isKnownProfile } from './known-profile.ts';

const names = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

const create = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 10);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => {
      reject(new Error('not opened'));
    };
  });

/** An engine that cannot list its databases. */
const withoutList = (): void => {
  const { indexedDB: real } = globalThis;
  vi.stubGlobal('indexedDB', { open: real.open.bind(real) });
};

describe('A profile that was here before', () => {
  afterEach(async () => {
    vi.unstubAllGlobals();
    for (const name of await names()) indexedDB.deleteDatabase(name ?? '');
  });

  it('is found by the list of databases, and looking stores nothing', async () => {
    await create('cipherchat:known');
    expect(await isKnownProfile('cipherchat:known')).toBe(true);
    expect(await isKnownProfile('cipherchat:other')).toBe(false);
    await expect.poll(names).toEqual(['cipherchat:known']);
  });

  it('may have been erased without a word to the server: that is asked for apart', async () => {
    localStorage.setItem('cipherchat:gone:erasure', '{}');
    expect(await isKnownProfile('cipherchat:gone')).toBe(false);
    expect(await isKnownProfile('cipherchat:gone', true)).toBe(true);
    localStorage.removeItem('cipherchat:gone:erasure');
    expect(await isKnownProfile('cipherchat:gone', true)).toBe(false);
  });

  it('is not known where there is no such list: this engine cannot have made one', async () => {
    await create('cipherchat:known');
    withoutList();
    expect(await isKnownProfile('cipherchat:known')).toBe(false);
  });

  it('is not known where storage is denied', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(await isKnownProfile('cipherchat:known')).toBe(false);
  });
});
