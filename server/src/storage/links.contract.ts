import type { LinkStep } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, NOW, type CreateHarness, type StoreHarness } from './contract-samples.contract.ts';
import type { Store } from './port.ts';

const ID = '00112233445566778899aabbccddeeff';
const EXPIRES = NOW + 300_000;
const blobOf = (step: number): Uint8Array => Uint8Array.of(step, 255, 0, 7);

export const describeLinks = (createHarness: CreateHarness): void => {
  describe('rendezvous of a link', () => {
    let harness: StoreHarness;
    let store: Store;
    beforeEach(async () => {
      harness = await createHarness();
      store = harness.store;
      await store.openLink(ID, EXPIRES);
    });
    afterEach(() => harness.dispose());

    const put = (step: LinkStep, blob = blobOf(step), now = NOW) => store.putLinkStep(ID, step, blob, now);

    it('is opened once', async () => {
      expect(await store.openLink(ID, EXPIRES)).toBe(false);
      expect(await store.openLink('f'.repeat(32), EXPIRES)).toBe(true);
    });

    it('keeps each step behind the one before, and the same bytes again', async () => {
      expect(await put(1)).toBe('conflict');
      for (const step of [0, 1, 2, 3] as const) {
        expect(await store.linkStep(ID, step, NOW)).toBeUndefined();
        expect(await put(step)).toBe('kept');
        expect(await put(step)).toBe('kept');
        expect(await put(step, blobOf(9))).toBe('conflict');
        expect(await store.linkStep(ID, step, NOW)).toEqual(blobOf(step));
      }
      expect(await store.linkStep(ID, 0, NOW)).toEqual(blobOf(0));
    });

    it('keeps one of two blobs that come for a step at the same time', async () => {
      const outcomes = await Promise.all([put(0, blobOf(1)), put(0, blobOf(2))]);
      expect(outcomes.toSorted()).toEqual(['conflict', 'kept']);
    });

    it('is absent before it is opened, after its time, and after it was dropped', async () => {
      await put(0);
      expect(await put(1, blobOf(1), EXPIRES)).toBe('absent');
      expect(await store.linkStep(ID, 0, EXPIRES)).toBe('absent');
      const other = '0'.repeat(32);
      expect(await store.putLinkStep(other, 0, blobOf(0), NOW)).toBe('absent');
      expect(await store.linkStep(other, 0, NOW)).toBe('absent');
      await store.dropLink(ID);
      expect(await store.linkStep(ID, 0, NOW)).toBe('absent');
      expect(await put(1)).toBe('absent');
      expect(await store.openLink(ID, EXPIRES)).toBe(true);
      expect(await store.linkStep(ID, 0, NOW)).toBeUndefined();
    });

    it('is swept after its time, and no earlier', async () => {
      await put(0);
      const retention = { mailMs: 30 * DAY, answersMs: 60 * DAY, rows: 1000 };
      await store.sweep({ ...retention, now: EXPIRES - 1 });
      expect(await store.openLink(ID, EXPIRES)).toBe(false);
      await store.sweep({ ...retention, now: EXPIRES + 1 });
      expect(await store.openLink(ID, EXPIRES + DAY)).toBe(true);
      expect(await store.linkStep(ID, 0, NOW)).toBeUndefined();
    });
  });
};
