/** The rules of PROTOCOL 6 for a send, as a pure function of accounts and counts. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { AccountRecord, Send, SendOutcome } from './port.ts';

export type Known = {
  readonly accounts: ReadonlyMap<AccountId, AccountRecord>;
  /** How many envelopes wait for a device: for each receiver, and each device of the account of a full one. */
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

/** Whether a device's mailbox has no room. */
const fullIn =
  ({ counts }: Pick<Known, 'counts'>, mailboxLimit: number) =>
  (device: DeviceId): boolean =>
    (counts.get(device) ?? 0) >= mailboxLimit;

/** Undefined when the send may be stored. */
export const refusalOf = (send: Send, known: Known, mailboxLimit: number): SendOutcome | undefined => {
  const { sender, receivers } = send;
  if (!isListed(known, sender.account, sender.device)) return { kind: 'sender-removed' };
  const stale = staleAccounts(send, known);
  if (stale.length > 0) return { kind: 'stale', accounts: stale };
  // A listed device may register later: its mail waits, as a send goes to every device of a list.
  if (!receivers.every(({ account, device }) => isListed(known, account, device))) return { kind: 'unknown-receiver' };
  const isFull = fullIn(known, mailboxLimit);
  const refuses = ({ account, device }: (typeof receivers)[number]): boolean =>
    isFull(device) && [...(known.accounts.get(account)?.devices ?? [])].every(isFull);
  return receivers.some(refuses) ? { kind: 'mailbox-full' } : undefined;
};

/**
 * Receivers that are full while another device of their account has room: the oldest envelope of each gives way
 * (PROTOCOL 6).
 */
export const givingWay = (
  { receivers }: Send,
  { counts }: Pick<Known, 'counts'>,
  mailboxLimit: number,
): readonly DeviceId[] => receivers.map(({ device }) => device).filter(fullIn({ counts }, mailboxLimit));

/** The other devices of the accounts of full receivers, whose room decides. */
export const siblingsOfFull = (
  sends: readonly Send[],
  { accounts, counts }: Pick<Known, 'accounts' | 'counts'>,
  mailboxLimit: number,
): readonly DeviceId[] => {
  const isFull = fullIn({ counts }, mailboxLimit);
  const full = sends.flatMap(({ receivers }) => receivers).filter(({ device }) => isFull(device));
  const devices = full.flatMap(({ account }) => [...(accounts.get(account)?.devices ?? [])]);
  return [...new Set(devices.filter((device) => !counts.has(device)))];
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
