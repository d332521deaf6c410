import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bytes,
  DAY,
  join,
  newId,
  NOW,
  prekey,
  type CreateHarness,
  type Member,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { Store } from './port.ts';

const LIMIT = 200;
const hex = (record: Uint8Array | undefined): string => Buffer.from(record ?? []).toString('hex');

export const describePrekeys = (createHarness: CreateHarness): void => {
  describe('prekeys', () => {
    let harness: StoreHarness;
    let store: Store;
    let bob: Member;
    beforeEach(async () => {
      harness = await createHarness();
      store = harness.store;
      bob = await join(store);
    });
    afterEach(() => harness.dispose());

    it('hands out the records as they came', async () => {
      const [oneTime, kem, medium] = [prekey(2, 1), prekey(4, 1), prekey(1, 2)];
      await store.addPrekeys(bob.device, [oneTime, kem, medium], LIMIT);
      const bundle = await store.takeBundle(bob.device, true, NOW);
      expect([hex(bundle?.mediumTerm), hex(bundle?.kem), hex(bundle?.oneTime)]).toEqual(
        [medium, kem, oneTime].map(({ record }) => hex(record)),
      );
    });

    it('hands out each one-time record once, the last-resort one when none is left', async () => {
      const last = prekey(3, 2);
      await store.addPrekeys(bob.device, [prekey(2, 1), prekey(2, 2), prekey(4, 1), last], LIMIT);
      const bundles = [];
      for (let i = 0; i < 3; i += 1) bundles.push(await store.takeBundle(bob.device, true, NOW));
      expect(new Set(bundles.map((bundle) => hex(bundle?.oneTime))).size).toBe(3);
      expect(bundles[2]?.oneTime).toBeUndefined();
      expect(bundles.slice(1).map((bundle) => hex(bundle?.kem))).toEqual([hex(last.record), hex(last.record)]);
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [], oneTimeKem: [] });
    });

    it('hands out each one-time record once to 100 racers', async () => {
      const stock = Array.from({ length: 60 }, (_, i) => [prekey(2, i + 1), prekey(4, i + 1)]).flat();
      await store.addPrekeys(bob.device, stock, LIMIT);
      const bundles = await Promise.all(Array.from({ length: 100 }, () => store.takeBundle(bob.device, true, NOW)));
      const given = bundles.flatMap((bundle) => (bundle?.oneTime === undefined ? [] : [hex(bundle.oneTime)]));
      expect([given.length, new Set(given).size]).toEqual([60, 60]);
      const kems = bundles.map((bundle) => hex(bundle?.kem));
      expect(new Set(kems).size).toBe(61);
    });

    it('spares the stock on demand', async () => {
      await store.addPrekeys(bob.device, [prekey(2, 1), prekey(4, 1)], LIMIT);
      const bundle = await store.takeBundle(bob.device, false, NOW);
      expect([bundle?.oneTime, bundle?.kem.length]).toEqual([undefined, 1280]);
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [1], oneTimeKem: [1] });
    });

    it('hands out the greatest ids of kinds 1 and 3, in whatever order they came', async () => {
      const [newest, newestKem] = [prekey(1, 9), prekey(3, 9)];
      await store.addPrekeys(bob.device, [newest, newestKem], LIMIT);
      await store.addPrekeys(bob.device, [prekey(1, 4), prekey(3, 4)], LIMIT);
      const bundle = await store.takeBundle(bob.device, true, NOW);
      expect([hex(bundle?.mediumTerm), hex(bundle?.kem)]).toEqual([hex(newest.record), hex(newestKem.record)]);
      expect(await store.prekeys(bob.device)).toMatchObject({ mediumTerm: 9, lastResortKem: 9 });
    });

    it('passes over a record that is there already', async () => {
      const one = prekey(2, 1);
      expect(await store.addPrekeys(bob.device, [one], LIMIT)).toBe('added');
      expect(await store.addPrekeys(bob.device, [one, prekey(2, 2)], LIMIT)).toBe('added');
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [1, 2] });
    });

    it('takes a repeat with another signature for the same key', async () => {
      const one = prekey(2, 1);
      const again = { ...one, record: Uint8Array.from([...one.record.subarray(0, -64), ...bytes(64)]) };
      await store.addPrekeys(bob.device, [one], LIMIT);
      expect(await store.addPrekeys(bob.device, [again], LIMIT)).toBe('added');
      expect(hex((await store.takeBundle(bob.device, true, NOW))?.oneTime)).toBe(hex(one.record));
    });

    it('never puts back what was handed out or removed', async () => {
      const [given, removed] = [prekey(2, 1), prekey(2, 2)];
      await store.addPrekeys(bob.device, [given, removed], LIMIT);
      await store.takeBundle(bob.device, true, NOW);
      await store.removePrekeys(bob.device, { oneTime: [2], oneTimeKem: [] });
      expect(await store.addPrekeys(bob.device, [given, removed], LIMIT)).toBe('added');
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [] });
    });

    it.each([
      ['that waits', false],
      ['that was handed out', true],
    ])('refuses another key under an id %s, and keeps nothing of that upload', async (_, handOut) => {
      await store.addPrekeys(bob.device, [prekey(2, 1)], LIMIT);
      if (handOut) await store.takeBundle(bob.device, true, NOW);
      expect(await store.addPrekeys(bob.device, [prekey(2, 5), prekey(2, 1)], LIMIT)).toBe('reused');
      expect((await store.prekeys(bob.device))?.oneTime).not.toContain(5);
    });

    it('bounds the stock of each one-time kind, and keeps nothing of an upload beyond it', async () => {
      const many = Array.from({ length: 10 }, (_, i) => prekey(2, i + 1));
      expect(await store.addPrekeys(bob.device, many, 10)).toBe('added');
      expect(await store.addPrekeys(bob.device, [prekey(4, 1), prekey(2, 11)], 10)).toBe('too-many');
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: many.map(({ id }) => id), oneTimeKem: [] });
    });

    it.each([1, 3] as const)('bounds what is kept of kind %i, with what was replaced', async (kind) => {
      const many = Array.from({ length: 9 }, (_, i) => prekey(kind, i + 2));
      expect(await store.addPrekeys(bob.device, many, 10)).toBe('added');
      expect(await store.addPrekeys(bob.device, [prekey(kind, 11), prekey(2, 1)], 10)).toBe('too-many');
      expect(await store.addPrekeys(bob.device, [...many.slice(-1), prekey(2, 2)], 10)).toBe('added');
      const newest = kind === 1 ? { mediumTerm: 10, lastResortKem: 1 } : { mediumTerm: 1, lastResortKem: 10 };
      expect(await store.prekeys(bob.device)).toMatchObject({ ...newest, oneTime: [2] });
    });

    it.each([1, 3] as const)('makes room for kind %i by the expiry of what was replaced', async (kind) => {
      const many = Array.from({ length: 9 }, (_, i) => prekey(kind, i + 2, { expires: NOW + DAY }));
      await store.addPrekeys(bob.device, many, 10);
      expect(await store.addPrekeys(bob.device, [prekey(kind, 11)], 10)).toBe('too-many');
      await store.sweep({ now: NOW + 2 * DAY, mailMs: 30 * DAY, answersMs: 60 * DAY, rows: 100 });
      expect(await store.addPrekeys(bob.device, [prekey(kind, 11)], 10)).toBe('added');
    });

    it('makes room in the stock by handing out', async () => {
      await store.addPrekeys(bob.device, [prekey(2, 1), prekey(2, 2)], 2);
      await store.takeBundle(bob.device, true, NOW);
      expect(await store.addPrekeys(bob.device, [prekey(2, 3)], 2)).toBe('added');
    });

    it('hands out no one-time record that has expired', async () => {
      await store.addPrekeys(bob.device, [prekey(2, 1, { expires: NOW + DAY }), prekey(2, 2)], LIMIT);
      const bundle = await store.takeBundle(bob.device, true, NOW + DAY);
      expect(bundle?.oneTime).toBeDefined();
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [1] });
    });

    it('removes by kind and passes over unknown ids', async () => {
      await store.addPrekeys(bob.device, [prekey(2, 1), prekey(4, 1), prekey(4, 2)], LIMIT);
      await store.removePrekeys(bob.device, { oneTime: [7], oneTimeKem: [1, 99] });
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [1], oneTimeKem: [2] });
    });

    it('removes nothing of kinds 1 and 3', async () => {
      await store.removePrekeys(bob.device, { oneTime: [1], oneTimeKem: [1] });
      expect(await store.prekeys(bob.device)).toMatchObject({ mediumTerm: 1, lastResortKem: 1 });
    });

    it('keeps devices apart', async () => {
      const carol = await join(store, 1);
      await store.addPrekeys(bob.device, [prekey(2, 1)], LIMIT);
      await store.removePrekeys(carol.device, { oneTime: [1], oneTimeKem: [] });
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [1] });
      expect(await store.prekeys(carol.device)).toMatchObject({ oneTime: [] });
    });

    it('takes nothing for a device that is not registered', async () => {
      const stranger = newId();
      expect(await store.addPrekeys(stranger, [prekey(2, 1)], LIMIT)).toBe('unknown-device');
      expect(await store.takeBundle(stranger, true, NOW)).toBeUndefined();
    });

    it('hands out the same for the same purpose, and that to no other', async () => {
      const stock = [1, 2, 3].flatMap((id) => [prekey(2, id), prekey(4, id)]);
      await store.addPrekeys(bob.device, stock, LIMIT);
      const first = await store.takeBundle(bob.device, true, NOW, 'first');
      const other = await store.takeBundle(bob.device, true, NOW, 'other');
      const nameless = await store.takeBundle(bob.device, true, NOW);
      const all = [first, other, nameless].flatMap((bundle) => [hex(bundle?.oneTime), hex(bundle?.kem)]);
      expect(new Set(all).size).toBe(6);
      expect(await store.takeBundle(bob.device, true, NOW + 1, 'first')).toEqual(first);
      expect(await store.takeBundle(bob.device, false, NOW + 1, 'other')).toEqual(other);
      store = await harness.reopen();
      expect(await store.takeBundle(bob.device, true, NOW + DAY - 1, 'first')).toEqual(first);
    });

    it('spends one record of each kind for a purpose that asks many times at once', async () => {
      const stock = Array.from({ length: 9 }, (_, i) => [prekey(2, i + 1), prekey(4, i + 1)]).flat();
      await store.addPrekeys(bob.device, stock, LIMIT);
      const ask = (i: number) => store.takeBundle(bob.device, true, NOW, i % 2 === 0 ? 'even' : 'odd');
      const bundles = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(i)));
      expect(new Set(bundles.map((bundle) => `${hex(bundle?.oneTime)} ${hex(bundle?.kem)}`)).size).toBe(2);
      const left = await store.prekeys(bob.device);
      expect([left?.oneTime.length, left?.oneTimeKem.length]).toEqual([7, 7]);
    });

    it('takes for a purpose what there was none of the first time', async () => {
      await store.addPrekeys(bob.device, [prekey(2, 1)], LIMIT);
      const first = await store.takeBundle(bob.device, true, NOW, 'purpose');
      const kem = prekey(4, 1);
      await store.addPrekeys(bob.device, [kem, prekey(2, 2)], LIMIT);
      const again = await store.takeBundle(bob.device, true, NOW, 'purpose');
      expect([hex(again?.oneTime), hex(again?.kem)]).toEqual([hex(first?.oneTime), hex(kem.record)]);
    });

    it('takes nothing for a purpose where the stock is spared', async () => {
      await store.addPrekeys(bob.device, [prekey(2, 1)], LIMIT);
      expect((await store.takeBundle(bob.device, false, NOW, 'purpose'))?.oneTime).toBeUndefined();
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [1] });
    });

    it('forgets what it handed out after a day, or when that has expired, and hands it out no second time', async () => {
      const soon = prekey(2, 1, { expires: NOW + DAY / 2 });
      await store.addPrekeys(bob.device, [soon, prekey(2, 2), prekey(2, 3), prekey(2, 4)], LIMIT);
      const given = [await store.takeBundle(bob.device, true, NOW, 'soon')];
      given.push(await store.takeBundle(bob.device, true, NOW, 'late'));
      given.push(await store.takeBundle(bob.device, true, NOW + DAY / 2, 'soon'));
      await store.sweep({ now: NOW + DAY + 1, mailMs: 30 * DAY, answersMs: 60 * DAY, rows: 100 });
      given.push(await store.takeBundle(bob.device, true, NOW + DAY + 1, 'late'));
      expect(new Set(given.map((bundle) => hex(bundle?.oneTime))).size).toBe(4);
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [] });
    });

    it('does nothing for those who wait no longer when their turn comes', async () => {
      await store.addPrekeys(bob.device, [prekey(2, 1)], LIMIT);
      const gone = () => false;
      const dropped = { name: 'StorageError', code: 'abandoned' };
      const asked = [
        store.takeBundle(bob.device, true, NOW, 'purpose', gone),
        store.addPrekeys(bob.device, [prekey(2, 2)], LIMIT, gone),
      ];
      for (const one of asked) await expect(one).rejects.toMatchObject(dropped);
      expect(await store.prekeys(bob.device)).toMatchObject({ oneTime: [1] });
      const [dead, alive] = await Promise.allSettled([
        store.takeBundle(bob.device, true, NOW, 'dead', gone),
        store.takeBundle(bob.device, true, NOW, 'alive', () => true),
      ]);
      expect(dead).toMatchObject({ status: 'rejected', reason: dropped });
      expect(alive).toMatchObject({ status: 'fulfilled', value: { oneTime: expect.anything() as unknown } });
    });

    it('has handed a record out even if it stops right after the answer', async () => {
      await store.addPrekeys(bob.device, [prekey(2, 1)], LIMIT);
      await store.takeBundle(bob.device, true, NOW);
      store = await harness.reopen();
      expect((await store.takeBundle(bob.device, true, NOW))?.oneTime).toBeUndefined();
    });
  });
};
