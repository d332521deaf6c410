/**
 * Carries out the changes of the own device list that the user asked for (PROTOCOL 3.2, "Signing"). A list is stored
 * before it is published. Where another holder of the account key was faster, the next version follows its list. So a
 * change stays in its row until a published list has it.
 */
import { DeviceId, type DeviceEntry, type Removal } from '@cipherchat/protocol';
import { changeKey, deviceOfChange, LIST_CHANGES, listChanges } from '../rows/list-changes.ts';
import { ownLists } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { contacts, type Contact } from './contacts.ts';
import { nextList, signNextList } from './next-list.ts';
import { keyOf, renewOwnList, type ListParts, type PublishParts } from './own-list.ts';

/** So often another holder may be faster; the rest is tried again on the next connection, or an hour later. */
const ROUNDS = 5;

/** Deletes the changes that the list has, and those that it can never have. Returns the others. */
const openChanges = async (
  copy: WorkingCopy,
  { list, removed }: Contact,
): Promise<{ readonly added: readonly DeviceEntry[]; readonly removals: readonly Removal[] }> => {
  const listed = new Set(list.deviceIds.map(DeviceId.fromBytes));
  const gone = new Set(removed);
  const added: DeviceEntry[] = [];
  const removals: Removal[] = [];
  for (const { key, value } of await copy.list(listChanges, { group: LIST_CHANGES })) {
    const device = deviceOfChange(key);
    if (value.kind === 'add' && !listed.has(device) && !gone.has(device)) added.push(value.entry);
    else if (value.kind === 'remove' && listed.has(device)) {
      removals.push({ deviceId: DeviceId.toBytes(device), reason: value.reason, since: value.since });
    } else copy.delete(listChanges, changeKey(device));
  }
  return { added, removals };
};

/** Signs the next list with all that is asked for. True if a list waits to be published. */
const signChanges = (parts: PublishParts): Promise<boolean> =>
  parts.store.transact(async (copy) => {
    const { identity, clock }: ListParts = parts;
    const own = await copy.get(contacts, identity.address);
    if (own === undefined || own.fork) return false;
    const changes = await openChanges(copy, own);
    if ((await copy.get(ownLists, keyOf(own.list.version + 1))) !== undefined) return true;
    if (changes.added.length + changes.removals.length === 0) return false;
    return (await signNextList(copy, identity, nextList(own.list, clock.now(), changes))) !== undefined;
  });

/** Rejects with a `TransportError`; the next run then repeats the same bytes. */
export const changeOwnList = async (parts: PublishParts): Promise<void> => {
  if ((await parts.store.read((copy) => copy.count(listChanges, LIST_CHANGES))) === 0) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!(await signChanges(parts))) return;
    await renewOwnList(parts);
  }
};
