/** What a device sent that its account revoked later (PROTOCOL 3.2, reason 2). */
import { HOUR_MS } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../src/base/conversation-id.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice, type LinkedDevice } from './support/linked-device.ts';

describe('a device of the other side that is removed', () => {
  let chat: Chat;
  let shop: Inbox;
  let phone: LinkedDevice;
  let visitor: Inbox;
  let stolenAt: number;

  beforeEach(async () => {
    chat = new Chat();
    shop = await chat.inbox('Shop', 'app');
    phone = await linkDevice(chat, shop);
    visitor = await chat.inbox();
    await visitor.client.messages.send(shop.address, 'hello');
    for (const tab of [shop, phone]) await tab.shows(visitor.address, 'hello');
    await phone.client.messages.send(visitor.address, 'from the phone, before');
    await visitor.shows(shop.address, 'from the phone, before');
    await chat.clock.advance(HOUR_MS);
    stolenAt = chat.clock.now();
    await chat.clock.advance(HOUR_MS);
    await phone.client.messages.send(visitor.address, 'from the phone, after');
    await shop.client.messages.send(visitor.address, 'from the laptop');
    for (const text of ['from the phone, after', 'from the laptop']) await visitor.shows(shop.address, text);
  });
  afterEach(async () => {
    chat.excuse('a removed device gets nothing', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    await chat.close();
  });

  const marked = async (tab: Tab, conversation: ConversationId): Promise<readonly string[]> =>
    (await tab.texts(conversation)).filter(({ doubt }) => doubt === 'revoked').map(({ text }) => text);
  const doubts = (): Promise<readonly string[]> => marked(visitor, shop.address);
  const remove = async (reason: 'removed' | 'revoked', since?: number): Promise<void> => {
    await shop.client.devices?.remove(phone.device, reason, since);
    await chat.clock.until(() => !chat.server.data.listed(shop.address).includes(phone.device), { what: 'the list' });
    await visitor.client.messages.send(shop.address, 'who is there?');
    await visitor.says(shop.address, 'who is there?', 'delivered');
  };

  it('because it is in other hands: what it sent since then is marked, and stays', async () => {
    await remove('revoked', stolenAt);
    expect(await doubts()).toEqual(['from the phone, after']);
    expect((await visitor.texts(shop.address)).map(({ text }) => text)).toContain('from the phone, before');
  });

  it('because it is in other hands: the other devices of its account mark what it wrote as well', async () => {
    const tablet = await linkDevice(chat, shop);
    await phone.client.messages.send(visitor.address, 'from the phone, later');
    for (const tab of [visitor, shop, tablet]) {
      await tab.shows(tab === visitor ? shop.address : visitor.address, 'from the phone, later');
    }
    await remove('revoked', stolenAt);
    await shop.client.messages.send(visitor.address, 'from the laptop, later');
    await tablet.shows(visitor.address, 'from the laptop, later');
    const since = ['from the phone, after', 'from the phone, later'];
    await chat.clock.until(async () => (await marked(tablet, visitor.address)).length > 0, { what: 'a mark' });
    expect(await marked(shop, visitor.address)).toEqual(since);
    expect(await marked(tablet, visitor.address)).toEqual(since.slice(1)); // it has no history of before
    expect((await shop.texts(visitor.address)).map(({ text }) => text)).toContain('from the phone, before');
  });

  it('because it is not used any more: nothing is marked', async () => {
    await remove('removed', stolenAt);
    expect(await doubts()).toEqual([]);
    expect(await marked(shop, visitor.address)).toEqual([]);
  });
});
