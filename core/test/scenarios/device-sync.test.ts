/** What devices of one account tell each other: read state, name, settings, and all of it to a late joiner (20). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendRequest } from '@cipherchat/protocol';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { makeOwnDevice, openMade, openOwnDevice } from './support/own-device.ts';

const sendsOf = ({ wire }: Tab): readonly SendRequest[] =>
  wire.log.flatMap(({ name, request }) => (name === 'envelope:send' ? [request as SendRequest] : []));

describe('devices of one account', () => {
  let chat: Chat;
  let laptop: Inbox;
  let phone: Inbox;
  let visitor: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [laptop, visitor] = [await chat.inbox('Shop', 'app'), await chat.inbox()];
    phone = await openOwnDevice(chat, laptop);
    await visitor.client.messages.send(laptop.address, 'one');
    await visitor.client.messages.send(laptop.address, 'two');
    for (const tab of [laptop, phone]) await tab.shows(visitor.address, 'two');
  });
  afterEach(() => chat.close());

  const unreadOn = async (tab: Tab): Promise<readonly [inView: number, inAll: number]> => {
    const view = await tab.client.conversations.get(visitor.address);
    return [view?.unread ?? -1, (await tab.client.conversations.totals()).unread];
  };
  const toPeer = (tab: Tab): number =>
    sendsOf(tab).filter(({ receivers }) => receivers.some(({ account }) => account === visitor.address)).length;
  const isReadOn = (tab: Tab): Promise<void> =>
    chat.clock.until(async () => (await unreadOn(tab)).every((count) => count === 0), { what: 'all read' });

  it('read on one is read on all, with one receipt', async () => {
    expect(await unreadOn(phone)).toEqual([2, 2]);
    await laptop.client.conversations.markRead(visitor.address);
    await isReadOn(phone);
    await visitor.says(laptop.address, 'two', 'read');
    expect((await phone.texts(visitor.address)).map(({ unread }) => unread)).toEqual([false, false]);
    await phone.client.conversations.markRead(visitor.address);
    await chat.clock.advance(60_000);
    expect(toPeer(phone)).toBe(0);
  });

  it('is read on all also where the peer gets no receipts', async () => {
    await laptop.client.account.setReceipts({ delivered: true, read: false });
    await laptop.client.conversations.markRead(visitor.address);
    await isReadOn(phone);
    await chat.clock.advance(60_000);
    expect((await visitor.texts(laptop.address)).map(({ status }) => status)).toEqual(['delivered', 'delivered']);
  });

  it('keeps apart what one has read and what came after it', async () => {
    phone.wire.cut();
    await laptop.client.account.setReceipts({ delivered: true, read: false });
    await laptop.client.conversations.markRead(visitor.address);
    await chat.clock.advance(30_000);
    await visitor.client.messages.send(laptop.address, 'three');
    await laptop.shows(visitor.address, 'three');
    phone.wire.restore();
    await phone.shows(visitor.address, 'three');
    await chat.clock.until(async () => (await unreadOn(phone))[0] === 1, { what: 'the read state' });
    expect(await unreadOn(phone)).toEqual([1, 1]);
    expect((await phone.texts(visitor.address)).map(({ unread }) => unread)).toEqual([false, false, true]);
  });

  it('gathers what is read, and tells nothing back', async () => {
    await laptop.client.account.setReceipts({ delivered: true, read: false });
    await chat.clock.advance(60_000);
    const before = [sendsOf(laptop).length, sendsOf(phone).length];
    const [one, two] = await laptop.texts(visitor.address);
    await laptop.client.conversations.markRead(visitor.address, [one?.id ?? '']);
    await chat.clock.advance(2_000);
    await laptop.client.conversations.markRead(visitor.address, [two?.id ?? '']);
    await isReadOn(phone);
    await chat.clock.advance(60_000);
    expect([sendsOf(laptop).length, sendsOf(phone).length]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  it('has one name and one setting for receipts: those that were set last', async () => {
    await phone.client.account.setReceipts({ delivered: false, read: true });
    const settings = async (tab: Tab): Promise<string> => JSON.stringify(await tab.client.account.receipts());
    const wanted = JSON.stringify({ delivered: false, read: true });
    await chat.clock.until(async () => (await settings(laptop)) === wanted, { what: 'the settings' });
    phone.wire.cut();
    await phone.client.account.setName('From the phone');
    await chat.clock.advance(10_000);
    await laptop.client.account.setName('From the laptop');
    await chat.clock.advance(30_000);
    phone.wire.restore();
    const names = (): readonly unknown[] => [laptop, phone].map(({ client }) => client.state().name);
    await chat.clock.until(() => names().every((name) => name === 'From the laptop'), { what: 'one name' });
    await chat.clock.advance(60_000);
    expect(names()).toEqual(['From the laptop', 'From the laptop']);
    chat.excuse('acknowledgements that tell the sender nothing', 'D2');
  });

  it('a device that joins later is told of all that they share', async () => {
    await phone.client.account.setReceipts({ delivered: true, read: false });
    await chat.clock.advance(20_000);
    const made = await makeOwnDevice(chat, phone);
    const tablet = await openMade(chat, made);
    await chat.clock.until(() => tablet.client.state().name === 'Shop', { what: 'the name', withinMs: 600_000 });
    expect(await tablet.client.account.receipts()).toEqual({ delivered: true, read: false });
    await laptop.client.messages.send(visitor.address, 'to all');
    for (const tab of [phone, tablet]) await tab.shows(visitor.address, 'to all');
    chat.excuse('the tablet joined after the first texts', 'D1', 'D2', 'D4');
  });
});

describe('one device alone', () => {
  it('tells nothing: what it sends is what it sent before there could be others', async () => {
    const chat = new Chat();
    const [shop, visitor] = [await chat.inbox('Shop', 'app'), await chat.inbox()];
    await visitor.client.messages.send(shop.address, 'hello');
    await shop.shows(visitor.address, 'hello');
    await shop.client.account.setReceipts({ delivered: true, read: false });
    await shop.client.conversations.markRead(visitor.address);
    await chat.clock.advance(60_000);
    expect(sendsOf(shop)).toEqual([]);
    await chat.close();
  });
});
