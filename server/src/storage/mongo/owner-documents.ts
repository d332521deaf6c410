/** What the operator asks and decides about accounts, next to running nodes. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { IsOwner, KnownAccount, OwnerRecord, OwnerStore } from '../owner-record.ts';
import { bytesOf, type Collections, type DeviceListDocument } from './collections.ts';
import { eraseAccountDocuments } from './erase-account.ts';
import { insertNew, insertOne } from './insert-new.ts';
import { lookIntoCurrent } from './look-into.ts';

const COUNTED_AT_ONCE = 1_000;

const devicesOf = async ({ devices }: Collections, account: AccountId): Promise<readonly DeviceId[]> =>
  (await devices.find({ userId: account }, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id as DeviceId);

type Newest = Pick<DeviceListDocument, 'list' | 'listedDevices'> | null;

const newestOf = ({ deviceLists }: Collections, account: AccountId): Promise<Newest> =>
  deviceLists.findOne({ userId: account }, { sort: { version: -1 }, projection: { list: 1, listedDevices: 1 } });

const listOf = (newest: Newest): Uint8Array | undefined => (newest === null ? undefined : bytesOf(newest.list));

export const readOne = async (collections: Collections, account: AccountId): Promise<KnownAccount | undefined> => {
  const { users, switchedOff } = collections;
  const [user, newest, off] = await Promise.all([
    users.findOne({ _id: account }),
    newestOf(collections, account),
    switchedOff.findOne({ _id: account }),
  ]);
  if (user === null && newest === null && off === null) return undefined;
  return { account, list: listOf(newest), createdAt: user?.createdAt, switchedOffSince: off?.since };
};

/** By device; nothing where none waits. */
const countWaiting = async (
  { messages }: Collections,
  devices: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (let from = 0; from < devices.length; from += COUNTED_AT_ONCE) {
    const slice = devices.slice(from, from + COUNTED_AT_ONCE);
    const counted = messages.aggregate<{ readonly _id: string; readonly waiting: number }>([
      { $match: { receiverId: { $in: slice }, deliveryStatus: 'sent' } },
      { $group: { _id: '$receiverId', waiting: { $sum: 1 } } },
    ]);
    for await (const { _id, waiting } of counted) counts.set(_id, waiting);
  }
  return counts;
};

/** The lists are read one after the other: there may be very many visitors. */
export const readOwners = async (collections: Collections, isOwner: IsOwner): Promise<readonly OwnerRecord[]> => {
  const { users, switchedOff } = collections;
  const off = new Map((await switchedOff.find().toArray()).map(({ _id, since }) => [_id, since]));
  const erased = new Set(off.keys());
  const found: { readonly known: KnownAccount; readonly devices: readonly string[] }[] = [];
  const look = async (_id: string, createdAt: number | undefined): Promise<void> => {
    const account = _id as AccountId;
    const newest = await newestOf(collections, account);
    const known = { account, list: listOf(newest), createdAt, switchedOffSince: off.get(_id) };
    if (known.list === undefined || isOwner(known.list)) found.push({ known, devices: newest?.listedDevices ?? [] });
  };
  for await (const { _id, createdAt } of users.find({}, { projection: { createdAt: 1 } })) {
    erased.delete(_id);
    await look(_id, createdAt);
  }
  for (const account of erased) await look(account, undefined);
  const counts = await countWaiting(
    collections,
    found.flatMap(({ devices }) => devices),
  );
  return found
    .map(({ known, devices }) => ({
      ...known,
      waiting: devices.reduce((sum, device) => sum + (counts.get(device) ?? 0), 0),
    }))
    .sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
};

/** Mail that it has sent goes too, and news of what was delivered to it. */
const eraseFrom = async (collections: Collections, account: AccountId): Promise<number> => {
  const { messages } = collections;
  const devices = await devicesOf(collections, account);
  const sent = await messages.deleteMany({ senderUserId: account });
  const received = await messages.deleteMany({ receiverId: { $in: [...devices] } });
  return sent.deletedCount + received.deletedCount + (await eraseAccountDocuments(collections, account));
};

export const openOwnerDocuments = (url: string): OwnerStore => ({
  owners: (isOwner) => lookIntoCurrent(url, (collections) => readOwners(collections, isOwner)),
  one: (account) => lookIntoCurrent(url, (collections) => readOne(collections, account)),
  invite: (invitations) =>
    lookIntoCurrent(url, async (collections) => {
      const documents = invitations.map(({ hash, createdAt, expiresAt }) => ({ _id: hash, createdAt, expiresAt }));
      await insertNew(collections.invitations, documents);
    }),
  switchOff: (account, since) =>
    lookIntoCurrent(url, async ({ switchedOff }) => {
      if (since === undefined) await switchedOff.deleteOne({ _id: account });
      else await insertOne(switchedOff, { _id: account, since });
    }),
  erase: (account) => lookIntoCurrent(url, (collections) => eraseFrom(collections, account)),
});
