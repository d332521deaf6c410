import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { find, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { en } from '../locales/en.ts';
import { CipherThread } from './cipher-thread.ts';

type Browser = { send(method: string, parameters: object): Promise<unknown> };

const setZone = (timezoneId: string): Promise<unknown> =>
  (cdp() as Browser).send('Emulation.setTimezoneOverride', { timezoneId });

const lookAgain = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

let now = NOW;

const show = async (sentAt: number, clockAheadMs = 0): Promise<void> => {
  const thread = new CipherThread();
  const client = new ClientOfVisitor([theirs('a', { sentAt })]).set({ clockAheadMs });
  Object.assign(thread, { client, conversation: OWNER, strings: en, name: 'Larch & Loam', now: () => (now += 1) });
  document.body.replaceChildren(thread);
  await find('time');
};

afterEach(async () => {
  now = NOW;
  document.body.replaceChildren();
  await setZone('');
});

it('follows the time zone of the device: hours and days are new when the page is looked at again', async () => {
  await setZone('Europe/Berlin');
  await show(Date.UTC(2027, 0, 5, 23, 30));
  expect([texts('.day'), texts('time')]).toEqual([['Wednesday, January 6'], ['12:30 AM']]);
  await setZone('America/New_York');
  lookAgain();
  await expect.poll(() => [texts('.day'), texts('time')]).toEqual([['Tuesday, January 5'], ['6:30 PM']]);
});

it('calls today yesterday on the next day', async () => {
  await show(NOW);
  expect(texts('.day')).toEqual(['Today']);
  now += 86_400_000;
  lookAgain();
  await expect.poll(() => texts('.day')).toEqual(['Yesterday']);
});

it('calls today what is today by the clock of the server', async () => {
  now += 86_400_000;
  await show(NOW, -86_400_000);
  expect(texts('.day')).toEqual(['Today']);
});
