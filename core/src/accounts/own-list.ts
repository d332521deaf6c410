/**
 * The device list of our own account (PROTOCOL 3.2). It is signed again each week, stored before it is published, and
 * published again in the same bytes if the answer got lost.
 */
import { LIST_RENEW_MS, MAX_DATE_AHEAD_MS, toBase64Url } from '@cipherchat/protocol';
import { onDemand } from '../transport/on-demand.ts';
import type { Directory, Wire } from '../transport/port.ts';
import { isAsOldAs, type ServerClock } from '../clock/server-clock.ts';
import { confirmedAt, contacts, type Contact, type Contacts } from './contacts.ts';
import { ownLists, type OwnListRecord } from '../rows/records.ts';
import type { SessionRows } from '../rows/session-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { Identity } from './identity.ts';
import type { EngineStore } from '../rows/engine-store.ts';

export type ListParts = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly clock: ServerClock;
};
export type PublishParts = ListParts & {
  readonly contacts: Contacts;
  readonly sessions: SessionRows;
  readonly directory: Directory;
  readonly wire: Wire;
};

export const keyOf = (version: number): `list:${number}` => `list:${version}`;

/** Puts a version of our own list into the copy. Every version is kept. */
export const keepOwnList = (copy: WorkingCopy, record: OwnListRecord): void => {
  copy.put(ownLists, keyOf(record.version), record);
};

/** All of them, ascending. A server that lost our account needs every version. */
export const allOwnLists = async (copy: RowReader): Promise<readonly OwnListRecord[]> =>
  (await copy.list(ownLists, { group: 'lists' })).map(({ value }) => value);

/**
 * True if the server, or those who look the account up, would not take a list of this date: the first one is made
 * without a network, by whatever clock the device has.
 */
export const isDatedWrong = (issued: number, now: number): boolean =>
  issued > now + MAX_DATE_AHEAD_MS || issued + LIST_RENEW_MS <= now;

/**
 * Whether what was signed at this time is to be signed again. Nothing is by a time that is ahead and doubtful: it would
 * be fresh for as long, and nothing later could be dated before it.
 */
export const isRenewalDue = (issued: number, clock: ServerClock): boolean =>
  !(clock.isDoubtful() && clock.now() > clock.confirmed()) && isAsOldAs(issued, LIST_RENEW_MS, clock.now());

/** The own contact where a next list waits to be published, or is due; otherwise undefined. */
export const dueContact = async (copy: RowReader, { identity, clock }: ListParts): Promise<Contact | undefined> => {
  const own = await copy.get(contacts, identity.address);
  if (own === undefined || (await copy.get(ownLists, keyOf(own.list.version + 1))) !== undefined) return own;
  return isRenewalDue(confirmedAt(own), clock) ? own : undefined;
};

/** The newest list of the own account as the server has it; `hash`: base64url. */
export type ServerList = { readonly version: number; readonly hash: string };

const publishing = () => onDemand(() => import('./publish-own-list.ts'));

/** For servers that do not tell by themselves. */
export const fetchOwnList = async (parts: PublishParts): Promise<ServerList> =>
  (await publishing()).fetchOwnList(parts);

/**
 * Makes the newest own list the same at both ends: a server whose data were restored from an older copy gets the lists
 * that it lacks, and a newer one of another holder of the account key is adopted.
 */
export const matchOwnList = async (parts: PublishParts, theirs: ServerList): Promise<void> => {
  const own = await parts.contacts.find(parts.identity.address);
  if (own === undefined) return;
  const { version, hash } = own.list;
  const isSame = version === theirs.version && toBase64Url(hash) === theirs.hash;
  if (isSame && (await parts.store.read((copy) => copy.count(ownLists, 'lists'))) >= version) return;
  const { publishMissing, adopt, fillHoles } = await publishing();
  if (version > theirs.version) {
    await publishMissing(parts, theirs, version);
    return;
  }
  if (!isSame) await adopt(parts);
  await fillHoles(parts, theirs);
};

/**
 * Publishes the next version of our list, if one is due or waits. Rejects with a `TransportError`; the next run then
 * repeats the same bytes.
 */
export const renewOwnList = async (parts: PublishParts): Promise<void> => {
  if ((await parts.store.read((copy) => dueContact(copy, parts))) === undefined) return;
  await (await publishing()).publishNext(parts);
};
