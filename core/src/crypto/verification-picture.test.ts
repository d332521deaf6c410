/** The QR code of a comparison (PROTOCOL 12.4). */
import { expect, it } from 'vitest';
import { accountOf, generateAccountKey } from './account.ts';
import type { Identity } from './safety-number.ts';
import { judgeScan, verificationText } from './verification-picture.ts';

const identity = async (): Promise<Identity> => {
  const { publicKey } = await generateAccountKey();
  return { account: await accountOf(publicKey), accountKey: publicKey };
};

const [alice, bob, mallory] = [await identity(), await identity(), await identity()];

it('says that both see the same two keys, and only then', () => {
  expect(judgeScan(verificationText(bob, alice), alice, bob)).toBe('same');
  expect(judgeScan(verificationText(bob, mallory), alice, bob)).toBe('different');
  expect(judgeScan(verificationText(mallory, alice), alice, bob)).toBe('different');
  const forged = { ...bob, accountKey: mallory.accountKey };
  expect(judgeScan(verificationText(forged, alice), alice, bob)).toBe('different');
  expect(judgeScan(verificationText(bob, { ...alice, accountKey: mallory.accountKey }), alice, bob)).toBe('different');
});

it('knows its own picture, as a mirror or a second window shows it', () => {
  expect(judgeScan(verificationText(alice, bob), alice, bob)).toBe('own-picture');
});

it.each([
  ['another code', 'https://shop.example/'],
  ['no base64url', 'cipherchat:verify:1:§'],
  ['a cut picture', verificationText(bob, alice).slice(0, -4)],
  ['a longer picture', `${verificationText(bob, alice)}AAAA`],
  ['another scheme', verificationText(bob, alice).replace('verify:1', 'verify:2')],
])('takes %s for no picture', (_, text) => {
  expect(judgeScan(text, alice, bob)).toBe('no-picture');
});
