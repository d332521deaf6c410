import { beforeAll, describe, expect, it } from 'vitest';
import {
  AccountId,
  DeviceId,
  GROUP_KIND,
  GROUP_ROLE,
  MessageId,
  type GroupMember,
  type DeviceKind,
} from '@cipherchat/protocol';
import { firstList, NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { contacts, newContact, type Contact } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import { ServerClock } from '../clock/server-clock.ts';
import { accountOf, generateAccountKey } from '../crypto/account.ts';
import { signDeviceList, verifyDeviceList } from '../crypto/device-list.ts';
import { signGroupEntry, teamIdOf } from '../crypto/group-entry.ts';
import type { Platform } from '../crypto/platform.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { ROOM_SENDS, roomSendKey, roomSends } from '../rows/room-rows.ts';
import { sessionRows } from '../rows/session-rows.ts';
import { rosterEntries, rosterKey } from '../rows/team-rows.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import type { Blank } from '../sessions/fan-out.ts';
import { sealRoomContent } from './seal-room.ts';

const APP: DeviceKind = 2;

type Account = Awaited<ReturnType<typeof makeAccount>>;

const makeAccount = async (platform: Platform, devices: number) => {
  const accountKey = await generateAccountKey();
  const account = await accountOf(accountKey.publicKey);
  const entries = await Promise.all(
    Array.from({ length: devices }, async () => {
      const [signing, agreement] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
      return { signingKey: signing.publicKey, identityKey: agreement.publicKey, created: NOW, kind: APP };
    }),
  );
  const signed = await signDeviceList(accountKey, firstList(accountKey.publicKey, entries));
  const contact: Contact = newContact(await verifyDeviceList(signed, account), NOW);
  return { accountKey, account, address: AccountId.fromBytes(account), contact };
};

let platform: Platform;
let owner: Account;
let colleagues: readonly Account[];
let visitor: Account;

beforeAll(async () => {
  platform = await testPlatform();
  const made = [makeAccount(platform, 2), makeAccount(platform, 1)] as const;
  [owner, visitor] = await Promise.all(made);
  colleagues = await Promise.all(Array.from({ length: 5 }, () => makeAccount(platform, 16)));
});

const SEND = MessageId.fromBytes(new Uint8Array(16).fill(9));

const setUp = async (members: readonly Account[]) => {
  const base = openMemoryStore();
  const store = new EngineStore(base, await base.claimEngine(), () => undefined);
  const listed = members.map(({ account }): GroupMember => ({ account, role: GROUP_ROLE.member }));
  const all = [{ account: owner.account, role: GROUP_ROLE.owner }, ...listed];
  const bytes = await signGroupEntry(owner.accountKey, {
    id: await teamIdOf(owner.account),
    kind: GROUP_KIND.team,
    epoch: 1,
    previous: new Uint8Array(32),
    issued: NOW,
    author: owner.account,
    device: new Uint8Array(16),
    listVersion: 0,
    name: '',
    members: all.toSorted((one, other) => Buffer.compare(one.account, other.account)),
  });
  const row = { owner: owner.address, messageId: SEND, type: 14, content: new Uint8Array(40), at: NOW };
  await store.transact(async (copy) => {
    for (const { address, contact } of [owner, visitor, ...colleagues]) copy.put(contacts, address, contact);
    copy.put(rosterEntries, rosterKey(1), { epoch: 1, bytes, published: true, at: NOW });
    copy.put(roomSends, roomSendKey(SEND), row);
  });
  const { account, address, contact } = owner;
  const [deviceId = account] = contact.list.deviceIds;
  const identity = { account, address, deviceId, device: DeviceId.fromBytes(deviceId) } as Identity;
  const parts = { identity, platform, clock: new ServerClock(new FakeClock(NOW)), sessions: sessionRows(platform) };
  const blank: Blank = () => 'AAAA';
  const everyDevice = [owner, visitor, ...colleagues].flatMap((one) => one.contact.list.deviceIds);
  const seal = (receivers: readonly Account[]): Promise<boolean> =>
    store.transact((copy) =>
      sealRoomContent(copy, parts, [roomSendKey(SEND), row], {
        members: receivers.map((one) => one.address),
        bundles: new Map(everyDevice.map((id) => [DeviceId.fromBytes(id), blank])),
      }),
    );
  const sealed = async () =>
    (await store.read((copy) => copy.list(roomSends, { group: ROOM_SENDS }))).flatMap(({ value }) => value.send ?? []);
  return { seal, sealed };
};

describe('a content of the room', () => {
  it('is sealed for the colleagues and the other own devices', async () => {
    const members = colleagues.slice(0, 2);
    const { seal, sealed } = await setUp(members);
    await seal(members);
    const [send, ...more] = await sealed();
    expect(more).toEqual([]);
    expect(new Set(send?.receivers.map(({ account }) => account))).toEqual(
      new Set([owner.address, ...members.map(({ address }) => address)]),
    );
    expect(send?.receivers).toHaveLength(33);
  });

  it('is sealed for nobody while one of those it is about to go to is not on the roster', async () => {
    const { seal, sealed } = await setUp(colleagues.slice(0, 1));
    await expect(seal([...colleagues.slice(0, 1), visitor])).rejects.toThrow('not-allowed');
    await expect(seal(colleagues.slice(0, 2))).rejects.toThrow('not-allowed');
    expect(await sealed()).toEqual([]);
  });

  it('goes out in several sends where there are more than 64 devices, each complete for its accounts', async () => {
    const { seal, sealed } = await setUp(colleagues);
    await seal(colleagues);
    const sends = await sealed();
    expect(sends.length).toBeGreaterThan(1);
    expect(sends.every(({ receivers }) => receivers.length <= 64)).toBe(true);
    expect(sends.flatMap(({ receivers }) => receivers)).toHaveLength(81);
    const accounts = sends.map(({ receivers }) => [...new Set(receivers.map(({ account }) => account))]);
    expect(accounts.flat()).toHaveLength(new Set(accounts.flat()).size);
  });
});
