/** Verified contacts: the mark on all own devices, and what another own device can make one believe (PROTOCOL 20.3). */
import { AccountId, DeviceId, type CborValue } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directConversation } from '../../src/base/conversation-id.ts';
import { signVerification } from '../../src/crypto/verification-record.ts';
import { accountOf, generateAccountKey } from '../../src/crypto/account.ts';
import { takeEntries } from '../../src/own-devices/registers.ts';
import { loadIdentity } from '../../src/accounts/identity.ts';
import { contacts } from '../../src/accounts/contacts.ts';
import { beliefs, beliefKey } from '../../src/rows/verification-rows.ts';
import { WorkingCopy } from '../../src/rows/working-copy.ts';
import { testPlatform } from '../support/crypto-devices.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice, type LinkedDevice } from './support/linked-device.ts';
import { addDevice } from './support/second-device.ts';

describe('a contact whose number was compared', () => {
  let chat: Chat;
  let laptop: Inbox;
  let phone: LinkedDevice;
  let visitor: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    laptop = await chat.inbox('Shop', 'app');
    phone = await linkDevice(chat, laptop);
    visitor = await chat.inbox(undefined, 'app');
    await visitor.client.messages.send(laptop.address, 'hello');
    for (const tab of [laptop, phone]) await tab.shows(visitor.address, 'hello');
  });
  afterEach(() => chat.close());

  const facet = ({ client }: Tab) => client.verification ?? expect.fail('no verification');
  const markOn = async (tab: Tab): Promise<string | undefined> =>
    (await tab.client.conversations.get(visitor.address))?.verified;
  const untilMark = (tab: Tab, mark: string | undefined): Promise<void> =>
    chat.clock.until(async () => (await markOn(tab)) === mark, { what: `the mark ${String(mark)}` });

  it('shows both the same number and pictures that match, and judges what is scanned', async () => {
    const [ours, theirs] = [
      await facet(laptop).comparison(visitor.address),
      await facet(visitor).comparison(laptop.address),
    ];
    expect(ours?.number).toBe(theirs?.number);
    expect(ours?.number).toBe(await laptop.client.conversations.safetyNumber(visitor.address));
    const judge = (text = ''): Promise<string> => facet(laptop).judgeScan(visitor.address, text);
    expect(await judge(theirs?.picture)).toBe('same');
    expect(await judge(ours?.picture)).toBe('own-picture');
    expect(await judge('https://shop.example')).toBe('no-picture');
    const mallory = await chat.inbox(undefined, 'app');
    await mallory.client.messages.send(laptop.address, 'it is me, the visitor');
    await laptop.shows(mallory.address, 'it is me, the visitor');
    expect(await judge((await facet(mallory).comparison(laptop.address))?.picture)).toBe('different');
    expect(await markOn(laptop)).toBeUndefined();
  });

  it('is verified on all own devices, where the device with the account key compared; undone on all', async () => {
    await facet(laptop).verify(visitor.address);
    for (const tab of [laptop, phone]) await untilMark(tab, 'verified');
    expect(await facet(laptop).state(visitor.address)).toMatchObject({ device: { isThis: true }, canConfirm: false });
    expect(await facet(phone).state(visitor.address)).toMatchObject({ device: { isThis: false }, canConfirm: false });
    expect(await laptop.notes(visitor.address)).toEqual(['verification']);
    await facet(phone).withdraw(visitor.address);
    for (const tab of [laptop, phone]) await untilMark(tab, undefined);
    expect(await facet(laptop).state(visitor.address)).toBeUndefined();
    await facet(laptop).verify(visitor.address);
    for (const tab of [laptop, phone]) await untilMark(tab, 'verified');
  });

  it('D3: has a weaker mark, where a linked device compared, until a holder of the account key confirms', async () => {
    await phone.client.devices?.rename(phone.device, 'Pocket');
    await laptop.client.devices?.rename(phone.device, 'Pocket');
    await facet(phone).verify(visitor.address);
    await untilMark(phone, 'verified');
    await untilMark(laptop, 'compared');
    expect(await facet(laptop).state(visitor.address)).toMatchObject({
      device: { isThis: false, name: 'Pocket' },
      canConfirm: true,
    });
    await facet(laptop).verify(visitor.address);
    await untilMark(laptop, 'verified');
    expect(await facet(laptop).state(visitor.address)).toMatchObject({ device: { isThis: true }, canConfirm: false });
    await chat.clock.until(async () => (await facet(phone).state(visitor.address))?.device.isThis === false, {
      what: 'the signed record',
    });
  });

  it('stays verified when the contact adds a device', async () => {
    await facet(laptop).verify(visitor.address);
    await untilMark(laptop, 'verified');
    const before = await facet(laptop).comparison(visitor.address);
    await addDevice(chat, visitor);
    await laptop.client.messages.send(visitor.address, 'to all your devices');
    await visitor.shows(laptop.address, 'to all your devices');
    expect(await markOn(laptop)).toBe('verified');
    expect(await facet(laptop).comparison(visitor.address)).toEqual(before);
    expect(await laptop.notes(visitor.address)).toEqual(['verification', 'device-added']);
    chat.excuse('the second device of the visitor never comes online', 'D1', 'D2', 'D3', 'D4');
  });

  it('is verified from its first message on, where a device hears of it before', async () => {
    await facet(laptop).verify(visitor.address);
    await untilMark(laptop, 'verified');
    const tablet = await linkDevice(chat, laptop);
    await chat.clock.until(() => tablet.person.profile.get('account', `verified:${visitor.address}`) !== undefined, {
      what: 'the snapshot',
      withinMs: 600_000,
    });
    expect(await markOn(tablet)).toBeUndefined();
    await visitor.client.messages.send(laptop.address, 'again');
    await tablet.shows(visitor.address, 'again');
    expect(await markOn(tablet)).toBe('verified');
    chat.excuse('the tablet joined after the first text', 'D1', 'D2', 'D4');
  });

  describe('of whom another own device says', () => {
    /** Takes one entry as if the phone had sent it, and gives the mark afterwards. */
    const taken = async (value: CborValue, stamp: number): Promise<string | undefined> => {
      const { store } = laptop.tab;
      const identity = (await loadIdentity(store, await testPlatform())) ?? expect.fail('no identity');
      const copy = new WorkingCopy(store, new Map());
      const conversation = directConversation(AccountId.parse(visitor.address));
      const clock = { now: () => chat.clock.now() };
      const parts = { identity, clock } as unknown as Parameters<typeof takeEntries>[1];
      const writer = DeviceId.toBytes(phone.device);
      await takeEntries(copy, parts, conversation, [[6, new Uint8Array(0), stamp, writer, value]]);
      await store.commit(copy.changes());
      const belief = await new WorkingCopy(store, new Map()).get(beliefs, beliefKey(conversation));
      return belief?.mark;
    };
    const signed = async (verified: boolean, time: number, account?: Uint8Array): Promise<Uint8Array> => {
      const { store } = laptop.tab;
      const identity = (await loadIdentity(store, await testPlatform())) ?? expect.fail('no identity');
      const list = (await new WorkingCopy(store, new Map()).get(contacts, AccountId.parse(visitor.address)))?.list;
      const { privateKey, publicKey } = identity.accountKey;
      if (list === undefined || privateKey === undefined) return expect.fail('no key');
      const peer = { account: account ?? list.account, accountKey: list.accountKey };
      return signVerification({ publicKey, privateKey }, { account: identity.account, peer, verified, time });
    };

    it('D3: a record of another key, about another account, or with the other state: nothing', async () => {
      const now = chat.clock.now();
      const stranger = await generateAccountKey();
      const strangerAccount = await accountOf(stranger.publicKey);
      const right = await signed(true, now);
      const forged = await signVerification(stranger, {
        account: right.slice(3, 23),
        peer: { account: right.slice(23, 43), accountKey: right.slice(43, 75) },
        verified: true,
        time: now,
      });
      expect(await taken([1, forged], now + 1)).toBeUndefined();
      expect(await taken([1, await signed(true, now, strangerAccount)], now + 2)).toBeUndefined();
      expect(await taken([0, right], now + 3)).toBeUndefined();
      expect(await taken([1, right], now + 4)).toBe('verified');
    });

    it('D3: an older record, also with a later stamp: nothing', async () => {
      const now = chat.clock.now();
      const [early, late] = [await signed(true, now), await signed(false, now + 1)];
      expect(await taken([1, early], now)).toBe('verified');
      expect(await taken([0, late], now + 1)).toBeUndefined();
      expect(await taken([1, early], now + 2)).toBeUndefined();
      expect(await taken([1, await signed(true, now + 2)], now + 3)).toBe('verified');
    });

    it('D3: verified without a record: the weaker mark, which takes nothing from a signed one', async () => {
      const now = chat.clock.now();
      expect(await taken([1, new Uint8Array(0)], now)).toBe('compared');
      expect(await taken([1, await signed(true, now)], now + 1)).toBe('verified');
      expect(await taken([1, new Uint8Array(0)], now + 2)).toBe('verified');
      expect(await taken([], now + 3)).toBeUndefined();
    });
  });
});
