import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { find, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, note, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { en } from '../locales/en.ts';
import { CipherThread } from './cipher-thread.ts';

type Browser = { send(method: string, parameters: object): Promise<unknown> };

const setZone = (timezoneId: string): Promise<unknown> =>
  (cdp() as Browser).send('Emulation.setTimezoneOverride', { timezoneId });

const lookAgain = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

let now = NOW;

const show = async (sentAt: number, clockAheadMs = 0, notes: Parameters<typeof note>[0][] = []): Promise<void> => {
  const thread = new CipherThread();
  const items = [theirs('a', { sentAt }), ...notes.map((one) => note(one, sentAt))];
  const client = new ClientOfVisitor(items).set({ clockAheadMs });
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

it('says anew when answers come, once the other side has opened', async () => {
  await setZone('UTC');
  now = Date.UTC(2027, 0, 5, 8, 50);
  const openings = Array.from({ length: 7 }, (_, i) => [i + 1, 9 * 60, 17 * 60] as const);
  const stated = { kind: 'availability', state: 3, hours: ['UTC', openings] } as const;
  await show(now, 0, [{ ...stated, sent: now, validUntil: now + 86_400_000 }]);
  await expect.poll(() => texts('.note')).toEqual([expect.stringContaining('9:00 AM')]);
  now += 3_600_000;
  lookAgain();
  await expect.poll(() => texts('.note')).toEqual([expect.stringContaining('5:00 PM')]);
});

it('calls today what is today by the clock of the server', async () => {
  now += 86_400_000;
  await show(NOW, -86_400_000);
  expect(texts('.day')).toEqual(['Today']);
});
