/** To whom a content of the room is sent again, and how often (PROTOCOL 11). */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { DAY_MS, DeviceId, EnvelopeId, HOUR_MS, MessageId } from '@cipherchat/protocol';
import { NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { makeAccount, signRoster, type TeamAccount } from '../../test/support/team-accounts.ts';
import type { Identity } from '../accounts/identity.ts';
import { ServerClock } from '../clock/server-clock.ts';
import { resendRequest } from '../contents/control/resend-request.ts';
import type { Platform } from '../crypto/platform.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { ROOM_LEDGER, ROOM_SENDS, roomLedger, roomSends, type RoomLedgerRecord } from '../rows/room-rows.ts';
import { rosterEntries, rosterKey } from '../rows/team-rows.ts';
import type { OpenedMessage } from '../rows/working-copy.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { answerInRoom, noteDeliveries, pruneRoomLedger } from './resend-in-room.ts';

const [PHONE, DESK] = [DeviceId.parse('1'.repeat(32)), DeviceId.parse('2'.repeat(32))];
const envelopeId = (n: number): EnvelopeId => EnvelopeId.fromBytes(new Uint8Array(16).fill(n));

let platform: Platform;
let [owner, anna, mara]: readonly TeamAccount[] = [];
let store: EngineStore;
let clock: FakeClock;

const given = <T>(value: T | undefined): T => value ?? expect.fail('not made');
const roster = async (epoch: number, members: readonly TeamAccount[]): Promise<void> => {
  const bytes = await signRoster(given(owner), epoch, members);
  await store.transact(async (copy) =>
    copy.put(rosterEntries, rosterKey(epoch), { epoch, bytes, published: true, at: NOW }),
  );
};
const keep = (n: number, change: Partial<RoomLedgerRecord> = {}): Promise<void> =>
  store.transact(async (copy) =>
    copy.put(roomLedger, `room-ledger:${envelopeId(n)}`, {
      owner: given(owner).address,
      about: given(mara).address,
      messageId: MessageId.fromBytes(new Uint8Array(16).fill(n)),
      type: 14,
      content: Uint8Array.of(n),
      at: clock.now(),
      resent: undefined,
      devices: [PHONE, DESK],
      delivered: {},
      ...change,
    }),
  );

beforeAll(async () => {
  platform = await testPlatform();
  [owner, anna, mara] = await Promise.all([1, 1, 1].map((devices) => makeAccount(platform, devices)));
});
beforeEach(async () => {
  const base = openMemoryStore();
  store = new EngineStore(base, await base.claimEngine(), () => undefined);
  clock = new FakeClock(NOW);
  await roster(1, [given(anna)]);
});

const parts = () => {
  const { account, address } = given(owner);
  const identity = { account, address } as Identity;
  return { identity, platform, clock: new ServerClock(clock), onOutbox: () => undefined };
};

/** Which contents are on their way after a device has asked for these. */
const asks = async (device: DeviceId, ids: readonly number[], by = anna): Promise<readonly number[]> => {
  const body = {
    type: resendRequest.number,
    envelopeIds: ids.map((n) => EnvelopeId.toBytes(envelopeId(n))),
    counters: undefined,
  };
  const opened = { content: { body }, envelope: { sender: { account: given(by).address, device } } };
  await store.transact((copy) => answerInRoom(copy, parts(), opened as unknown as OpenedMessage));
  const rows = await store.read((copy) => copy.list(roomSends, { group: ROOM_SENDS }));
  await store.transact(async (copy) => rows.forEach(({ key }) => copy.delete(roomSends, key)));
  return rows.flatMap(({ value }) => [...value.content]).sort();
};
const kept = async (): Promise<readonly (readonly DeviceId[])[]> =>
  (await store.read((copy) => copy.list(roomLedger, { group: ROOM_LEDGER }))).map(({ value }) => value.devices);

it('a content is sent again to each device that it was for, once under its id', async () => {
  await keep(1);
  expect(await asks(PHONE, [1])).toEqual([1]);
  expect(await asks(PHONE, [1])).toEqual([]);
  expect(await asks(DESK, [1])).toEqual([1]);
  await keep(2, { resent: 3 });
  expect(await asks(PHONE, [2])).toEqual([]);
});

it('to another device nothing is sent, nor to one whose account was removed', async () => {
  await keep(1);
  expect(await asks(DeviceId.parse('3'.repeat(32)), [1])).toEqual([]);
  await roster(2, []);
  expect(await asks(PHONE, [1])).toEqual([]);
});

it('to whom it is about it is not sent, nor to anybody once that account is in the team', async () => {
  await keep(1);
  expect(await asks(PHONE, [1], mara)).toEqual([]);
  await roster(2, [given(anna), given(mara)]);
  expect(await asks(PHONE, [1])).toEqual([]);
});

it('four requests of a device are answered within an hour', async () => {
  for (const n of [1, 2, 3, 4, 5, 6]) await keep(n);
  for (const n of [1, 2, 3, 4]) expect(await asks(PHONE, [n])).toEqual([n]);
  expect(await asks(PHONE, [5])).toEqual([]);
  expect(await asks(DESK, [5])).toEqual([5]);
  await clock.advance(HOUR_MS);
  expect(await asks(PHONE, [5, 6])).toEqual([5, 6]);
});

it('a week after it was sent it is not sent again', async () => {
  await keep(1, { at: NOW - 7 * DAY_MS });
  expect(await asks(PHONE, [1])).toEqual([]);
});

it('it is forgotten for a device a day after delivery, once the mailbox was found empty', async () => {
  await keep(1);
  await store.transact(async (copy) => {
    copy.deliveries = [{ id: envelopeId(1), account: given(anna).address, device: PHONE, at: NOW } as never];
    await noteDeliveries(copy, parts());
  });
  const prune = (emptyAt: number): Promise<void> =>
    store.transact((copy) => pruneRoomLedger(copy, { now: NOW + 2 * DAY_MS, emptyAt }));
  await prune(NOW + DAY_MS - 1);
  expect(await kept()).toEqual([[PHONE, DESK]]);
  await prune(NOW + DAY_MS);
  expect(await kept()).toEqual([[DESK]]);
  expect(await asks(PHONE, [1])).toEqual([]);
  expect(await asks(DESK, [1])).toEqual([1]);
});

it('256 contents are kept for a device', async () => {
  for (let n = 0; n < 258; n += 1)
    await store.transact(async (copy) =>
      copy.put(roomLedger, `room-ledger:${EnvelopeId.parse(n.toString(16).padStart(32, '0'))}`, {
        owner: given(owner).address,
        about: given(mara).address,
        messageId: MessageId.fromBytes(new Uint8Array(16)),
        type: 14,
        content: new Uint8Array(1),
        at: NOW + n,
        resent: undefined,
        devices: n === 0 ? [PHONE, DESK] : [PHONE],
        delivered: {},
      }),
    );
  await store.transact((copy) => pruneRoomLedger(copy, { now: NOW + 1_000, emptyAt: 0 }));
  const rows = await kept();
  expect(rows.filter((devices) => devices.includes(PHONE))).toHaveLength(256);
  expect(rows.filter((devices) => devices.includes(DESK))).toHaveLength(1);
});
