/**
 * Finds out whether this device was removed from its account. The server closes its connections then and lets it log in
 * no more. Why, only a list says that the account signed: a server alone cannot lock anyone out of what they have.
 */
import { DeviceId, Refusal } from '@cipherchat/protocol';
import { contacts, type Contact } from '../accounts/contacts.ts';
import { fetchLists } from '../accounts/fetch-lists.ts';
import { follow } from '../accounts/follow-lists.ts';
import { loadIdentity, type Identity } from '../accounts/identity.ts';
import type { RemovalView } from '../base/devices.ts';
import type { VerifiedList } from '../crypto/device-list.ts';
import { ownRemovals } from '../rows/device-rows.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import type { ChatStore } from '../storage/port.ts';
import { TransportError } from '../transport/port.ts';
import type { DevicesParts } from './devices-parts.ts';

const KEY = 'removed';
const REASONS = { 1: 'removed', 2: 'revoked' } as const;

type Removal = Parameters<typeof ownRemovals.toRow>[1];

/** `lists`: those among which the one that says why may be. */
const removalIn = (
  { removed }: Contact,
  lists: readonly VerifiedList[],
  { device }: Identity,
  now: number,
): Removal | undefined => {
  if (!removed.includes(device)) return undefined;
  const removal = lists
    .flatMap(({ removals }) => removals)
    .find(({ deviceId }) => DeviceId.fromBytes(deviceId) === device);
  return { at: now, reason: removal?.reason, since: removal?.since };
};

/** What is known of it on this device, without a network. */
export const ownRemoval = async (store: ChatStore, identity: Identity): Promise<RemovalView | undefined> => {
  const own = await readRow(store, contacts, identity.address);
  const known = (await readRow(store, ownRemovals, KEY)) ?? (own && removalIn(own, [own.list], identity, 0));
  return known && { reason: known.reason && REASONS[known.reason], since: known.since };
};

/** Asks the server for the lists of the own account. True if they remove this device, which is stored then. */
export const lookForRemoval = async (parts: DevicesParts): Promise<boolean> => {
  const { use, platform, directory, clock } = parts;
  const identity = await use((store) => loadIdentity(store, platform));
  const own = identity && (await use((store) => readRow(store, contacts, identity.address)));
  if (identity === undefined || own === undefined) return false;
  try {
    const lists = await fetchLists(directory, identity.address, own.list.version);
    const removal = removalIn(follow(own, lists, clock).contact, lists, identity, clock.now());
    if (removal === undefined) return false;
    await use((store) => store.commit([putRow(ownRemovals, KEY, removal)]));
    return true;
  } catch (cause) {
    if (cause instanceof TransportError || cause instanceof Refusal) return false;
    throw cause;
  }
};
