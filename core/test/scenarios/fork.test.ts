/** F1: two signed lists of one version of a contact, and each of the three choices (PROTOCOL 3.2). */
import { AccountId, DeviceId, EnvelopeId, fromBase32, HOUR_MS, parseDeviceList, toHex } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyDeviceList } from '../../src/crypto/device-list.ts';
import { dropRejected } from '../../src/engine/drop-rejected.ts';
import { hold } from '../../src/mailbox/hold-envelope.ts';
import { envelopeKey } from '../../src/rows/device-keys.ts';
import { held as heldRows } from '../../src/rows/records.ts';
import { WorkingCopy } from '../../src/rows/working-copy.ts';
import { testPlatform } from '../support/crypto-devices.ts';
import type { ForkView } from '../../src/facade/verification.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice, type LinkedDevice } from './support/linked-device.ts';

describe('F1: a contact with two lists of one version', () => {
  let chat: Chat;
  let laptop: Inbox;
  let phone: LinkedDevice;
  let lene: Inbox;
  let other: Uint8Array;

  const facet = ({ client }: Tab) => client.verification ?? expect.fail('no verification');
  const forkOn = async (tab: Tab): Promise<ForkView> =>
    (await facet(tab).fork(lene.address)) ?? expect.fail('there is no fork');
  const obstacleOn = async (tab: Tab): Promise<string | undefined> =>
    (await tab.client.conversations.get(lene.address))?.obstacle;
  const deviceOfLene = (): string => chat.server.data.listed(lene.address)[0] ?? '';
  const hashOf = async (list: Uint8Array): Promise<string> =>
    toHex((await verifyDeviceList(list, fromBase32(lene.address) ?? new Uint8Array())).hash);
  /** What the laptop gets as the lists of Lene, from now on. */
  const servesOther = (): void => {
    laptop.wire.alter('lists', () => ({ lists: [other], newest: parseDeviceList(other).version }));
  };

  beforeEach(async () => {
    chat = new Chat();
    laptop = await chat.inbox('Shop', 'app');
    phone = await linkDevice(chat, laptop);
    lene = await chat.inbox('Lene', 'app');
    await lene.client.messages.send(laptop.address, 'hello');
    for (const tab of [laptop, phone]) await tab.shows(lene.address, 'hello');
    await chat.clock.advance(60_000);
    const held = chat.server.data.allLists(lene.address).at(-1) ?? new Uint8Array();
    const { issued, devices } = parseDeviceList(held);
    const platform = await testPlatform();
    const [signing, identity] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
    const entry = { signingKey: signing.publicKey, identityKey: identity.publicKey, created: issued, kind: 2 } as const;
    other = await chat.signAnotherList(lene.person, held, { issued: issued + HOUR_MS, devices: [...devices, entry] });
    laptop.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: [other] });
    await laptop.client.messages.send(lene.address, 'which one are you?');
    await laptop.says(lene.address, 'which one are you?', 'not-sent');
  });
  afterEach(() => chat.close());

  it('is shown with both lists, and nothing is chosen', async () => {
    chat.excuse('nothing is sent to an account in a fork', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    expect(await obstacleOn(laptop)).toBe('fork');
    const fork = await forkOn(laptop);
    expect(fork).toMatchObject({ isDecided: false, chosen: undefined, other: { hash: await hashOf(other) } });
    expect(fork.held.version).toBe(fork.other.version);
    expect(fork.other.devices.map(({ isInBoth }) => isInBoth).sort()).toEqual([false, true]);
    expect(fork.held.devices).toEqual([
      { id: deviceOfLene(), kind: 'app', created: expect.any(Number) as number, isInBoth: true },
    ]);
    await facet(laptop).chooseList(lene.address, undefined);
    await chat.clock.advance(60_000);
    await laptop.client.messages.send(lene.address, 'and this?');
    await laptop.says(lene.address, 'and this?', 'not-sent');
    await lene.client.messages.send(laptop.address, 'what arrives is shown');
    await laptop.shows(lene.address, 'what arrives is shown');
    const doubts = (await laptop.texts(lene.address)).map(({ text, doubt }) => [text, doubt]);
    expect(doubts).toContainEqual(['what arrives is shown', 'fork']);
    expect(doubts).toContainEqual(['hello', undefined]);
    expect(await forkOn(laptop)).toMatchObject({ isDecided: false });
  });

  it('goes on with the list that was held: what waits is sent, and the other devices hear of the choice', async () => {
    const { held } = await forkOn(laptop);
    await facet(laptop).chooseList(lene.address, held.hash);
    await laptop.says(lene.address, 'which one are you?', 'delivered');
    expect(await obstacleOn(laptop)).toBeUndefined();
    await chat.clock.until(() => phone.person.profile.get('account', `register:${lene.address}:10:`) !== undefined, {
      what: 'the choice',
      withinMs: 120_000,
    });
    expect(await facet(phone).fork(lene.address)).toBeUndefined();
  });

  it('with the held list, while the server goes with the other one: says so, and can be chosen again', async () => {
    const { held } = await forkOn(laptop);
    await facet(laptop).chooseList(lene.address, held.hash);
    await laptop.says(lene.address, 'which one are you?', 'delivered');
    servesOther();
    laptop.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: [other] });
    await laptop.client.messages.send(lene.address, 'still you?');
    await laptop.says(lene.address, 'still you?', 'not-sent');
    expect(await obstacleOn(laptop)).toBe('fork');
    expect(await forkOn(laptop)).toMatchObject({ isDecided: true, chosen: held.hash });
    laptop.wire.alter('lists', undefined);
    await facet(laptop).chooseList(lene.address, held.hash);
    await laptop.says(lene.address, 'still you?', 'delivered');
  });

  it('goes on with the other list, and remembers the one that was held', async () => {
    chat.hasBlanks = true;
    chat.excuse('the server knows no device of the other list', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    const { held } = await forkOn(laptop);
    servesOther();
    await facet(laptop).chooseList(lene.address, await hashOf(other));
    await chat.clock.until(async () => (await forkOn(laptop)).isDecided, { what: 'the choice' });
    expect(await forkOn(laptop)).toMatchObject({
      held: { hash: await hashOf(other) },
      other: { hash: held.hash },
      chosen: await hashOf(other),
    });
    expect((await laptop.texts(lene.address)).at(-1)?.failure).not.toBe('fork');
  });

  it('keeps no mail of a device that only the rejected list has', async () => {
    const { held } = await forkOn(laptop);
    await facet(laptop).chooseList(lene.address, held.hash);
    await laptop.says(lene.address, 'which one are you?', 'delivered');
    const [rejected] = (await forkOn(laptop)).other.devices.filter(({ isInBoth }) => !isInBoth);
    const copy = new WorkingCopy(laptop.tab.store, new Map());
    const isHeld = async (device: string): Promise<boolean> => {
      const sender = { account: AccountId.parse(lene.address), device: DeviceId.parse(device) };
      const envelope = { id: EnvelopeId.parse(device), sequence: 9, sender, at: 1, message: 'AQID' };
      await hold(copy, envelope, 1);
      await dropRejected(copy);
      return (await copy.get(heldRows, envelopeKey(envelope))) !== undefined;
    };
    expect(await isHeld('0123456789abcdef0123456789abcdef')).toBe(true);
    expect(await isHeld(rejected?.id ?? '')).toBe(false);
  });
});
