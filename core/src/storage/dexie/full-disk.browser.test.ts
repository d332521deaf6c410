import { cdp } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import { createDexieHarness } from '../../../test/support/dexie-harness.ts';
import type { Change } from '../port.ts';

type StorageDomain = {
  send: (method: 'Storage.overrideQuotaForOrigin', limit: { origin: string; quotaSize?: number }) => Promise<unknown>;
};

const limitQuota = (quotaSize?: number): Promise<unknown> =>
  (cdp() as unknown as StorageDomain).send('Storage.overrideQuotaForOrigin', {
    origin: location.origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });

const put = (key: string, length: number): Change => ({
  kind: 'put',
  table: 'messages',
  row: { key, group: 'g', order: 1, value: new Uint8Array(length).fill(1) },
});

/** More than the engine lends beyond a quota. */
const LARGE = 400_000;
/** Chromium goes by what it was told of the room that is left for up to 30 s. */
const NOTICED = { interval: 1_000 };

afterEach(() => limitQuota());

it('says that the disk is full, keeps nothing of that commit, and goes on when there is room', async () => {
  await limitQuota(1_000_000);
  const harness = await createDexieHarness()();
  const store = await harness.open();
  await store.commit([put('before', 10)]);
  // What it still took is taken away, and tried again.
  const large = Array.from({ length: 100 }, (_, i) => put(`large ${i}`, LARGE));
  const gone: readonly Change[] = ['small', ...large.map((_, i) => `large ${i}`)].map((key) => ({
    kind: 'delete',
    table: 'messages',
    key,
  }));
  const refusal = (): Promise<unknown> =>
    store.commit([put('small', 1), ...large]).then(
      () => store.commit(gone),
      (cause: unknown) => cause,
    );
  await expect.poll(refusal, NOTICED).toMatchObject({ name: 'StoreError', code: 'full' });
  // What was refused may still take room in the files of the engine.
  await limitQuota();
  const fits = (): Promise<boolean> =>
    store.commit([put('after', 10)]).then(
      () => true,
      (cause: unknown) => {
        expect(cause).toMatchObject({ name: 'StoreError', code: 'full' });
        return false;
      },
    );
  await expect.poll(fits, NOTICED).toBe(true);
  expect((await store.list('messages', { group: 'g' })).map((row) => row.key)).toEqual(['after', 'before']);
  await harness.dispose();
});
