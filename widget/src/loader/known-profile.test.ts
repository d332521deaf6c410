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

  it.each([
    ['by the list of databases', () => undefined],
    ['where there is no such list', withoutList],
  ])('is found %s, and looking stores nothing', async (_, prepare) => {
    await create('cipherchat:known');
    prepare();
    expect(await isKnownProfile('cipherchat:known')).toBe(true);
    expect(await isKnownProfile('cipherchat:other')).toBe(false);
    vi.unstubAllGlobals();
    await expect.poll(names).toEqual(['cipherchat:known']);
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
