import { equalBytes } from '@cipherchat/protocol';
import { contacts, type Contact } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import type { ListView } from '../crypto/body.ts';
import { troubleKey } from '../rows/device-keys.ts';
import { troubles } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { OpenedEnvelope } from '../sessions/open-envelope.ts';

const agrees = (contact: Contact | undefined, { version, hashPrefix }: ListView): boolean =>
  contact === undefined ||
  (contact.list.version === version && equalBytes(contact.list.hash.subarray(0, 16), hashPrefix));

/** Whether a message names the lists that we have, the sender's and our own, and did so before (PROTOCOL 3.2). */
export const viewsAgree = async (
  copy: WorkingCopy,
  { address }: Identity,
  { envelope, body }: OpenedEnvelope,
): Promise<boolean> => {
  const { account, device } = envelope.sender;
  return (
    agrees(await copy.get(contacts, account), body.senderView) &&
    agrees(await copy.get(contacts, address), body.receiverView) &&
    (await copy.get(troubles, troubleKey(device)))?.lagsSince === undefined
  );
};
