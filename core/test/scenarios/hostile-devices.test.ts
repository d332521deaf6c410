/** A hostile server between accounts with several devices, and between two browsers that link (PROTOCOL 3.2, 9.1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toHex } from '@cipherchat/protocol';
import type { GrantStep, JoinStep, LinkResult } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice, type LinkedDevice } from './support/linked-device.ts';

describe('a server that shows the devices of one account to some', () => {
  let chat: Chat;
  let laptop: Inbox;
  let phone: LinkedDevice;
  let lene: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    laptop = await chat.inbox('Shop', 'app');
    phone = await linkDevice(chat, laptop);
    lene = await chat.inbox('Lene', 'app');
    await lene.client.messages.send(laptop.address, 'hello');
    for (const tab of [laptop, phone]) await tab.shows(lene.address, 'hello');
    await laptop.client.messages.send(lene.address, 'welcome');
    for (const tab of [phone, lene]) await tab.shows(tab === phone ? lene.address : laptop.address, 'welcome');
    await chat.clock.advance(60_000);
  });
  afterEach(() => chat.close());

  /** From now on this tab gets the lists of the account as they are now. */
  const freezes = (tab: Tab, { address }: Tab): void => {
    const old = chat.server.data.lists(address);
    tab.wire.alter('lists', (answer) => {
      const { lists } = answer as { readonly lists: readonly Uint8Array[] };
      const theirs = new Set(chat.server.data.allLists(address).map(toHex));
      return lists.some((list) => theirs.has(toHex(list))) ? old : answer;
    });
  };
  const isStopped = async (tab: Tab, peer: Tab, text: string): Promise<void> => {
    await tab.client.messages.send(peer.address, text);
    await tab.says(peer.address, text, 'not-sent');
    expect((await tab.texts(peer.address)).find((one) => one.text === text)?.failure).toBe('list-missing');
  };

  it('gives an old list to one device only: that one sends nothing, the other one reaches all', async () => {
    freezes(phone, lene);
    const tablet = await linkDevice(chat, lene);
    await lene.client.messages.send(laptop.address, 'I have a tablet now');
    for (const tab of [laptop, phone]) await tab.shows(lene.address, 'I have a tablet now');
    await isStopped(phone, lene, 'from the phone');
    await laptop.client.messages.send(lene.address, 'from the laptop');
    for (const tab of [lene, tablet]) await tab.shows(laptop.address, 'from the laptop');
    expect(await lene.log(laptop.address)).not.toContain('theirs: from the phone');
    phone.wire.alter('lists', undefined);
    phone.wire.breakConnections();
    await phone.says(lene.address, 'from the phone', 'delivered');
    for (const tab of [lene, tablet]) await tab.shows(laptop.address, 'from the phone');
    chat.excuse('the tablet joined after the first texts', 'D1', 'D2', 'D4', 'D5');
  });

  it('hides a device from one contact: nothing of it is shown there, and nothing is sent past it', async () => {
    freezes(lene, laptop);
    const tablet = await linkDevice(chat, laptop);
    await tablet.client.messages.send(lene.address, 'from the tablet');
    await chat.clock.advance(120_000);
    expect(await lene.log(laptop.address)).not.toContain('theirs: from the tablet');
    await laptop.client.messages.send(lene.address, 'from the laptop');
    await lene.shows(laptop.address, 'from the laptop');
    await isStopped(lene, laptop, 'to all of you?');
    lene.wire.alter('lists', undefined);
    lene.wire.breakConnections();
    await lene.shows(laptop.address, 'from the tablet');
    await tablet.shows(lene.address, 'to all of you?');
    chat.excuse('the tablet joined after the first texts', 'D1', 'D2', 'D4', 'D5');
  });
});

