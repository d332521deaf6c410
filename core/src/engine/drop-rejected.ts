/**
 * Mail of devices that are only in a list which the user decided against (PROTOCOL 3.2, "Fork") is not kept. Part of
 * the inbox's client: a widget leaves no choice.
 */
import { DeviceId } from '@cipherchat/protocol';
import { addressBytes, contacts } from '../accounts/contacts.ts';
import { verifyDeviceList } from '../crypto/device-list.ts';
import { release } from '../mailbox/hold-envelope.ts';
import { held } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { writtenIn } from '../rows/written-in.ts';

/** At the end of a unit of work, for what it holds. */
export const dropRejected = async (copy: WorkingCopy): Promise<void> => {
  for (const { value } of writtenIn(copy, held)) {
    if (value === undefined) continue;
    const { envelope } = value;
    const { account, device } = envelope.sender;
    const contact = await copy.get(contacts, account);
    if (contact?.other === undefined || contact.fork) continue;
    const rejected = await verifyDeviceList(contact.other.bytes, addressBytes(account));
    const isIn = (ids: readonly Uint8Array[]): boolean => ids.some((id) => DeviceId.fromBytes(id) === device);
    if (isIn(rejected.deviceIds) && !isIn(contact.list.deviceIds)) await release(copy, envelope);
  }
};
