/** What the user keeps about contacts: on all own devices, and for the user alone (PROTOCOL 20.2, kind 2). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_CARD, type ContactCard, type ContactsFacet } from '../../src/facade/contacts.ts';
import { markersOn } from '../support/plaintext.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice, type LinkedDevice } from './support/linked-device.ts';

describe('what the user keeps about a contact', () => {
  let chat: Chat;
  let laptop: Inbox;
  let phone: LinkedDevice;
  let visitor: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    laptop = await chat.inbox('Shop', 'app');
    phone = await linkDevice(chat, laptop);
    visitor = await chat.inbox();
    await visitor.client.messages.send(laptop.address, 'Do you ship to Norway?');
    for (const tab of [laptop, phone]) await tab.shows(visitor.address, 'Do you ship to Norway?');
  });
  afterEach(() => chat.close());

  const facet = ({ client }: Tab): ContactsFacet => client.contacts ?? expect.fail('no contacts');
  const cardOn = (tab: Tab): Promise<ContactCard> => facet(tab).card(visitor.address);
  const change = (tab: Tab, given: Partial<ContactCard>): Promise<void> => facet(tab).change(visitor.address, given);
  const untilCard = (tab: Tab, wanted: Partial<ContactCard>): Promise<void> => {
    const all = JSON.stringify({ ...NO_CARD, ...wanted });
    return chat.clock.until(async () => JSON.stringify(await cardOn(tab)) === all, { what: `the card ${all}` });
  };

  it('is on all own devices, and in the whole list of cards', async () => {
    const tags = ['gift', 'wholesale'];
    await change(laptop, { name: '  Mara ', tags: ['wholesale', 'gift', 'gift', ' '] });
    expect(await cardOn(laptop)).toEqual({ ...NO_CARD, name: 'Mara', tags });
    await untilCard(phone, { name: 'Mara', tags });
    await change(phone, { name: undefined, isMarkedUnread: true });
    await untilCard(laptop, { tags, isMarkedUnread: true });
    for (const tab of [laptop, phone])
      expect([...(await facet(tab).cards())]).toEqual([[visitor.address, { ...NO_CARD, tags, isMarkedUnread: true }]]);
  });

  it('never reaches the contact, and the server only sealed', async () => {
    const sent = laptop.wire.log.length;
    const kept = { name: 'The one who haggles', tags: ['never pays in time'], isClosed: true };
    await change(laptop, kept);
    await untilCard(phone, kept);
    const receivers = laptop.wire.log
      .slice(sent)
      .flatMap(({ name, request }) =>
        name === 'envelope:send' ? [request as { receivers: { account: string }[] }] : [],
      )
      .flatMap(({ receivers }) => receivers.map(({ account }) => account));
    expect(new Set(receivers)).toEqual(new Set([laptop.address]));
    const wires = [laptop, phone, visitor].map(({ wire }) => wire);
    expect(markersOn(wires, [kept.name, ...kept.tags])).toEqual([]);
  });

  it('is kept without a network, and told with the next connection', async () => {
    laptop.wire.cut();
    await change(laptop, { name: 'Mara' });
    await change(laptop, { name: 'Mara Holm' });
    expect((await cardOn(laptop)).name).toBe('Mara Holm');
    await chat.clock.advance(30_000);
    expect((await cardOn(phone)).name).toBeUndefined();
    laptop.wire.restore();
    await untilCard(phone, { name: 'Mara Holm' });
  });

  it('blocked, a contact is opened on no device, and learns nothing of it, until it is taken back', async () => {
    chat.excuse('a blocked contact writes', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    await change(phone, { isBlocked: true });
    await untilCard(laptop, { isBlocked: true });
    const sessionsOf = (tab: Inbox) => tab.tab.store.list('sessions', { group: 'sessions' });
    const before = [await sessionsOf(laptop), await sessionsOf(phone)];
    await visitor.client.messages.send(laptop.address, 'Buy my pills');
    await visitor.says(laptop.address, 'Buy my pills', 'sent');
    await chat.clock.advance(60_000);
    for (const tab of [laptop, phone]) {
      expect(await tab.log(visitor.address)).toEqual(['theirs: Do you ship to Norway?']);
      expect(await tab.notes(visitor.address)).toEqual([]);
      // What came before waits for nobody: on no device, and the contact is not told that it was read.
      expect((await tab.client.conversations.totals()).unread).toBe(0);
      await tab.client.conversations.markRead(visitor.address);
    }
    await chat.clock.advance(60_000);
    await visitor.says(laptop.address, 'Do you ship to Norway?', 'delivered');
    expect([await sessionsOf(laptop), await sessionsOf(phone)]).toEqual(before);
    // As where nobody is there. The server keeps none of it.
    await visitor.says(laptop.address, 'Buy my pills', 'sent');
    const waiting = chat.server.data.listed(laptop.address).map((device) => chat.server.data.waiting(device).length);
    expect(waiting).toEqual([0, 0]);
    await change(laptop, { isBlocked: false });
    await untilCard(phone, {});
    await visitor.client.messages.send(laptop.address, 'Sorry');
    for (const tab of [laptop, phone]) await tab.shows(visitor.address, 'Sorry');
    await laptop.client.messages.send(visitor.address, 'Fine');
    await visitor.shows(laptop.address, 'Fine');
  });

  it('while one contact is blocked, the others are heard in the same page', async () => {
    chat.excuse('a blocked contact writes', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    const other = await chat.inbox('Tomas');
    await change(laptop, { isBlocked: true });
    await untilCard(phone, { isBlocked: true });
    laptop.wire.cut();
    for (let i = 0; i < 3; i += 1) {
      await visitor.client.messages.send(laptop.address, `pill ${String(i)}`);
      await other.client.messages.send(laptop.address, `question ${String(i)}`);
    }
    await chat.clock.advance(10_000);
    laptop.wire.restore();
    await laptop.shows(other.address, 'question 2');
    expect(await laptop.log(visitor.address)).toEqual(['theirs: Do you ship to Norway?']);
  });

  it('blocked by two devices at once, or taken back on one: the later one decides on both', async () => {
    for (const tab of [laptop, phone]) tab.wire.cut();
    await change(phone, { isBlocked: true });
    await chat.clock.advance(5_000);
    await change(laptop, { isBlocked: false });
    for (const tab of [laptop, phone]) tab.wire.restore();
    await chat.clock.advance(60_000);
    expect([(await cardOn(laptop)).isBlocked, (await cardOn(phone)).isBlocked]).toEqual([false, false]);
  });

  it('of two devices that wrote at once, the later one decides on both', async () => {
    for (const tab of [laptop, phone]) tab.wire.cut();
    await change(phone, { name: 'From the phone', tags: ['phone'] });
    await chat.clock.advance(1_000);
    await change(laptop, { name: 'From the laptop' });
    await chat.clock.advance(30_000);
    for (const tab of [laptop, phone]) tab.wire.restore();
    for (const tab of [laptop, phone]) await untilCard(tab, { name: 'From the laptop', tags: ['phone'] });
  });

  it('is refused where a name or a tag is too long, or there are too many', async () => {
    await expect(change(laptop, { name: 'é'.repeat(65) })).rejects.toMatchObject({ code: 'name-too-long' });
    await expect(change(laptop, { tags: ['x'.repeat(33)] })).rejects.toMatchObject({ code: 'name-too-long' });
    const many = Array.from({ length: 17 }, (_, i) => `tag ${String(i)}`);
    await expect(change(laptop, { tags: many })).rejects.toMatchObject({ code: 'too-many' });
    expect(await cardOn(laptop)).toEqual(NO_CARD);
    await change(laptop, { name: 'é'.repeat(64), tags: ['x'.repeat(32)] });
    await untilCard(phone, { name: 'é'.repeat(64), tags: ['x'.repeat(32)] });
  });

  it('comes to a device that joins later', async () => {
    chat.excuse('the tablet joined after the first texts', 'D1', 'D2', 'D4', 'D5');
    await change(laptop, { name: 'Mara', tags: ['gift'], snoozedUntil: 4_000_000_000_000 });
    await untilCard(phone, { name: 'Mara', tags: ['gift'], snoozedUntil: 4_000_000_000_000 });
    const tablet = await linkDevice(chat, laptop);
    await untilCard(tablet, { name: 'Mara', tags: ['gift'], snoozedUntil: 4_000_000_000_000 });
  });

  it('closed and snoozed, it is open again on all devices once the contact writes, and not before', async () => {
    await change(laptop, { isClosed: true, snoozedUntil: 4_000_000_000_000 });
    await untilCard(phone, { isClosed: true, snoozedUntil: 4_000_000_000_000 });
    await phone.client.messages.send(visitor.address, 'We do');
    await laptop.shows(visitor.address, 'We do');
    expect(await cardOn(laptop)).toMatchObject({ isClosed: true });
    await visitor.client.messages.send(laptop.address, 'Thank you');
    for (const tab of [laptop, phone]) await untilCard(tab, {});
  });

  it('is open again where the device that closed it had not seen the text', async () => {
    phone.wire.cut();
    await visitor.client.messages.send(laptop.address, 'One more question');
    await laptop.shows(visitor.address, 'One more question');
    await change(phone, { isClosed: true });
    await chat.clock.advance(30_000);
    phone.wire.restore();
    await phone.shows(visitor.address, 'One more question');
    await chat.clock.advance(60_000);
    for (const tab of [laptop, phone]) await untilCard(tab, {});
  });

  it('gives the first text of each contact as a title, cut to 200 characters', async () => {
    const other = await chat.inbox();
    await other.client.messages.send(laptop.address, 'x'.repeat(300));
    await laptop.shows(other.address, 'x'.repeat(300));
    await visitor.client.messages.send(laptop.address, 'And to Sweden?');
    await laptop.shows(visitor.address, 'And to Sweden?');
    const texts = await facet(laptop).firstTexts([visitor.address, other.address]);
    expect([...texts]).toEqual([
      [visitor.address, 'Do you ship to Norway?'],
      [other.address, 'x'.repeat(200)],
    ]);
  });
});