describe('a server between two browsers that link', () => {
  let chat: Chat;
  let owner: Inbox;
  let blank: Tab;

  beforeEach(async () => {
    chat = new Chat();
    owner = await chat.inbox(undefined, 'app');
    blank = await chat.open(chat.newPerson(), { kind: 'app' });
  });
  afterEach(() => chat.close());

  type Blobs = readonly Uint8Array[];

  /** Both users do what they are asked. `change`: what a side gets in the place of Q, M1, M2 or M3. */
  const link = async (change: (step: number, blob: Uint8Array) => Uint8Array) => {
    const blobs: Uint8Array[] = [];
    const seen: { digits?: string; code?: string } = {};
    const results: (LinkResult | undefined)[] = [];
    const alter = (tab: Tab, steps: readonly number[]): void => {
      const left = [...steps];
      tab.wire.alter('linkStep', (answer) => {
        const step = left.shift() ?? 0;
        blobs[step] = answer as Uint8Array;
        return change(step, answer as Uint8Array);
      });
    };
    alter(owner, [0, 2]);
    alter(blank, [1, 3]);
    const stop = new AbortController();
    const isGranting = (one: GrantStep): void => {
      if (one.step === 'code') seen.code = one.code;
      if (one.step !== 'digits') return;
      void chat.clock.until(() => seen.digits !== undefined).then(() => one.enter(seen.digits ?? ''));
    };
    const isJoining = (one: JoinStep): void => {
      if (one.step === 'digits') seen.digits = one.digits;
      if (one.step === 'question') one.answer(true);
    };
    void owner.client.devices?.grant({}, isGranting, stop.signal).then((result) => (results[0] = result));
    await chat.clock.until(() => seen.code !== undefined, { what: 'a code' });
    void blank.client.devices
      ?.join({ code: seen.code }, isJoining, stop.signal)
      .then((result) => (results[1] = result));
    const isOver = (): boolean => results[0] !== undefined && results[1] !== undefined;
    await chat.clock.until(isOver, { what: 'both results', withinMs: 600_000 });
    return { results, blobs };
  };
  const flipped = (blob: Uint8Array): Uint8Array => blob.with(40, (blob[40] ?? 0) ^ 1);
  const joined = (): boolean => blank.client.state().phase === 'ready';

  it('passes all messages on as they are: the new browser joins', async () => {
    const { results, blobs } = await link((_, blob) => blob);
    expect(results).toEqual(['linked', 'linked']);
    expect(blobs).toHaveLength(4);
    await chat.clock.until(joined, { what: 'an account' });
    await blank.online();
  });

  it.each([
    ['Q', 0],
    ['M1', 1],
    ['M2', 2],
    ['M3', 3],
  ])('flips a byte of %s: the new browser joins nothing', async (_, which) => {
    const { results } = await link((step, blob) => (step === which ? flipped(blob) : blob));
    expect(results[1]).not.toBe('linked');
    expect(results.some((result) => result === 'not-authentic' || result === 'wrong-digits')).toBe(true);
    expect(joined()).toBe(false);
    // Only after M3 was made is there a list with the device.
    expect(chat.server.data.listed(owner.address)).toHaveLength(which === 3 ? 2 : 1);
    chat.excuse('a device that never registered is listed', 'D1', 'D2', 'D4');
  });

  it.each([
    ['Q', 0],
    ['M1', 1],
    ['M2', 2],
    ['M3', 3],
  ])('replays %s of a link before: the new browser joins nothing', async (_, which) => {
    // Both sides are still the same ones, so all that differs is what each of them drew.
    const before: Blobs = (await link((step, blob) => (step === 3 ? flipped(blob) : blob))).blobs;
    const { results } = await link((step, blob) => (step === which ? (before[step] ?? blob) : blob));
    expect(results[1]).not.toBe('linked');
    expect(joined()).toBe(false);
    chat.excuse('a device that never registered is listed', 'D1', 'D2', 'D4');
  });

  it.each([
    ['M2 for Q', 0, 2],
    ['M3 for M1', 1, 3],
    ['Q for M2', 2, 0],
    ['M1 for M3', 3, 1],
  ])('swaps messages, %s: the new browser joins nothing', async (_, which, other) => {
    const before: Blobs = (await link((step, blob) => (step === 3 ? flipped(blob) : blob))).blobs;
    const taken: Uint8Array[] = [];
    const { results } = await link((step, blob) => {
      taken[step] = blob;
      return step === which ? (taken[other] ?? before[other] ?? blob) : blob;
    });
    expect(results[1]).not.toBe('linked');
    expect(joined()).toBe(false);
    chat.excuse('a device that never registered is listed', 'D1', 'D2', 'D4');
  });
});
