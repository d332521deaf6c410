/** Envelopes that wait for the devices of one account and are older than a time: counts or erases them. */
import type { AccountId } from '@cipherchat/protocol';
import type { Collections } from './collections.ts';
import { lookIntoCurrent } from './look-into.ts';

const filterOf = async ({ devices }: Collections, account: AccountId, before: number) => {
  const ids = (await devices.find({ userId: account }, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);
  return { receiverId: { $in: ids as never[] }, deliveryStatus: 'sent' as const, timestamp: { $lt: before } };
};

export const countWaitingOf = (url: string, account: AccountId, before: number): Promise<number> =>
  lookIntoCurrent(url, async (collections) =>
    collections.messages.countDocuments(await filterOf(collections, account, before)),
  );

/** Also next to running nodes: they count a mailbox again every 10 s. Returns how many were erased. */
export const eraseWaitingOf = (url: string, account: AccountId, before: number): Promise<number> =>
  lookIntoCurrent(url, async (collections) => {
    const { deletedCount } = await collections.messages.deleteMany(await filterOf(collections, account, before));
    return deletedCount;
  });
