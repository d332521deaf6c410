/** When the owner answers: settings of all own devices, told to visitors (PROTOCOL 20.2 and 21.5). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, DeviceId, encodeCbor, HOUR_MS, MessageId, type CborMap } from '@cipherchat/protocol';
import { keyOfConversation } from '../../src/base/conversation-id.ts';
import type { OpeningHours } from '../../src/base/opening-hours.ts';
import type { ShopHours } from '../../src/base/shop-hours.ts';
import type { NoteItem } from '../../src/base/view.ts';
import { encodeRawContent } from '../../src/contents/content.ts';
import { availabilityBody } from '../../src/contents/forms/availability.ts';
import type { HoursFacet } from '../../src/facade/hours.ts';
import { putRow } from '../../src/rows/put-row.ts';
import { outbox } from '../../src/rows/records.ts';
import { markersOn } from '../support/plaintext.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice } from './support/linked-device.ts';

const AWAY = 'We are at the kiln. Write anyway.';
/** Open at no time of the clock of the test but this: Monday, 3:00 to 3:01 in Kiritimati. */
const CLOSED: OpeningHours = ['Pacific/Kiritimati', [[1, 180, 181]]];
const SHOP: ShopHours = { hours: CLOSED, awayText: AWAY, expectedMinutes: 60 };
const NOTHING: ShopHours = { hours: undefined, awayText: '', expectedMinutes: undefined };

