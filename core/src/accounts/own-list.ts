/**
 * The device list of our own account (PROTOCOL 3.2). It is signed again each week, stored before it is published, and
 * published again in the same bytes if the answer got lost.
 */
import { LIST_RENEW_MS, nextListFields } from '@cipherchat/protocol';
import { signDeviceList, verifyDeviceList } from '../crypto/device-list.ts';
import { TransportError, type Directory, type Wire } from '../transport/port.ts';
import { contacts, newContact, type Contacts } from './contacts.ts';
import { ownLists, type OwnListRecord } from '../rows/records.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { Identity } from './identity.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Clock } from '../environment/port.ts';

type ListParts = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly clock: Clock;
};
type PublishParts = ListParts & {
  readonly contacts: Contacts;
  readonly directory: Directory;
  readonly wire: Wire;
};

const keyOf = (version: number): `list:${number}` => `list:${version}`;

/** Puts a version of our own list into the copy. Every version is kept. */
export const keepOwnList = (copy: WorkingCopy, record: OwnListRecord): void => {
  copy.put(ownLists, keyOf(record.version), record);
};

/** All of them, ascending. A server that lost our account needs every version. */
export const allOwnLists = async (copy: RowReader): Promise<readonly OwnListRecord[]> =>
  (await copy.list(ownLists, { group: 'lists' })).map(({ value }) => value);

/** The signed list that waits to be published, or a new one if it is due. Undefined if there is nothing to do. */
const nextList = (parts: ListParts): Promise<OwnListRecord | undefined> =>
  parts.store.transact(async (copy) => {
    const { identity, clock } = parts;
    const own = await copy.get(contacts, identity.address);
    if (own === undefined) return undefined;
    const waiting = await copy.get(ownLists, keyOf(own.list.version + 1));
    if (waiting !== undefined) return waiting;
    if (own.list.issued + LIST_RENEW_MS > clock.now()) return undefined;
    const bytes = await signDeviceList(identity.accountKey, nextListFields(own.list, clock.now()));
    const next = { version: own.list.version + 1, bytes, published: false };
    keepOwnList(copy, next);
    return next;
  });

/** Another holder of the account key published this version first. Its list counts; ours was never published. */
const adopt = async (parts: PublishParts): Promise<void> => {
  await parts.contacts.refresh(parts.identity.address);
  await parts.store.transact(async (copy) => {
    const own = await copy.get(contacts, parts.identity.address);
    if (own !== undefined) keepOwnList(copy, { version: own.list.version, bytes: own.list.bytes, published: true });
  });
};

/**
 * Publishes the next version of our list, if one is due or waits. Rejects with a `TransportError`; the next run then
 * repeats the same bytes.
 */
export const renewOwnList = async (parts: PublishParts): Promise<void> => {
  const { identity, directory, wire, store, clock } = parts;
  const next = await nextList(parts);
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
    copy.put(contacts, identity.address, newContact(list, clock.now()));
    return Promise.resolve();
  });
};
