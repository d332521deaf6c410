/** The rules of PROTOCOL 6 for a send, as a pure function of accounts, devices and counts. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { AccountRecord, DeviceRecord, Send, SendOutcome } from './port.ts';

export type Known = {
  readonly accounts: ReadonlyMap<AccountId, AccountRecord>;
  readonly devices: ReadonlyMap<DeviceId, DeviceRecord>;
  /** How many envelopes wait for a device. */
  readonly counts: ReadonlyMap<string, number>;
};

const isListed = ({ accounts }: Known, account: AccountId, device: DeviceId): boolean =>
  accounts.get(account)?.devices.has(device) === true;

/** The stated version has to be the newest, and the receivers have to include each of its devices except the sender. */
const staleAccounts = ({ sender, receivers, lists = [] }: Send, { accounts }: Known): readonly AccountId[] =>
  lists
    .filter(({ account, version }) => {
      const newest = accounts.get(account);
      if (newest === undefined) return true;
      const given = receivers.filter((one) => one.account === account);
      const wanted = newest.devices.size - (newest.devices.has(sender.device) ? 1 : 0);
      const complete = given.length === wanted && given.every(({ device }) => newest.devices.has(device));
      return newest.version !== version || !complete;
    })
    .map(({ account }) => account);

/** Undefined when the send may be stored. */
export const refusalOf = (send: Send, known: Known, mailboxLimit: number): SendOutcome | undefined => {
  const { sender, receivers } = send;
  if (!isListed(known, sender.account, sender.device)) return { kind: 'sender-removed' };
  const stale = staleAccounts(send, known);
  if (stale.length > 0) return { kind: 'stale', accounts: stale };
  for (const { account, device } of receivers) {
    const isThere = known.devices.get(device)?.account === account && isListed(known, account, device);
    if (!isThere) return { kind: 'unknown-receiver' };
  }
  for (const { device } of receivers) {
    if ((known.counts.get(device) ?? 0) >= mailboxLimit) return { kind: 'mailbox-full' };
  }
  return undefined;
};

export const accountsOf = (sends: readonly Send[]): readonly AccountId[] => [
  ...new Set(
    sends.flatMap(({ sender, receivers, lists = [] }) => [
      sender.account,
      ...receivers.map(({ account }) => account),
      ...lists.map(({ account }) => account),
    ]),
  ),
];

export const receiversOf = (sends: readonly Send[]): readonly DeviceId[] => [
  ...new Set(sends.flatMap(({ receivers }) => receivers.map(({ device }) => device))),
];
