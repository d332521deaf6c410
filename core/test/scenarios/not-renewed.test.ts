/** A device that cannot renew the device list tells its user while there is time (PROTOCOL 3.2, 20 days). */
import { expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import { Chat, type Tab } from './support/chat.ts';
import { linkDevice } from './support/linked-device.ts';

it('says from 20 days on, on the linked device alone, since when no one has renewed the list', async () => {
  const chat = new Chat();
  const laptop = await chat.inbox('Shop', 'app');
  const phone = await linkDevice(chat, laptop);
  const since = async (tab: Tab) => (await tab.client.devices?.own())?.notRenewedSince;
  const issued = (await phone.client.devices?.own())?.issued;
  await laptop.client.close();
  await phone.client.close();
  await chat.clock.advance(20 * DAY_MS - HOUR_MS);
  const later = await chat.open(phone.person, { kind: 'app' });
  await later.online();
  expect(await since(later)).toBeUndefined();
  await chat.clock.advance(HOUR_MS);
  expect(await since(later)).toBe(issued);

  const holder = await chat.open(laptop.person, { kind: 'app' });
  expect(await since(holder)).toBeUndefined();
  await holder.online();
  await chat.clock.until(async () => (await since(later)) === undefined, { what: 'a new list', withinMs: DAY_MS });
  await chat.close();
});
