/** What follows for the lists that this device repeats to the server, once the user has chosen one of two own lists. */
import { equalBytes, parseDeviceList, type AccountId } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { keepOwnList, keyOf } from '../accounts/own-list.ts';
import { ownLists } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** A next version that was signed on the rejected list can never be published; it would stop each later one. */
export const keepChosenOwn = async (copy: WorkingCopy, address: AccountId): Promise<void> => {
  const own = await copy.get(contacts, address);
  if (own === undefined || own.fork) return;
  const { version, bytes, hash } = own.list;
  keepOwnList(copy, { version, bytes, published: true });
  const next = await copy.get(ownLists, keyOf(version + 1));
  if (next !== undefined && !equalBytes(parseDeviceList(next.bytes).previous, hash))
    copy.delete(ownLists, keyOf(version + 1));
};
