/** A send that the server refuses as stale, with the newest lists: what the client makes of them (PROTOCOL 6). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBase32, type SendRequest } from '@cipherchat/protocol';
import { verifyDeviceList } from '../../src/crypto/device-list.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { addDevice } from './support/second-device.ts';

describe('a send refused as stale', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
  });
  afterEach(() => chat.close());

  const asked = (): number => alice.wire.log.filter(({ name }) => name === 'lists').length;
  const sends = (): readonly SendRequest[] =>
    alice.wire.log.flatMap(({ name, request }) => (name === 'envelope:send' ? [request as SendRequest] : []));
  const newest = (tab: Tab): Uint8Array => chat.server.data.allLists(tab.address).at(-1) ?? new Uint8Array();
  /** What Alice holds of Bob: list, time of the last look, and all. */
  const held = (): unknown => structuredClone(alice.person.profile.get('contacts', bob.address));

  const sendsTo = async (text: string, devices: readonly string[]): Promise<void> => {
    await alice.client.messages.send(bob.address, text);
    await bob.shows(alice.address, text);
    const { receivers } = sends().at(-1) ?? expect.fail();
    expect(receivers.map(({ device }) => device).toSorted()).toEqual(devices.toSorted());
  };

  it('is sealed again for the devices of the list in the refusal, and no list is asked for', async () => {
    const [looks, before] = [asked(), sends().length];
    await addDevice(chat, bob);
    await sendsTo('to both', chat.server.data.listed(bob.address));
    expect([asked(), sends().length]).toEqual([looks, before + 2]);
    expect(chat.server.data.listed(bob.address)).toHaveLength(2);
    expect(await alice.notes(bob.address)).toEqual(['devices-changed']);
  });

  it('asks for the lists in between where it lags by two versions', async () => {
    const looks = asked();
    await addDevice(chat, bob);
    await addDevice(chat, bob);
    await sendsTo('to three', chat.server.data.listed(bob.address));
    expect(asked()).toBe(looks + 1);
  });

  const forged = (): Uint8Array => {
    const list = newest(bob).slice();
    list[list.length - 1] = (list.at(-1) ?? 0) ^ 1;
    return list;
  };
  const next = async (): Promise<Uint8Array> => {
    const { version, hash } = await verifyDeviceList(newest(bob), fromBase32(bob.address) ?? new Uint8Array());
    return chat.signAnotherList(bob.person, newest(bob), { version: version + 1, previous: hash });
  };

  it.each([
    ['no list', () => []],
    ['a list with another signature', () => [forged()]],
    ['a list of another account', () => [newest(alice)]],
    ['no list at all', () => [new Uint8Array(149)]],
    ['the list that the send stated', () => [newest(bob)]],
    ['an older list', () => chat.server.data.allLists(bob.address).slice(0, 1)],
    [
      'a list that follows another one',
      async () => [await chat.signAnotherList(bob.person, newest(bob), { version: 3 })],
    ],
    [
      'the next list and one that does not follow it',
      async () => [await next(), await chat.signAnotherList(bob.person, newest(bob), { version: 5 })],
    ],
  ])('changes nothing by %s: the server is asked', async (_, lists) => {
    await addDevice(chat, bob);
    await sendsTo('to both', chat.server.data.listed(bob.address));
    const [before, looks] = [held(), asked()];
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: await lists() });
    alice.wire.next('lists', { kind: 'refuse', code: 'unavailable' });
    await alice.client.messages.send(bob.address, 'once more');
    await chat.clock.until(() => asked() > looks, { what: 'a request for the lists' });
    expect(held()).toEqual(before);
    await bob.shows(alice.address, 'once more');
  });

  it('stops for good by a second list of the version held, and needs no word of the server for it', async () => {
    const looks = asked();
    const fork = await chat.signAnotherList(bob.person, newest(bob));
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: [fork] });
    await alice.client.messages.send(bob.address, 'are you there?');
    await alice.says(bob.address, 'are you there?', 'not-sent');
    expect(await alice.client.conversations.get(bob.address)).toMatchObject({ obstacle: 'fork' });
    expect(asked()).toBe(looks);
  });
});
