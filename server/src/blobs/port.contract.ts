/** What every place of encrypted files has to do. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BlobStore } from './port.ts';

const [ONE, OTHER] = ['0123456789abcdef0123456789abcdef', 'f'.repeat(32)];
const TODAY = '2026-11-30';
const bytes = (length: number, seed = 7): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * seed + length) % 256);
const KEEP_ALL = { whole: '2000-01-01', unfinished: '2000-01-01' };

export const blobStoreContract = (name: string, open: () => Promise<BlobStore>, close: () => Promise<void>): void => {
  describe(`${name} as a place of encrypted files`, () => {
    let store: BlobStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(close);

    const put = (id: string, whole: Uint8Array, day = TODAY) =>
      store.add({ id, from: 0, bytes: whole, size: whole.length, day });

    test('gives back what was stored, in any pieces', async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ minLength: 1, maxLength: 400 }),
          fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 5 }),
          fc.integer({ min: 1, max: 170 }),
          async (whole, cuts, step) => {
            const id = (count += 1).toString(16).padStart(32, '0');
            let from = 0;
            for (const cut of [...cuts, whole.length]) {
              const part = whole.slice(from, from + cut);
              if (part.length === 0) break;
              expect(await store.read(id, 0, 10)).toBeUndefined();
              expect(await store.add({ id, from, bytes: part, size: whole.length, day: TODAY })).toBe('kept');
              from += part.length;
              expect(await store.state(id)).toEqual({ size: whole.length, have: from });
            }
            const read: number[] = [];
            while (read.length < whole.length) read.push(...((await store.read(id, read.length, step)) ?? []));
            expect(read).toEqual([...whole]);
            expect(await store.read(id, whole.length, step)).toEqual(new Uint8Array());
          },
        ),
        { numRuns: 20 },
      );
    });

    test('has nothing under an id that no one used', async () => {
      expect(await store.state(ONE)).toBeUndefined();
      expect(await store.read(ONE, 0, 10)).toBeUndefined();
      expect(await store.totals()).toEqual({ blobs: 0, bytes: 0 });
      expect(await store.drop(KEEP_ALL)).toBe(0);
    });

    test('never takes a second blob under an id, and changes nothing', async () => {
      await put(ONE, bytes(50));
      expect(await put(ONE, bytes(50, 3))).toBe('conflict');
      expect(await put(ONE, bytes(60, 3), '2026-12-01')).toBe('conflict');
      expect(await store.add({ id: ONE, from: 50, bytes: bytes(5), size: 55, day: TODAY })).toBe('conflict');
      expect(await store.read(ONE, 0, 100)).toEqual(bytes(50));
    });

    test('takes a part only where the one before it ended, and of the same blob', async () => {
      const part = { id: ONE, bytes: bytes(10), size: 40, day: TODAY };
      expect(await store.add({ ...part, from: 10 })).toBe('conflict');
      expect(await store.state(ONE)).toBeUndefined();
      await store.add({ ...part, from: 0 });
      expect(await store.add({ ...part, from: 0 })).toBe('conflict');
      expect(await store.add({ ...part, from: 11 })).toBe('conflict');
      expect(await store.add({ ...part, from: 10, size: 41 })).toBe('conflict');
      expect(await store.add({ ...part, from: 10, bytes: bytes(31) })).toBe('conflict');
      expect(await store.state(ONE)).toEqual({ size: 40, have: 10 });
      expect(await store.add({ ...part, from: 10, bytes: bytes(30), day: '2026-12-02' })).toBe('kept');
      expect(await store.read(ONE, 0, 10)).toEqual(bytes(10));
    });

    test('of two that write the same part at once, one part is there', async () => {
      const part = { id: ONE, from: 0, bytes: bytes(20), size: 30, day: TODAY };
      const outcomes = await Promise.all([store.add(part), store.add(part)]);
      expect(outcomes).toContain('kept');
      expect(await store.state(ONE)).toEqual({ size: 30, have: 20 });
    });

    test('drops whole blobs and unfinished ones of old days, and no others', async () => {
      await put('1'.repeat(32), bytes(10), '2026-11-01');
      await put('2'.repeat(32), bytes(20), '2026-11-02');
      await store.add({ id: '3'.repeat(32), from: 0, bytes: bytes(5), size: 30, day: '2026-11-27' });
      await store.add({ id: OTHER, from: 0, bytes: bytes(5), size: 30, day: '2026-11-28' });
      expect(await store.totals()).toEqual({ blobs: 4, bytes: 40 });
      expect(await store.drop({ whole: '2026-11-02', unfinished: '2026-11-28' })).toBe(2);
      expect(await store.state('1'.repeat(32))).toBeUndefined();
      expect(await store.state('3'.repeat(32))).toBeUndefined();
      expect(await store.read('2'.repeat(32), 0, 99)).toEqual(bytes(20));
      expect(await store.state(OTHER)).toEqual({ size: 30, have: 5 });
      expect(await store.totals()).toEqual({ blobs: 2, bytes: 25 });
    });
  });
};
