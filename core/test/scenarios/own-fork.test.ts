/** F1: two signed lists of one version of the own account, and each of the three choices (PROTOCOL 3.2). */
import { DAY_MS, fromBase32, HOUR_MS, parseDeviceList, toHex } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyDeviceList } from '../../src/crypto/device-list.ts';
import type { ForkView, VerificationFacet } from '../../src/facade/verification.ts';
import { testPlatform } from '../support/crypto-devices.ts';
import { Chat, type Inbox } from './support/chat.ts';
import { linkDevice, type LinkedDevice } from './support/linked-device.ts';

describe('F1: the own account with two lists of one version', () => {
  let chat: Chat;
  let laptop: Inbox;
  let phone: LinkedDevice;
  let lene: Inbox;
  let other: Uint8Array;

  const facet = (): VerificationFacet => laptop.client.verification ?? expect.fail('no verification');
  const fork = async (): Promise<ForkView> => (await facet().ownFork()) ?? expect.fail('there is no fork');
  const otherHash = async (): Promise<string> =>
    toHex((await verifyDeviceList(other, fromBase32(laptop.address) ?? new Uint8Array())).hash);
  /** As the profile has it: the list that is repeated to a server which lost it. */
  const kept = (version: number): unknown => laptop.person.profile.get('account', `list:${String(version)}`)?.value;
  const isOnPhone = async (text: string): Promise<boolean> =>
    (await phone.texts(lene.address)).some((one) => one.text === text);
  const isTold = (): boolean => phone.person.profile.get('account', `register:${laptop.address}:10:`) !== undefined;

  beforeEach(async () => {
    chat = new Chat();
    laptop = await chat.inbox('Shop', 'app');
    phone = await linkDevice(chat, laptop);
    lene = await chat.inbox('Lene', 'app');
    await lene.client.messages.send(laptop.address, 'hello');
    for (const tab of [laptop, phone]) await tab.shows(lene.address, 'hello');
    await chat.clock.advance(60_000);
    const held = chat.server.data.allLists(laptop.address).at(-1) ?? new Uint8Array();
    const { issued, devices } = parseDeviceList(held);
    const platform = await testPlatform();
    const [signing, identity] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
    const entry = { signingKey: signing.publicKey, identityKey: identity.publicKey, created: issued, kind: 2 } as const;
    other = await chat.signAnotherList(laptop.person, held, { issued: issued + HOUR_MS, devices: [...devices, entry] });
    laptop.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: [other] });
    await laptop.client.messages.send(lene.address, 'first');
    await laptop.says(lene.address, 'first', 'delivered');
    chat.excuse('nothing is sent to the own account in a fork', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  });
  afterEach(() => chat.close());

  it('is shown with both lists and a note; contacts get what is written, the other own devices do not', async () => {
    const { held, other: second, isDecided, chosen } = await fork();
    expect([isDecided, chosen, second.hash]).toEqual([false, undefined, await otherHash()]);
    expect([held.version, held.devices.length, second.devices.length]).toEqual([second.version, 2, 3]);
    const { items } = await laptop.client.messages.transcript(lene.address, 50);
    expect(items.some((item) => item.kind === 'note' && item.note.kind === 'own-devices-changed')).toBe(true);
    await facet().chooseOwnList(undefined);
    await chat.clock.advance(60_000);
    expect(await fork()).toMatchObject({ isDecided: false });
    expect([await isOnPhone('first'), isTold()]).toEqual([false, false]);
    await phone.client.messages.send(lene.address, 'from the phone');
    await laptop.shows(lene.address, 'from the phone');
    const doubts = (await laptop.texts(lene.address)).map(({ text, doubt }) => [text, doubt]);
    expect(doubts).toEqual([
      ['hello', undefined],
      ['first', undefined],
      ['from the phone', 'fork'],
    ]);
  });

  it('signs no next version before the user has decided', async () => {
    const { version } = (await fork()).held;
    chat.clock.sleep(8 * DAY_MS);
    await chat.clock.advance(2 * HOUR_MS);
    expect(chat.server.data.allLists(laptop.address)).toHaveLength(version);
    await facet().chooseOwnList((await fork()).held.hash);
    await chat.clock.until(() => chat.server.data.allLists(laptop.address).length > version, {
      what: 'the next version',
      withinMs: DAY_MS,
    });
  });

  it('goes on with the list that was held: the other devices hear of the choice, and get what is written', async () => {
    const { held } = await fork();
    await facet().chooseOwnList(held.hash);
    await chat.clock.until(isTold, { what: 'the choice', withinMs: 120_000 });
    expect(await fork()).toMatchObject({ isDecided: true, chosen: held.hash });
    await laptop.client.messages.send(lene.address, 'second');
    await phone.shows(lene.address, 'second');
  });

  it('goes on with the other list, and remembers the one that was held', async () => {
    chat.hasBlanks = true;
    const { held } = await fork();
    await facet().chooseOwnList(await otherHash());
    await chat.clock.until(async () => (await fork()).isDecided, { what: 'the choice' });
    expect(await fork()).toMatchObject({ held: { hash: await otherHash() }, other: { hash: held.hash } });
    expect(kept(held.version)).toMatchObject({ bytes: other });
  });
});
