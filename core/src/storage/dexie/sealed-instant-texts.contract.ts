/** What rests of a text that was kept at once, and what opens again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePad } from '../../crypto/one-time-pad.ts';
import { generateVaultKey } from '../../crypto/platform.ts';
import { SealedInstantTexts, type TextPlace } from './sealed-instant-texts.ts';

const TEXT = 'my number is 0171 5550';

export const describeSealedInstantTexts = (where: string, newPlace: () => TextPlace): void => {
  describe(`texts kept at once ${where}`, () => {
    const place = newPlace();
    const database = `cipherchat:${crypto.randomUUID()}`;
    const open = (vaultKey: CryptoKey) =>
      new SealedInstantTexts({ place, database, makePad: (length, iv) => makePad(vaultKey, length, iv) });
    const clear = (): void => Object.keys(place).forEach((name) => place.removeItem(name));
    let vaultKey: CryptoKey;
    let texts: SealedInstantTexts;

    beforeEach(async () => {
      clear();
      vaultKey = await generateVaultKey();
      texts = open(vaultKey);
      await texts.read();
    });
    afterEach(clear);

    const atRest = (): string => JSON.stringify({ ...place });

    it('rest without a word of them', () => {
      texts.hold('draft:a', TEXT);
      expect(Object.keys(place)).toEqual([`${database}/draft:a`]);
      for (const word of TEXT.split(' ')) expect(atRest()).not.toContain(word);
      expect(atRest()).not.toContain(btoa(TEXT).slice(4, 12));
    });

    it('rest under another pad each time', async () => {
      texts.hold('draft:a', TEXT);
      await texts.read();
      texts.hold('draft:b', TEXT);
      const [one, other] = Object.values({ ...place } as object) as [string, string];
      expect(one.slice(0, 16)).not.toBe(other.slice(0, 16));
      expect(one.slice(16)).not.toBe(other.slice(16));
    });

    it('are left out as long as the next pad is not made, instead of using one twice', () => {
      texts.hold('draft:a', TEXT);
      texts.hold('draft:b', TEXT);
      expect(Object.keys(place)).toEqual([`${database}/draft:a`]);
    });

    it('go where they do not open: altered, or sealed by a key that is gone', async () => {
      texts.hold('draft:a', 'a');
      expect(await open(await generateVaultKey()).read()).toEqual([]);
      expect(Object.keys(place)).toEqual([]);
      place.setItem(`${database}/draft:a`, 'not a seal');
      expect(await texts.read()).toEqual([]);
      expect(Object.keys(place)).toEqual([]);
    });

    it('of another profile, and entries of the page, are left alone', async () => {
      place.setItem('cart', '3 cups');
      place.setItem('cipherchat:other/draft:a', 'sealed');
      expect(await texts.read()).toEqual([]);
      expect(Object.keys(place).sort()).toEqual(['cart', 'cipherchat:other/draft:a']);
    });

    it('do no harm where the place is full', async () => {
      const setItem = (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      const full = new SealedInstantTexts({
        place: { getItem: () => null, setItem, removeItem: () => undefined },
        database,
        makePad: (length) => makePad(vaultKey, length),
      });
      await full.read();
      expect(() => full.hold('draft:a', TEXT)()).not.toThrow();
    });
  });
};
