/** What every store must do, whichever way it keeps its rows. Each implementation runs this suite. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeClosing } from './closing.contract.ts';
import { describeInstantTexts } from './instant-texts.contract.ts';
import { describeIsolation } from './isolation.contract.ts';
import type { ChatStore, Query } from './port.ts';
import { TABLES } from './tables.ts';
import { keysOf, put, refused, remove, row, VALUES } from './rows.contract.ts';

/** One profile. Every store that `open` gives is a handle on it, as the tabs of a browser have them. */
export type StoreHarness = {
  readonly durable: boolean;
  readonly open: () => Promise<ChatStore>;
  /** Private keys of the kinds that are kept as handles. */
  readonly newKeys: () => Promise<readonly CryptoKey[]>;
  readonly dispose: () => Promise<void>;
};

export const describeChatStore = (name: string, createHarness: () => Promise<StoreHarness>): void => {
  describe(`chat store contract: ${name}`, () => {
    let harness: StoreHarness;
    let store: ChatStore;

    beforeEach(async () => {
      harness = await createHarness();
      store = await harness.open();
    });
    afterEach(() => harness.dispose());

    describeClosing(createHarness);

    describe('rows', () => {
      it('says whether anything outlives the window', () => {
        expect(store.durable).toBe(harness.durable);
      });

      it('gives undefined for a key that was never put', async () => {
        expect(await store.get('messages', 'nobody')).toBeUndefined();
      });

      it.each(TABLES)('keeps a row of table %s apart from all others', async (table) => {
        await store.commit([put(table, row('k', 7, { of: table }))]);
        expect(await store.get(table, 'k')).toEqual(row('k', 7, { of: table }));
        for (const other of TABLES.filter((one) => one !== table)) expect(await store.get(other, 'k')).toBeUndefined();
      });

      it.each(Object.keys(VALUES))('gives back %s as put', async (which) => {
        const value = VALUES[which] ?? null;
        await store.commit([put('messages', row('k', 1, value))]);
        expect((await store.get('messages', 'k'))?.value).toStrictEqual(value);
      });

      it('leaves undefined members out', async () => {
        await store.commit([put('messages', row('k', 1, { a: undefined, b: [{ c: undefined }], d: 1 }))]);
        expect((await store.get('messages', 'k'))?.value).toStrictEqual({ b: [{}], d: 1 });
      });

      it('has no member that is undefined where there are no handles', async () => {
        await store.commit([put('messages', row('k', 1))]);
        expect(Object.keys((await store.get('messages', 'k')) ?? {})).not.toContain('handles');
      });

      it('refuses numbers that are not finite, and keeps nothing of that commit', async () => {
        for (const bad of [
          row('k', Number.NaN),
          row('k', Infinity),
          row('k', 1, { n: [Number.NaN] }),
          row('k', 1, -Infinity),
        ]) {
          await expect(store.commit([put('messages', row('other', 1)), put('messages', bad)])).rejects.toBeInstanceOf(
            TypeError,
          );
        }
        expect(await store.count('messages', 'g')).toBe(0);
      });

      it('gives plain bytes back, whatever they were a view of', async () => {
        const view = new Uint8Array(1_000_000).subarray(10, 13).fill(7);
        await store.commit([put('messages', { ...row('k', 1, view), handles: [view] })]);
        const read = await store.get('messages', 'k');
        expect(read?.value).toStrictEqual(Uint8Array.of(7, 7, 7));
        expect((read?.handles?.[0] as Uint8Array).buffer.byteLength).toBe(3);
      });

      it('keeps a row of two million bytes and a text of a million characters', async () => {
        const value = { bytes: new Uint8Array(2_000_000).fill(0xa5), text: 'é'.repeat(1_000_000) };
        await store.commit([put('messages', row('k', 1, value))]);
        const read = (await store.get('messages', 'k'))?.value as typeof value;
        expect([read.bytes.length, read.bytes.every((byte) => byte === 0xa5), read.text === value.text]).toEqual([
          2_000_000,
          true,
          true,
        ]);
      });

      it.each([
        '__proto__',
        'constructor',
        'toString',
        '',
        ' ',
        'a/b:c.d',
        'ключ',
        '\u{1f511}',
        '$',
        'x'.repeat(2_000),
      ])('takes %j for a key and a group like any other', async (text) => {
        const one = row(text, 1, text, text);
        await store.commit([put('messages', one), put('messages', row('plain', 1))]);
        expect(await store.get('messages', text)).toEqual(one);
        expect(await store.list('messages', { group: text })).toEqual([one]);
        await store.commit([remove('messages', text)]);
        expect(await store.get('messages', text)).toBeUndefined();
        expect(await store.count('messages', 'g')).toBe(1);
      });
    });

    for (const describeMore of [describeIsolation, describeInstantTexts])
      describeMore(() => ({ store, openOther: () => harness.open() }));
    describe('handles', () => {
      it('gives keys back as keys that cannot be exported, and bytes as bytes, in order', async () => {
        const keys = await harness.newKeys();
        await store.commit([put('sessions', { ...row('k', 1), handles: [...keys, Uint8Array.of(1, 2)] })]);
        const read = (await (await harness.open()).get('sessions', 'k'))?.handles ?? [];
        expect(read.at(-1)).toStrictEqual(Uint8Array.of(1, 2));
        expect(read).toHaveLength(keys.length + 1);
        for (const [i, key] of keys.entries()) {
          expect(read[i]).toBeInstanceOf(CryptoKey);
          expect(read[i]).toMatchObject({
            type: key.type,
            extractable: false,
            algorithm: { name: key.algorithm.name },
          });
        }
      });

      it('keeps an empty list of handles', async () => {
        await store.commit([put('sessions', { ...row('k', 1), handles: [] })]);
        expect((await store.get('sessions', 'k'))?.handles).toEqual([]);
      });

      it('lists handles as well', async () => {
        const keys = await harness.newKeys();
        await store.commit([put('prekeys', { ...row('k', 1), handles: keys })]);
        expect((await store.list('prekeys', { group: 'g' }))[0]?.handles).toHaveLength(keys.length);
      });
    });

    describe('lists', () => {
      const fill = () =>
        store.commit([
          put('messages', row('c', 2)),
          put('messages', row('a', 1)),
          put('messages', row('b', 2)),
          put('messages', row('d', -3.5)),
          put('messages', row('e', 10)),
          put('messages', row('z', 1, 'z', 'other')),
          put('outbox', row('y', 1)),
        ]);

      it('gives one group of one table, by order, then by key', async () => {
        await fill();
        expect(keysOf(await store.list('messages', { group: 'g' }))).toEqual(['d', 'a', 'b', 'c', 'e']);
      });

      it('gives the newest first', async () => {
        await fill();
        expect(keysOf(await store.list('messages', { group: 'g', newestFirst: true }))).toEqual([
          'e',
          'c',
          'b',
          'a',
          'd',
        ]);
      });

      it('takes both bounds as part of the range', async () => {
        await fill();
        expect(keysOf(await store.list('messages', { group: 'g', from: 1, to: 2 }))).toEqual(['a', 'b', 'c']);
        expect(keysOf(await store.list('messages', { group: 'g', from: 2 }))).toEqual(['b', 'c', 'e']);
        expect(keysOf(await store.list('messages', { group: 'g', to: 1, newestFirst: true }))).toEqual(['a', 'd']);
      });

      it('gives nothing for a range that is empty or the wrong way round', async () => {
        await fill();
        expect(await store.list('messages', { group: 'g', from: 3, to: 9 })).toEqual([]);
        expect(await store.list('messages', { group: 'g', from: 2, to: 1 })).toEqual([]);
        expect(await store.list('messages', { group: 'nobody' })).toEqual([]);
      });

      it('stops at the limit, at either end', async () => {
        await fill();
        expect(keysOf(await store.list('messages', { group: 'g', limit: 2 }))).toEqual(['d', 'a']);
        expect(keysOf(await store.list('messages', { group: 'g', limit: 2, newestFirst: true }))).toEqual(['e', 'c']);
        expect(keysOf(await store.list('messages', { group: 'g', to: 2, limit: 1, newestFirst: true }))).toEqual(['c']);
        expect(await store.list('messages', { group: 'g', limit: 0 })).toEqual([]);
        expect(await store.list('messages', { group: 'g', limit: 99 })).toHaveLength(5);
      });

      it('does not take a group for the beginning of another', async () => {
        await store.commit([
          put('messages', row('a', 1, 'a', 'g')),
          put('messages', row('b', 1, 'b', 'gg')),
          put('messages', row('c', 1, 'c', '')),
        ]);
        expect(keysOf(await store.list('messages', { group: 'g' }))).toEqual(['a']);
        expect(keysOf(await store.list('messages', { group: '' }))).toEqual(['c']);
      });

      it('orders keys by their code units', async () => {
        const keys = ['a', 'B', '\u{10000}', '\uffff', 'ä'];
        await store.commit(keys.map((key) => put('messages', row(key, 0))));
        expect(keysOf(await store.list('messages', { group: 'g' }))).toEqual([...keys].sort());
      });

      it.each<Omit<Query, 'group'>>([{}, { from: 1, to: 2 }, { to: 2, newestFirst: true, limit: 2 }, { limit: 0 }])(
        'gives the keys of what it lists: %j',
        async (range) => {
          await fill();
          const query = { group: 'g', ...range };
          expect(await store.keys('messages', query)).toEqual(keysOf(await store.list('messages', query)));
        },
      );

      it('counts a group', async () => {
        await fill();
        expect([
          await store.count('messages', 'g'),
          await store.count('messages', 'other'),
          await store.count('messages', 'x'),
        ]).toEqual([5, 1, 0]);
      });

      it('counts all rows of a table', async () => {
        await fill();
        expect([await store.count('messages'), await store.count('outbox'), await store.count('held')]).toEqual([
          6, 1, 0,
        ]);
      });

      it('moves a row that is put again with another group or order', async () => {
        await fill();
        await store.commit([put('messages', row('a', 99)), put('messages', row('b', 0, 'b', 'other'))]);
        expect(keysOf(await store.list('messages', { group: 'g' }))).toEqual(['d', 'c', 'e', 'a']);
        expect(keysOf(await store.list('messages', { group: 'other' }))).toEqual(['b', 'z']);
      });

      it('gives a thousand rows in order', async () => {
        await store.commit(
          Array.from({ length: 1_000 }, (_, i) => put('messages', row(`k${(i * 7919) % 1_000}`, (i * 7919) % 1_000))),
        );
        const rows = await store.list('messages', { group: 'g' });
        expect(rows.map((one) => one.order)).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
      });
    });

    describe('commits', () => {
      it('does nothing without changes', async () => {
        await expect(store.commit([])).resolves.toBeUndefined();
      });

      it('changes several tables at once', async () => {
        await store.commit([put('messages', row('a', 1)), put('outbox', row('a', 1)), put('sessions', row('s', 1))]);
        await store.commit([remove('outbox', 'a'), put('messages', row('a', 2)), remove('sessions', 's')]);
        expect([
          await store.get('outbox', 'a'),
          (await store.get('messages', 'a'))?.order,
          await store.get('sessions', 's'),
        ]).toEqual([undefined, 2, undefined]);
      });

      it('passes over the deletion of a key that is not there', async () => {
        await store.commit([remove('held', 'nobody'), put('held', row('a', 1)), remove('processed', 'nobody')]);
        expect(await store.get('held', 'a')).toBeDefined();
      });

      it('lets the last change of a row count', async () => {
        await store.commit([
          put('messages', row('a', 1, 'first')),
          put('messages', row('a', 2, 'second')),
          put('messages', row('b', 1)),
          remove('messages', 'b'),
          remove('messages', 'c'),
          put('messages', row('c', 3)),
        ]);
        expect((await store.list('messages', { group: 'g' })).map((one) => one.value)).toEqual(['second', 'c']);
      });

      it('is visible to another handle once it resolved', async () => {
        const other = await harness.open();
        await store.commit([put('messages', row('a', 1))]);
        expect(await other.get('messages', 'a')).toBeDefined();
        expect(keysOf(await other.list('messages', { group: 'g' }))).toEqual(['a']);
      });

      it('never shows half of a commit', async () => {
        const other = await harness.open();
        const seen = new Set<number>();
        const writing = (async () => {
          for (let round = 0; round < 10; round += 1) {
            await store.commit(Array.from({ length: 10 }, (_, i) => put('messages', row(`${round}.${i}`, round))));
          }
        })();
        for (let look = 0; look < 20; look += 1) seen.add((await other.count('messages', 'g')) % 10);
        await writing;
        expect([...seen, await other.count('messages', 'g')]).toEqual([0, 100]);
      });

      it('takes concurrent commits of two handles one after the other', async () => {
        const other = await harness.open();
        await Promise.all(
          Array.from({ length: 20 }, (_, i) =>
            (i % 2 === 0 ? store : other).commit([
              put('messages', row(`k${i}`, i)),
              put('conversations', row('last', i, { by: i, twin: i })),
            ]),
          ),
        );
        expect(await store.count('messages', 'g')).toBe(20);
        const last = (await store.get('conversations', 'last'))?.value as { by: number; twin: number };
        expect(last.by).toBe(last.twin);
      });

      it('survives that the handle is closed and opened again', async () => {
        await store.commit([put('account', row('identity', 0, { seed: Uint8Array.of(1, 2, 3) }))]);
        await store.close();
        expect((await (await harness.open()).get('account', 'identity'))?.value).toEqual({
          seed: Uint8Array.of(1, 2, 3),
        });
      });
    });

    describe('engine generations', () => {
      it('grow by one with every claim, on whichever handle, and are known to all', async () => {
        const other = await harness.open();
        const known = [await store.newestEngine(), await other.newestEngine()];
        const claims = [await store.claimEngine(), await other.claimEngine(), await store.claimEngine()];
        expect(claims).toEqual([1, 2, 3]);
        expect([...known, await store.newestEngine(), await other.newestEngine()]).toEqual([0, 0, 3, 3]);
      });

      it('are distinct when claimed at the same time', async () => {
        const other = await harness.open();
        const claims = await Promise.all([store, other, store, other, store, other].map((one) => one.claimEngine()));
        expect(new Set(claims).size).toBe(6);
      });

      it('let the newest commit and refuse the others, with nothing changed', async () => {
        const other = await harness.open();
        const old = await store.claimEngine();
        await store.commit([put('messages', row('a', 1))], { engine: old });
        const newest = await other.claimEngine();
        await expect(
          store.commit([put('messages', row('b', 2)), remove('messages', 'a')], { engine: old }),
        ).rejects.toEqual(refused('superseded'));
        expect(keysOf(await store.list('messages', { group: 'g' }))).toEqual(['a']);
        await other.commit([put('messages', row('b', 2))], { engine: newest });
        expect(await store.count('messages', 'g')).toBe(2);
      });

      it('refuse a generation that was never given out, also for a commit without changes', async () => {
        await expect(store.commit([put('messages', row('a', 1))], { engine: 1 })).rejects.toEqual(
          refused('superseded'),
        );
        const engine = await store.claimEngine();
        await expect(store.commit([], { engine: engine + 1 })).rejects.toEqual(refused('superseded'));
        await expect(store.commit([], { engine })).resolves.toBeUndefined();
      });

      it('do not bind commits that name none', async () => {
        await store.claimEngine();
        await store.commit([put('outbox', row('a', 1))]);
        expect(await store.count('outbox', 'g')).toBe(1);
      });

      it('are kept when the handle is opened again', async () => {
        const before = await store.claimEngine();
        await store.close();
        expect(await (await harness.open()).claimEngine()).toBeGreaterThan(before);
      });
    });
  });
};
