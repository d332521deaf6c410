import { beforeAll, describe, expect, it } from 'vitest';
import { DeviceId, MessageId, type AccountId } from '@cipherchat/protocol';
import { NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { makeAccount, signRoster, type TeamAccount } from '../../test/support/team-accounts.ts';
import { contacts } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import { ServerClock } from '../clock/server-clock.ts';
import type { Platform } from '../crypto/platform.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { ROOM_SENDS, roomSendKey, roomSends, type RoomSendRecord } from '../rows/room-rows.ts';
import { sessionRows } from '../rows/session-rows.ts';
import { rosterEntries, rosterKey, teamWishes } from '../rows/team-rows.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import type { Blank } from '../sessions/fan-out.ts';
import { checkSealed, sealRoomContent } from './seal-room.ts';

let platform: Platform;
let owner: TeamAccount;
let colleagues: readonly TeamAccount[];
let visitor: TeamAccount;

beforeAll(async () => {
  platform = await testPlatform();
  const made = [makeAccount(platform, 2), makeAccount(platform, 1)] as const;
  [owner, visitor] = await Promise.all(made);
  colleagues = await Promise.all(Array.from({ length: 5 }, () => makeAccount(platform, 16)));
});

const SEND = MessageId.fromBytes(new Uint8Array(16).fill(9));

const setUp = async (members: readonly TeamAccount[], change: Partial<RoomSendRecord> = {}) => {
  const base = openMemoryStore();
  const store = new EngineStore(base, await base.claimEngine(), () => undefined);
  const row: RoomSendRecord = {
    owner: owner.address,
    about: visitor.address,
    messageId: SEND,
    type: 14,
    content: new Uint8Array(40),
    at: NOW,
    ...change,
  };
  const roster = async (epoch: number, listed: readonly TeamAccount[], published: boolean): Promise<void> => {
    const bytes = await signRoster(owner, epoch, listed);
    await store.transact(async (copy) =>
      copy.put(rosterEntries, rosterKey(epoch), { epoch, bytes, published, at: NOW }),
    );
  };
  await roster(1, members, true);
  await store.transact(async (copy) => {
    for (const { address, contact } of [owner, visitor, ...colleagues]) copy.put(contacts, address, contact);
    copy.put(roomSends, roomSendKey(SEND), row);
  });
  const { account, address, contact } = owner;
  const [deviceId = account] = contact.list.deviceIds;
  const identity = { account, address, deviceId, device: DeviceId.fromBytes(deviceId) } as Identity;
  const parts = { identity, platform, clock: new ServerClock(new FakeClock(NOW)), sessions: sessionRows(platform) };
  const blank: Blank = () => 'AAAA';
  const everyDevice = [owner, visitor, ...colleagues].flatMap((one) => one.contact.list.deviceIds);
  const seal = (prepared: readonly TeamAccount[]) =>
    store.transact((copy) =>
      sealRoomContent(copy, parts, roomSendKey(SEND), {
        members: prepared.map((one) => one.address),
        bundles: new Map(everyDevice.map((id) => [DeviceId.fromBytes(id), blank])),
      }),
    );
  const check = () => store.transact((copy) => checkSealed(copy, parts, roomSendKey(SEND)));
  const rows = async () => store.read((copy) => copy.list(roomSends, { group: ROOM_SENDS }));
  const sealed = async () => (await rows()).flatMap(({ value }) => value.send ?? []);
  const receivers = async () =>
    new Set((await sealed()).flatMap((send) => send.receivers.map((receiver) => receiver.account)));
  return { store, seal, check, rows, sealed, receivers, roster };
};

const addresses = (...accounts: readonly TeamAccount[]): ReadonlySet<AccountId> =>
  new Set(accounts.map(({ address }) => address));

describe('a content of the room', () => {
  it('is sealed for the colleagues and the other own devices', async () => {
    const members = colleagues.slice(0, 2);
    const { seal, sealed, receivers } = await setUp(members);
    expect(await seal(members)).toBe('sealed');
    expect(await sealed()).toHaveLength(1);
    expect(await receivers()).toEqual(addresses(owner, ...members));
    expect((await sealed())[0]?.receivers).toHaveLength(33);
  });

  it('is sealed for nobody who is not on the roster, whoever made the list of receivers', async () => {
    const { seal, receivers } = await setUp(colleagues.slice(0, 1));
    await seal([...colleagues.slice(0, 2), visitor]);
    expect(await receivers()).toEqual(addresses(owner, ...colleagues.slice(0, 1)));
  });

  it('waits for another preparation where somebody has joined since', async () => {
    const { seal, sealed } = await setUp(colleagues.slice(0, 2));
    await expect(seal(colleagues.slice(0, 1))).rejects.toThrow('no-session');
    expect(await sealed()).toEqual([]);
  });

  it('goes out in several sends where there are more than 64 devices, each complete for its accounts', async () => {
    const { seal, sealed } = await setUp(colleagues);
    await seal(colleagues);
    const sends = await sealed();
    expect(sends.length).toBeGreaterThan(1);
    expect(sends.every((send) => send.receivers.length <= 64)).toBe(true);
    expect(sends.flatMap((send) => send.receivers)).toHaveLength(81);
    const accounts = sends.map((send) => [...new Set(send.receivers.map(({ account }) => account))]);
    expect(accounts.flat()).toHaveLength(new Set(accounts.flat()).size);
  });

  it('of which a part was sealed before is sealed again for those who are left, or for nobody', async () => {
    const [anna, jonas] = colleagues.map(({ address }) => address);
    const both = { only: [anna, jonas].filter((one) => one !== undefined) };
    const some = await setUp(colleagues.slice(0, 1), both);
    expect(await some.seal(colleagues.slice(0, 1))).toBe('sealed');
    expect(await some.receivers()).toEqual(addresses(...colleagues.slice(0, 1)));
    const none = await setUp(colleagues.slice(2, 3), both);
    expect(await none.seal(colleagues.slice(2, 3))).toBe('nobody');
    expect(await none.sealed()).toEqual([]);
  });

  it('is not sealed for a device that is on no list any more', async () => {
    const [anna] = colleagues;
    const device = DeviceId.fromBytes(new Uint8Array(16).fill(7));
    const only = anna === undefined ? [] : [anna.address];
    const { seal, sealed } = await setUp(colleagues.slice(0, 1), { only, device });
    expect(await seal(colleagues.slice(0, 1))).toBe('nobody');
    expect(await sealed()).toEqual([]);
  });

  it('about somebody who is on the roster by now, or is about to be, is not sealed', async () => {
    const on = await setUp([visitor]);
    expect(await on.seal([visitor])).toBe('about-colleague');
    const soon = await setUp([]);
    await soon.roster(2, [visitor], false);
    expect(await soon.seal([])).toBe('about-colleague');
    const wished = await setUp([]);
    await wished.store.transact(async (copy) =>
      copy.put(teamWishes, 'team-wish', { name: '', members: [visitor.address] }),
    );
    expect(await wished.seal([])).toBe('about-colleague');
    for (const { sealed } of [on, soon, wished]) expect(await sealed()).toEqual([]);
  });

  it('is not sealed for a colleague whom the owner removes, though the server does not know it yet', async () => {
    const members = colleagues.slice(0, 2);
    const { seal, receivers, store } = await setUp(members);
    const kept = { name: '', members: colleagues.slice(0, 1).map(({ address }) => address) };
    await store.transact(async (copy) => copy.put(teamWishes, 'team-wish', kept));
    await seal(members);
    expect(await receivers()).toEqual(addresses(owner, ...colleagues.slice(0, 1)));
  });

  it('that was deleted meanwhile is not sealed', async () => {
    const { seal, store, rows } = await setUp(colleagues.slice(0, 1));
    await store.transact(async (copy) => copy.delete(roomSends, roomSendKey(SEND)));
    expect(await seal(colleagues.slice(0, 1))).toBe('gone');
    expect(await rows()).toEqual([]);
  });
});

describe('a sealed content', () => {
  it('is sent as it is while all of its receivers are on the roster', async () => {
    const { seal, check } = await setUp(colleagues.slice(0, 2));
    await seal(colleagues.slice(0, 2));
    expect(await check()).toBe('fits');
  });

  it('is sealed again once one of them is removed', async () => {
    const { seal, check, sealed, receivers, roster } = await setUp(colleagues.slice(0, 2));
    await seal(colleagues.slice(0, 2));
    await roster(2, colleagues.slice(0, 1), true);
    expect(await check()).toBe('again');
    expect(await sealed()).toEqual([]);
    await seal(colleagues.slice(0, 1));
    expect(await receivers()).toEqual(addresses(owner, ...colleagues.slice(0, 1)));
  });

  it('is not sent once the visitor is on the roster', async () => {
    const { seal, check, roster } = await setUp(colleagues.slice(0, 1));
    await seal(colleagues.slice(0, 1));
    await roster(2, [visitor, ...colleagues.slice(0, 1)], true);
    expect(await check()).toBe('about-colleague');
  });

  it('is not sent to a device that was removed after it asked', async () => {
    const [anna] = colleagues;
    const [id = new Uint8Array(16)] = anna?.contact.list.deviceIds ?? [];
    const only = anna === undefined ? [] : [anna.address];
    const { seal, check, store } = await setUp(colleagues.slice(0, 1), { only, device: DeviceId.fromBytes(id) });
    expect(await seal(colleagues.slice(0, 1))).toBe('sealed');
    expect(await check()).toBe('fits');
    const other = await makeAccount(platform, 1);
    await store.transact(async (copy) => {
      if (anna !== undefined) copy.put(contacts, anna.address, { ...anna.contact, list: other.contact.list });
    });
    expect(await check()).toBe('again');
  });
});
