/**
 * The own device list where server and device differ, or a next one is due. Few conversations need it, and it needs the
 * server: it is loaded then.
 */
import { toBase64Url } from '@cipherchat/protocol';
import { verifyDeviceList } from '../crypto/device-list.ts';
import { backupStates } from '../rows/backup-records.ts';
import { ownLists, type OwnListRecord } from '../rows/records.ts';
import { TransportError } from '../transport/port.ts';
import { contacts, newContact, removalsOf } from './contacts.ts';
import { fetchLists } from './fetch-lists.ts';
import { markRevoked } from './mark-revoked.ts';
import { nextList, signNextList } from './next-list.ts';
import {
  allOwnLists,
  dueContact,
  keepOwnList,
  keyOf,
  type ListParts,
  type PublishParts,
  type ServerList,
} from './own-list.ts';

/** The signed list that waits to be published, or a new one if it is due. Undefined if there is nothing to do. */
const waitingList = (parts: ListParts): Promise<OwnListRecord | undefined> =>
  parts.store.transact(async (copy) => {
    const { identity, clock } = parts;
    const own = await dueContact(copy, parts);
    // A next version would follow one of two lists before the user has decided between them.
    if (own === undefined || own.fork) return undefined;
    const waiting = await copy.get(ownLists, keyOf(own.list.version + 1));
    if (waiting !== undefined) return waiting;
    const backupFloor = (await copy.get(backupStates, 'backup'))?.stored?.generation;
    return signNextList(copy, identity, nextList(own.list, clock.now(), { backupFloor }));
  });

export const fetchOwnList = async ({ directory, identity }: PublishParts): Promise<ServerList> => {
  const list = (await fetchLists(directory, identity.address)).at(-1);
  return { version: list?.version ?? 0, hash: list === undefined ? '' : toBase64Url(list.hash) };
};

/** Publishes every version that others may hold and the server lacks. Rejects with a `TransportError`. */
export const publishMissing = async (parts: PublishParts, { version }: ServerList, newest: number): Promise<void> => {
  const { identity, directory, wire, store } = parts;
  for (const list of await store.read(allOwnLists)) {
    if (list.version <= version || list.version > newest) continue;
    await directory.publishList(wire.token(), identity.address, list.bytes);
  }
};

/**
 * Keeps the versions that another holder of the account key signed, too, and those that this profile signed before an
 * older copy of it was restored: a server that loses them takes the newest one only behind all others.
 */
export const fillHoles = async (
  { store, directory, identity }: PublishParts,
  { version }: ServerList,
): Promise<void> => {
  if ((await store.read((copy) => copy.count(ownLists, 'lists'))) >= version) return;
  const lists = await fetchLists(directory, identity.address, 1);
  await store.transact(async (copy) => {
    const kept = new Set((await allOwnLists(copy)).map((list) => list.version));
    for (const list of lists)
      if (!kept.has(list.version)) keepOwnList(copy, { version: list.version, bytes: list.bytes, published: true });
  });
};

/**
 * Another holder of the account key published this version first. Its list counts; ours was never published. Where the
 * server has none that is newer than ours, it lost one that ours follows.
 */
export const adopt = async (parts: PublishParts): Promise<void> => {
  const verdict = await parts.contacts.refresh(parts.identity.address);
  if (verdict.kind === 'obstacle') {
    const own = await parts.contacts.find(parts.identity.address);
    if (verdict.obstacle !== 'server-behind' || own === undefined) return;
    await publishMissing(parts, await fetchOwnList(parts), own.list.version);
    return;
  }
  await parts.store.transact(async (copy) => {
    const own = await copy.get(contacts, parts.identity.address);
    if (own !== undefined) keepOwnList(copy, { version: own.list.version, bytes: own.list.bytes, published: true });
  });
};

/** See `renewOwnList`. */
export const publishNext = async (parts: PublishParts): Promise<void> => {
  const { identity, directory, wire, store, clock, sessions } = parts;
  const next = await waitingList(parts);
  if (next === undefined) return;
  try {
    await directory.publishList(wire.token(), identity.address, next.bytes);
  } catch (cause) {
    const isTaken = cause instanceof TransportError && (cause.code === 'bad-chain' || cause.code === 'conflict');
    if (!isTaken) throw cause;
    await adopt(parts);
    return;
  }
  const list = await verifyDeviceList(next.bytes, identity.account);
  await store.transact(async (copy) => {
    keepOwnList(copy, { ...next, published: true });
    const removed = [...((await copy.get(contacts, identity.address))?.removed ?? []), ...removalsOf(list)];
    copy.put(contacts, identity.address, { ...newContact(list, clock.now()), removed });
    for (const device of removalsOf(list)) copy.delete(sessions, device);
    await markRevoked(copy, [list], { isOwn: true });
  });
};
