/** Deletes the documents of one account. A kill in between leaves the lists, with which a repeat goes on. */
import type { AccountId } from '@cipherchat/protocol';
import type { Collections } from './collections.ts';

/** A device is listed as long as no list removes it, so these are all that ever were. */
const devicesOf = async ({ devices, deviceLists }: Collections, account: AccountId): Promise<readonly string[]> => {
  const named = { projection: { listedDevices: 1, removedDevices: 1 } };
  const lists = await deviceLists.find({ userId: account }, named).toArray();
  const ids = new Set(lists.flatMap(({ listedDevices, removedDevices }) => [...listedDevices, ...removedDevices]));
  // The first list of an account may name any id.
  const own = await devices.find({ _id: { $in: [...ids] }, userId: account }, { projection: { _id: 1 } }).toArray();
  return own.map(({ _id }) => _id);
};

/** All but what it has sent and what waits for its receivers. Returns the number of documents. */
export const eraseAccountDocuments = async (collections: Collections, account: AccountId): Promise<number> => {
  const { messages, prekeys, prekeyClaims, handedOut, mailboxes, sends, invitations, invitationClaims } = collections;
  const devices = await devicesOf(collections, account);
  const gone = [];
  for (const device of devices) {
    const isBelow = { $gte: `${device}.`, $lt: `${device}/` };
    gone.push(await messages.deleteMany({ receiverId: device as never, deliveryStatus: 'sent' }));
    gone.push(await messages.deleteMany({ senderId: device as never, deliveryStatus: 'delivered' }));
    gone.push(await handedOut.deleteMany({ prekey: isBelow }));
    gone.push(await prekeyClaims.deleteMany({ _id: isBelow }));
    gone.push(await prekeys.deleteMany({ deviceId: device }));
    gone.push(await mailboxes.deleteMany({ _id: device }));
    gone.push(await collections.pushSubscriptions.deleteMany({ _id: device }));
    gone.push(await sends.deleteMany({ _id: isBelow }));
  }
  // First what was used: without its claim it would be valid again.
  const used = (await invitationClaims.find({ userId: account }).toArray()).map(({ _id }) => _id);
  gone.push(await invitations.deleteMany({ _id: { $in: used } }));
  gone.push(await invitationClaims.deleteMany({ userId: account }));
  gone.push(await collections.backups.deleteMany({ userId: account }));
  gone.push(await collections.backupRecords.deleteMany({ userId: account }));
  gone.push(await collections.rosterEntries.deleteMany({ userId: account }));
  gone.push(await collections.devices.deleteMany({ _id: { $in: [...devices] } }));
  gone.push(await collections.deviceLists.deleteMany({ userId: account }));
  gone.push(await collections.users.deleteMany({ _id: account }));
  return gone.reduce((sum, { deletedCount }) => sum + deletedCount, 0);
};
