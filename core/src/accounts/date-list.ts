/** Dates the own list by the server's time before the first registration. Few devices need it. */
import { MAX_DATE_AHEAD_MS, nextListFields } from '@cipherchat/protocol';
import { signDeviceList, verifyDeviceList } from '../crypto/device-list.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { contacts, newContact } from './contacts.ts';
import type { Identity } from './identity.ts';
import { allOwnLists, keepOwnList } from './own-list.ts';

type Dating = {
  readonly identity: Identity;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The server has refused this very list, so it does not have it. */
  readonly isRefused: boolean;
};

/**
 * A first list that is dated too far ahead is signed again under its version, which is safe because no server can have
 * it; a later one, once the server has refused it. On an old one another one is put: others must not read that its
 * owner has been away.
 */
export const dateList = async (copy: WorkingCopy, { identity, now, isRefused }: Dating): Promise<void> => {
  const { publicKey, privateKey } = identity.accountKey;
  if (privateKey === undefined) return; // another device signed it
  const lists = await allOwnLists(copy);
  const [newest, before] = [lists.at(-1), lists.at(-2)];
  if (newest === undefined) return;
  const list = await verifyDeviceList(newest.bytes, identity.account);
  const isAhead = list.issued > now + MAX_DATE_AHEAD_MS;
  if (isAhead ? before !== undefined && !isRefused : list.issued > now) return; // the server may have it
  const again = { ...list, issued: now, devices: list.devices.map((entry) => ({ ...entry, created: now })) };
  const last = isAhead && before ? await verifyDeviceList(before.bytes, identity.account) : list;
  const fields = isAhead && before === undefined ? again : nextListFields(last, now);
  const bytes = await signDeviceList({ publicKey, privateKey }, fields);
  keepOwnList(copy, { version: fields.version, bytes, published: false });
  copy.put(contacts, identity.address, newContact(await verifyDeviceList(bytes, identity.account), now));
};
