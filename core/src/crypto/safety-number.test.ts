/** The number that two people compare (PROTOCOL 12.4). */
import { describe, expect, test } from 'vitest';
import { accountOf, generateAccountKey } from './account.ts';
import { safetyNumber, type Identity } from './safety-number.ts';

const identity = async (): Promise<Identity> => {
  const { publicKey } = await generateAccountKey();
  return { account: await accountOf(publicKey), accountKey: publicKey };
};

const [alice, bob, mallory] = [await identity(), await identity(), await identity()];

describe('a safety number', () => {
  test('is the same at both ends: twelve groups of five digits', async () => {
    const number = await safetyNumber(alice, bob);
    expect(number).toMatch(/^[0-9]{5}( [0-9]{5}){11}$/u);
    expect(await safetyNumber(bob, alice)).toBe(number);
  });

  test('is another one with somebody between', async () => {
    expect(await safetyNumber(alice, mallory)).not.toBe(await safetyNumber(alice, bob));
    expect(await safetyNumber({ ...alice, accountKey: mallory.accountKey }, bob)).not.toBe(
      await safetyNumber(alice, bob),
    );
  });

  test('is not there for two equal accounts', async () => {
    expect(await safetyNumber(alice, alice)).toBeUndefined();
  });

  test('keeps its leading zeros', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 40 }, async () => await safetyNumber(await identity(), bob)),
    );
    expect(numbers.some((number) => / 0[0-9]{4}/u.test(` ${number}`))).toBe(true);
  });
});
