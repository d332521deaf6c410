/** Counts of a MongoDB database, for `stats`. */
import type { Db, Document } from 'mongodb';
import { LOW_PREKEYS, type StoreStats } from '../store-stats.ts';
import type { Collections } from './collections.ts';
import { lookIntoCurrent } from './look-into.ts';

const ONE_TIME_KINDS = [2, 4];
const WAITS = { deliveryStatus: 'sent' } as const;

/** FerretDB 1.24 has no `$binarySize`; there the payloads are read. */
const waitingBytes = async ({ messages }: Collections): Promise<number> => {
  const size = { $sum: { $binarySize: { $ifNull: ['$encryptedPayload', ''] } } };
  try {
    const [sum] = await messages
      .aggregate<{ bytes: number }>([{ $match: WAITS }, { $group: { _id: null, bytes: size } }])
      .toArray();
    return sum?.bytes ?? 0;
  } catch {
    let bytes = 0;
    for await (const { encryptedPayload } of messages.find(WAITS, { projection: { encryptedPayload: 1 } })) {
      bytes += encryptedPayload?.position ?? 0;
    }
    return bytes;
  }
};

/** One-time prekeys of a kind that were not handed out, by device. */
const stocks = async ({ prekeys }: Collections, kind: number): Promise<ReadonlyMap<string, number>> => {
  const counted = await prekeys
    .aggregate<{ _id: string; left: number }>([
      { $match: { kind, record: { $ne: null } } },
      { $group: { _id: '$deviceId', left: { $sum: 1 } } },
    ])
    .toArray();
  return new Map(counted.map(({ _id, left }) => [_id, left]));
};

const removedIds = async ({ deviceLists }: Collections): Promise<ReadonlySet<string>> => {
  const removed = new Set<string>();
  const lists = deviceLists.find({ removedDevices: { $ne: [] } }, { projection: { removedDevices: 1 } });
  for await (const { removedDevices } of lists) for (const device of removedDevices) removed.add(device);
  return removed;
};

const countDevices = async (collections: Collections): Promise<Pick<StoreStats, 'devices' | 'lowOnPrekeys'>> => {
  const removed = await removedIds(collections);
  const left = await Promise.all(ONE_TIME_KINDS.map((kind) => stocks(collections, kind)));
  let [devices, lowOnPrekeys] = [0, 0];
  for await (const { _id } of collections.devices.find({}, { projection: { _id: 1 } })) {
    if (removed.has(_id)) continue;
    devices += 1;
    if (left.some((stock) => (stock.get(_id) ?? 0) < LOW_PREKEYS)) lowOnPrekeys += 1;
  }
  return { devices, lowOnPrekeys };
};

const databaseBytes = async (database: Db): Promise<number> => {
  const { dataSize, indexSize }: Document = await database.stats();
  return Number(dataSize ?? 0) + Number(indexSize ?? 0);
};

export const countDocuments = (url: string): Promise<StoreStats> =>
  lookIntoCurrent(url, async (collections, database) => {
    const { users, messages } = collections;
    const oldest = await messages.findOne(WAITS, { sort: { timestamp: 1 }, projection: { timestamp: 1 } });
    return {
      accounts: await users.countDocuments(),
      ...(await countDevices(collections)),
      waiting: await messages.countDocuments(WAITS),
      waitingBytes: await waitingBytes(collections),
      oldestWaiting: oldest?.timestamp,
      deliveries: await messages.countDocuments({ deliveryStatus: 'delivered' }),
      databaseBytes: await databaseBytes(database),
    };
  });
