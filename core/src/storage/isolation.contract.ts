/**
 * A store keeps its own copies: neither a writer nor a reader changes a stored row by changing the object afterwards.
 * Questions that are asked at once do not get each other's answers.
 */
import { describe, expect, it } from 'vitest';
import type { ChatStore, Row } from './port.ts';
import { put, row } from './rows.contract.ts';

/** Two handles on one profile, new for each case. */
export type Handles = { readonly store: ChatStore; readonly openOther: () => Promise<ChatStore> };

export const describeIsolation = (handles: () => Handles): void => {
  describe('isolation', () => {
    it('gives each of many questions that are asked at once its own answer', async () => {
      const { store } = handles();
      await store.commit([put('messages', row('a', 1)), put('messages', row('b', 2)), put('held', row('a', 3))]);
      const count = store.count('messages', 'g');
      const found = await Promise.all([
        store.get('messages', 'b'),
        store.get('held', 'a'),
        store.list('messages', { group: 'g', limit: 1 }).then(([first]) => first),
        store.get('messages', 'nobody'),
        store.get('messages', 'a'),
        store.get('held', 'b'),
        store.get('messages', 'b'),
      ]);
      expect(found.map((one) => one && `${one.key}${one.order}`)).toEqual([
        'b2',
        'a3',
        'a1',
        undefined,
        'a1',
        undefined,
        'b2',
      ]);
      expect(await count).toBe(2);
    });

    it('is not changed by what the caller does to a row after the commit was asked for', async () => {
      const value = { list: [1], bytes: Uint8Array.of(1) };
      const committing = handles().store.commit([put('messages', { ...row('k', 1, value), handles: [value.bytes] })]);
      value.list.push(2);
      value.bytes[0] = 9;
      await committing;
      const read = await handles().store.get('messages', 'k');
      expect([read?.value, read?.handles]).toEqual([{ list: [1], bytes: Uint8Array.of(1) }, [Uint8Array.of(1)]]);
    });

    it('is not changed by what a reader does to a row', async () => {
      await handles().store.commit([put('messages', { ...row('k', 1, { list: [1] }), handles: [Uint8Array.of(1)] })]);
      const read = await handles().store.get('messages', 'k');
      (read?.value as unknown as { list: number[] }).list.push(2);
      (read?.handles?.[0] as Uint8Array)[0] = 9;
      const again = await handles().store.list('messages', { group: 'g' });
      expect([again[0]?.value, again[0]?.handles]).toEqual([{ list: [1] }, [Uint8Array.of(1)]]);
    });

    const list = async (): Promise<Row | undefined> => (await handles().store.list('messages', { group: 'g' }))[0];

    it('is not changed by what a reader does to a row of a list', async () => {
      await handles().store.commit([
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
      await handles().store.commit([put('messages', row('k', 1, 'one'))]);
      expect((await list())?.value).toBe('one');
      await handles().store.commit([put('messages', row('k', 1, 'two'))]);
      expect((await list())?.value).toBe('two');
      await (await handles().openOther()).commit([put('messages', row('k', 1, 'three'))]);
      expect((await list())?.value).toBe('three');
    });
  });
};
