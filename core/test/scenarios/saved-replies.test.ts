/** Replies that the user has saved: on all own devices, and nowhere else (PROTOCOL 20.2, kind 3, field 1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeCbor, type CborValue, type SendRequest } from '@cipherchat/protocol';
import type { RepliesFacet } from '../../src/facade/replies.ts';
import { registerWishes } from '../../src/rows/own-device-rows.ts';
import { putRow } from '../../src/rows/put-row.ts';
import { markersOn } from '../support/plaintext.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice, type LinkedDevice } from './support/linked-device.ts';

describe('saved replies', () => {
  let chat: Chat;
  let laptop: Inbox;
  let phone: LinkedDevice;

  beforeEach(async () => {
    chat = new Chat();
    laptop = await chat.inbox('Shop', 'app');
    phone = await linkDevice(chat, laptop);
  });
  afterEach(() => chat.close());

  const facet = ({ client }: Tab): RepliesFacet => client.replies ?? expect.fail('no replies');
  const titles = async (tab: Tab): Promise<string> => (await facet(tab).list()).map(({ title }) => title).join();
  const until = (tab: Tab, wanted: string): Promise<void> =>
    chat.clock.until(async () => (await titles(tab)) === wanted, { what: `the replies ${wanted}` });

  it('are on all own devices, are changed and deleted on any, and travel sealed', async () => {
    const norway = { title: 'ship-norway', text: 'Hello {name}, we ship there twice a week.' };
    const id = await facet(laptop).save({ title: ' ship-norway ', text: norway.text });
    await facet(laptop).save({ title: 'returns', text: 'Within 30 days.' });
    expect(await titles(laptop)).toBe('returns,ship-norway');
    await until(phone, 'returns,ship-norway');
    expect(await facet(phone).list()).toContainEqual({ id, ...norway });
    await facet(phone).save({ id, title: 'ship-no', text: 'Once a week.' });
    await until(laptop, 'returns,ship-no');
    await facet(laptop).remove(id);
    expect(await titles(laptop)).toBe('returns');
    await until(phone, 'returns');
    expect(markersOn([laptop.wire, phone.wire], ['Within 30 days.', 'ship-norway'])).toEqual([]);
  });

  it('reach no visitor, come to a device that joins later, and wait without a network', async () => {
    const visitor = await chat.inbox();
    await visitor.client.messages.send(laptop.address, 'Do you ship to Norway?');
    await laptop.shows(visitor.address, 'Do you ship to Norway?');
    chat.excuse('the tablet joined after the first text', 'D1', 'D2', 'D4', 'D5');
    const sent = laptop.wire.log.length;
    laptop.wire.cut();
    await facet(laptop).save({ title: 'norway', text: 'Twice a week, and never on time.' });
    await chat.clock.advance(30_000);
    expect(await titles(phone)).toBe('');
    laptop.wire.restore();
    await until(phone, 'norway');
    const receivers = laptop.wire.log
      .slice(sent)
      .flatMap(({ name, request }) => (name === 'envelope:send' ? (request as SendRequest).receivers : []))
      .map(({ account }) => account);
    expect(new Set(receivers)).toEqual(new Set([laptop.address]));
    await until(await linkDevice(chat, laptop), 'norway');
    const wires = [laptop, phone, visitor].map(({ wire }) => wire);
    expect(markersOn(wires, ['never on time'])).toEqual([]);
  });

  it('that change are told to whoever follows, on the other devices and on this one', async () => {
    for (const [i, tab] of [laptop, phone].entries()) {
      let heard = 0;
      const leave = tab.client.subscribe(({ kind }) => {
        if (kind === 'conversations') heard += 1;
      });
      await chat.clock.advance(30_000);
      heard = 0;
      const title = `reply ${String(i)}`;
      await facet(laptop).save({ title, text: 'text' });
      await chat.clock.until(async () => heard > 0 && (await titles(tab)).includes(title), {
        what: `told of ${title}`,
      });
      leave();
    }
  });

  /** As a device that was taken over would: nothing checks it before it is sent. */
  const wish = (value: CborValue, subkey: Uint8Array, at: number): Promise<void> => {
    const row = { scope: 'settings', field: 1, subkey, value: encodeCbor(value), at } as const;
    return laptop.tab.store.commit([putRow(registerWishes, `register-wish:${String(at)}`, row)]);
  };

  it('of another form, from another device of the account, are left out; the others count', async () => {
    await facet(laptop).save({ title: 'good', text: 'Good' });
    await until(phone, 'good');
    const id = new Uint8Array(8);
    const bad: readonly (readonly [CborValue, Uint8Array])[] = [
      [7, id.with(0, 1)],
      [['only a title'], id.with(0, 2)],
      [['', 'text'], id.with(0, 3)],
      [['title', ''], id.with(0, 4)],
      [['x'.repeat(65), 'text'], id.with(0, 5)],
      [['title', 'x'.repeat(4_097)], id.with(0, 6)],
      [['title', 'text', 'more'], id.with(0, 7)],
      [[1, 2], id.with(0, 8)],
      [['short id', 'text'], id.subarray(1)],
      [['long id', 'text'], new Uint8Array(9)],
    ];
    for (const [i, [value, subkey]] of bad.entries()) await wish(value, subkey, i + 1);
    await facet(laptop).save({ title: 'last', text: '<img src=x onerror=alert(1)>\u202e' });
    await until(phone, 'good,last');
    expect((await facet(phone).list()).map(({ text }) => text)).toEqual(['Good', '<img src=x onerror=alert(1)>\u202e']);
  });

  it('are refused where they are empty, too long or too many', async () => {
    const save = (title: string, text: string): Promise<string> => facet(laptop).save({ title, text });
    await expect(save(' ', 'text')).rejects.toMatchObject({ code: 'name-too-long' });
    await expect(save('é'.repeat(33), 'text')).rejects.toMatchObject({ code: 'name-too-long' });
    await expect(save('title', ' ')).rejects.toMatchObject({ code: 'text-empty' });
    await expect(save('title', 'é'.repeat(2_049))).rejects.toMatchObject({ code: 'text-too-long' });
    await save('é'.repeat(32), 'é'.repeat(2_048));
    for (let i = 1; i < 200; i += 1) await save(`reply ${String(i)}`, 'text');
    await expect(save('one more', 'text')).rejects.toMatchObject({ code: 'too-many' });
  });
});