describe('opening hours', () => {
  let chat: Chat;
  let shop: Inbox;
  let visitor: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    shop = await chat.inbox('Shop', 'app');
    visitor = await chat.inbox();
  });
  afterEach(() => chat.close());

  const facet = ({ client }: Tab): HoursFacet => client.hours ?? expect.fail('no hours');
  const notes = async (tab: Tab, peer: Inbox): Promise<readonly NoteItem['note'][]> => {
    const { items } = await tab.client.messages.transcript(peer.address, 50);
    return items.flatMap((item) => (item.kind === 'note' && item.note.kind === 'availability' ? [item.note] : []));
  };
  const stated = (tab: Tab, peer: Inbox, state: number): Promise<void> =>
    chat.clock.until(async () => (await notes(tab, peer)).some((note) => 'state' in note && note.state === state), {
      what: `a note with state ${String(state)}`,
    });
  const ask = async (text: string): Promise<void> => {
    await visitor.client.messages.send(shop.address, text);
    await shop.shows(visitor.address, text);
  };

  const availabilityOf = (state: 1 | 2 | 3) => {
    const { hours, awayText: text, expectedMinutes } = SHOP;
    return availabilityBody.write({ state, hours, text, expectedMinutes, validUntil: chat.clock.now() + HOUR_MS });
  };
  const queue = async (tab: Tab, row: Parameters<typeof outbox.toRow>[1]): Promise<void> => {
    await tab.tab.store.commit([putRow(outbox, MessageId.fromBytes(crypto.getRandomValues(new Uint8Array(16))), row)]);
    // The engine looks.
    await facet(tab).save(NOTHING);
  };
  /** Whatever its settings are, the device tells the peer this. */
  const tell = (tab: Tab, { address }: Inbox, state: 1 | 2 | 3): Promise<void> => {
    const body = { type: 19, fields: encodeCbor(availabilityOf(state)) } as const;
    return queue(tab, { conversation: address, sentAt: chat.clock.now(), body });
  };
  /** A changed client tells the peer, and no other device, and states another time. */
  const forge = (tab: Tab, { address }: Inbox, state: 1 | 2 | 3, sent: number): Promise<void> => {
    const zero = new Uint8Array(16);
    const body = availabilityOf(state) as CborMap;
    const numbers = { messageId: zero.with(0, 1), counter: 0, previous: zero, sent };
    const content = encodeRawContent({ to: keyOfConversation(address), ...numbers, type: 19, body });
    const device = DeviceId.parse(chat.server.data.listed(address)[0] ?? '');
    return queue(tab, { conversation: address, sentAt: chat.clock.now(), device, body: { type: 19 }, content });
  };

  it('are told with what a visitor writes, once in six hours, and with the first answer; sealed', async () => {
    await facet(shop).save(SHOP);
    await ask('Do you ship to Norway?');
    await stated(visitor, shop, 3);
    const [note] = await notes(visitor, shop);
    expect(note).toMatchObject({ kind: 'availability', state: 3, hours: CLOSED, text: AWAY, expectedMinutes: 60 });
    await ask('And to Iceland?');
    await chat.clock.advance(60_000);
    expect(await notes(visitor, shop)).toEqual([note]);
    await shop.client.messages.send(visitor.address, 'Twice a week');
    await stated(visitor, shop, 1);
    await shop.client.messages.send(visitor.address, 'To both');
    await visitor.shows(shop.address, 'To both');
    const after = await notes(visitor, shop);
    expect(after).toHaveLength(1);
    await chat.clock.advance(6 * HOUR_MS);
    await ask('Thank you');
    await stated(visitor, shop, 3);
    expect(await notes(shop, visitor)).toEqual([]);
    expect(markersOn([shop.wire, visitor.wire], [AWAY, 'Pacific/Kiritimati'])).toEqual([]);
  });

  it('are not told where there is nothing to tell, and are deleted again', async () => {
    await facet(shop).save(SHOP);
    await facet(shop).save({ hours: ['UTC', []], awayText: '  ', expectedMinutes: undefined });
    expect(await facet(shop).read()).toEqual(NOTHING);
    await ask('Do you ship to Norway?');
    await shop.client.messages.send(visitor.address, 'Twice a week');
    await visitor.shows(shop.address, 'Twice a week');
    await chat.clock.advance(60_000);
    expect(await notes(visitor, shop)).toEqual([]);
  });

  it('are not told while the owner looks at the inbox', async () => {
    await facet(shop).save(SHOP);
    chat.isAttended = true;
    await ask('Do you ship to Norway?');
    await chat.clock.advance(60_000);
    expect(await notes(visitor, shop)).toEqual([]);
    chat.isAttended = false;
    await ask('And to Iceland?');
    await stated(visitor, shop, 3);
  });

  it('are the same on all own devices; another device that has told them is enough', async () => {
    const phone = await linkDevice(chat, shop);
    await facet(shop).save(SHOP);
    await chat.clock.until(async () => (await facet(phone).read()).awayText === AWAY, { what: 'the hours' });
    expect(await facet(phone).read()).toEqual(SHOP);
    await ask('Do you ship to Norway?');
    await stated(visitor, shop, 3);
    await facet(phone).save({ ...SHOP, awayText: '' });
    await chat.clock.until(async () => (await facet(shop).read()).awayText === '', { what: 'the change' });
  });

  it('of a visitor are not shown, nor those of a colleague asked for', async () => {
    const colleague = await chat.inbox('Colleague', 'app');
    await facet(shop).save(SHOP);
    await colleague.client.messages.send(shop.address, 'Lunch?');
    await shop.shows(colleague.address, 'Lunch?');
    await ask('Do you ship to Norway?');
    await stated(visitor, shop, 3);
    await tell(visitor, shop, 2);
    await chat.clock.advance(60_000);
    await ask('Still there?');
    expect(await notes(shop, visitor)).toEqual([]);
    expect(await notes(colleague, shop)).toEqual([]);
  });

  it('are those that were stated last, also after a device that states times to come', async () => {
    const phone = await linkDevice(chat, shop);
    await ask('Do you ship to Norway?');
    await phone.shows(visitor.address, 'Do you ship to Norway?');
    await forge(phone, visitor, 3, chat.clock.now() + 20 * DAY_MS);
    await stated(visitor, shop, 3);
    await chat.clock.advance(1_000);
    await tell(shop, visitor, 1);
    await stated(visitor, shop, 1);
    const [note] = await notes(visitor, shop);
    expect(note).toMatchObject({ sent: expect.toSatisfy((sent: number) => sent <= chat.clock.now()) });
  });

  it('refuse a text that is too long', async () => {
    const save = (awayText: string): Promise<void> => facet(shop).save({ ...SHOP, awayText });
    await expect(save('é'.repeat(513))).rejects.toMatchObject({ code: 'text-too-long' });
    await save('é'.repeat(512));
  });
});
