/** What a store keeps is its own: neither a writer nor a reader changes it by what he does to a row afterwards. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatStore, Row } from './port.ts';
import type { StoreHarness } from './port.contract.ts';
import { put, row } from './rows.contract.ts';

export const describeIsolation = (name: string, createHarness: () => Promise<StoreHarness>): void => {
  describe(`isolation contract: ${name}`, () => {
    let harness: StoreHarness;
    let store: ChatStore;

    beforeEach(async () => {
      harness = await createHarness();
      store = await harness.open();
    });
    afterEach(() => harness.dispose());

    it('is not changed by what the caller does to a row after the commit was asked for', async () => {
      const value = { list: [1], bytes: Uint8Array.of(1) };
      const committing = store.commit([put('messages', { ...row('k', 1, value), handles: [value.bytes] })]);
      value.list.push(2);
      value.bytes[0] = 9;
      await committing;
      const read = await store.get('messages', 'k');
      expect([read?.value, read?.handles]).toEqual([{ list: [1], bytes: Uint8Array.of(1) }, [Uint8Array.of(1)]]);
    });

    it('is not changed by what a reader does to a row', async () => {
      await store.commit([put('messages', { ...row('k', 1, { list: [1] }), handles: [Uint8Array.of(1)] })]);
      const read = await store.get('messages', 'k');
      (read?.value as unknown as { list: number[] }).list.push(2);
      (read?.handles?.[0] as Uint8Array)[0] = 9;
      const again = await store.list('messages', { group: 'g' });
      expect([again[0]?.value, again[0]?.handles]).toEqual([{ list: [1] }, [Uint8Array.of(1)]]);
    });

    const list = async (): Promise<Row | undefined> => (await store.list('messages', { group: 'g' }))[0];

    it('is not changed by what a reader does to a row of a list', async () => {
      await store.commit([
        put('messages', { ...row('k', 1, { list: [1], bytes: Uint8Array.of(1) }), handles: [Uint8Array.of(1)] }),
      ]);
      const read = await list();
      const value = read?.value as unknown as { list: number[]; bytes: Uint8Array };
      value.list.push(2);
      value.bytes[0] = 9;
      (read?.handles?.[0] as Uint8Array)[0] = 9;
      const again = await list();
      expect([again?.value, again?.handles]).toEqual([{ list: [1], bytes: Uint8Array.of(1) }, [Uint8Array.of(1)]]);
    });

    it('lists what was written since the last list', async () => {
      await store.commit([put('messages', row('k', 1, 'one'))]);
      expect((await list())?.value).toBe('one');
      await store.commit([put('messages', row('k', 1, 'two'))]);
      expect((await list())?.value).toBe('two');
      await (await harness.open()).commit([put('messages', row('k', 1, 'three'))]);
      expect((await list())?.value).toBe('three');
    });
  });
};
