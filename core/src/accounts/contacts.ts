/**
 * Contacts: the newest verified device list of each known account, and whether anything may be sent to it (PROTOCOL
 * 3.2). Our own account is one of them.
 */
import { AccountId, DAY_MS, DeviceId, HOUR_MS, judgeSuccessor, LIST_RENEW_MS, Refusal } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { isStale, verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import type { Party } from '../crypto/session.ts';
import { TransportError, type Directory } from '../transport/port.ts';
import { fetchLists, signedBy } from './fetch-lists.ts';
import type { Log } from '../base/diagnostics.ts';
import type { Clock } from '../environment/port.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { defineRows } from '../rows/define-rows.ts';
import { conversations, messages } from '../rows/records.ts';
import type { SessionRows } from '../rows/session-rows.ts';
import type { Obstacle } from '../base/view.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

export type Contact = {
  readonly list: VerifiedList;
  /** Device ids whose removal was seen: they never come back. */
  readonly removed: readonly DeviceId[];
  /** A list was seen that was not stale at that time. */
  readonly seenFresh: boolean;
  readonly checkedAt: number;
  /** Two signed lists of one version were seen. */
  readonly fork: boolean;
  /** A message named this version: it is fetched before the next send. */
  readonly wanted: number;
};

/** Key address. Written by the engine. */
export const contacts = defineRows<Contact, Promise<Contact>, AccountId>({
  table: 'contacts',
  cached: true,
  upgrades: [],
  toRow: (key, { list, removed, ...rest }) => ({
    key,
    group: 'contacts',
    order: 0,
    value: { ...rest, removed, bytes: list.bytes },
  }),
  fromRow: async ({ key, value }) => {
    const { bytes, ...rest } = value as Omit<Contact, 'list'> & { readonly bytes: Uint8Array };
    return { ...rest, list: await verifyDeviceList(bytes, addressBytes(key as AccountId)) };
  },
});

/** 20 bytes; an address comes here checked. */
export const addressBytes = (address: AccountId): Uint8Array => AccountId.toBytes(address);

const removalsOf = ({ removals }: VerifiedList): readonly DeviceId[] =>
  removals.map(({ deviceId }) => DeviceId.fromBytes(deviceId));

/** The record of an account whose first verified list is `list`. `now`: milliseconds since 1970. */
export const newContact = (list: VerifiedList, now: number): Contact => ({
  list,
  removed: removalsOf(list),
  seenFresh: !isStale(list, now),
  checkedAt: now,
  fork: false,
  wanted: 0,
});

/** The device as a party to a handshake, if the list has it. */
export const partyOf = (list: VerifiedList, device: DeviceId): Party | undefined => {
  const index = list.deviceIds.findIndex((id) => DeviceId.fromBytes(id) === device);
  const [entry, deviceId] = [list.devices[index], list.deviceIds[index]];
  if (entry === undefined || deviceId === undefined) return undefined;
  const { account, accountKey, version: listVersion } = list;
  return { account, deviceId, accountKey, listVersion, signingKey: entry.signingKey, identityKey: entry.identityKey };
};

export type Verdict =
  { readonly kind: 'known'; readonly contact: Contact } | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

/** The obstacle that the user reads when something the server gave was refused. */
export const obstacleOf = ({ code }: Refusal): Obstacle => {
  if (code === 'rollback' || code === 'fork') return code;
  return code === 'expired' ? 'away-too-long' : 'other-keys';
};

/** Why nothing may be sent to an account, judged by its list alone. */
export const listObstacle = ({ fork, seenFresh }: Contact): Obstacle | undefined => {
  if (fork) return 'fork';
  return seenFresh ? undefined : 'away-too-long';
};

/**
 * Worth asking for before a send: none was fresh yet, a message spoke of a newer one, or a renewal was not looked for
 * within the hour.
 */
export const isDue = ({ wanted, list, checkedAt, seenFresh }: Contact, now: number): boolean =>
  !seenFresh || wanted > list.version || (list.issued + LIST_RENEW_MS <= now && checkedAt + HOUR_MS <= now);

type Judgement = { readonly contact: Contact; readonly refusal: Refusal | undefined };

/** Follows the chain up to the first list that breaks it. Two signed lists of one version are remembered as a fork. */
const follow = (known: Contact, lists: readonly VerifiedList[], now: number): Judgement => {
  let contact: Contact = { ...known, checkedAt: now };
  try {
    if (lists.length === 0) throw new Refusal('rollback'); // the server has no list of the version held
    for (const list of lists) {
      judgeSuccessor(contact.list, list, new Set(contact.removed));
      const removed = [...contact.removed, ...removalsOf(list)];
      contact = { ...contact, list, removed };
    }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { contact: { ...contact, fork: contact.fork || cause.code === 'fork' }, refusal: cause };
  }
  return { contact: { ...contact, seenFresh: contact.seenFresh || !isStale(contact.list, now) }, refusal: undefined };
};

export type ContactsParts = {
  readonly store: EngineStore;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly sessions: SessionRows;
  readonly log: Log;
  /** The least version to accept of an account never seen before. */
  readonly leastVersion: (address: AccountId) => number;
  /** A list was verified that is newer than any before. */
  readonly onNewList: (address: AccountId) => void;
};

/** The contacts of one engine. Requests for the same account at the same time become one. */
export class Contacts {
  readonly #parts: ContactsParts;
  readonly #asking = new Map<AccountId, Promise<Verdict>>();

  constructor(parts: ContactsParts) {
    this.#parts = parts;
  }

  find(address: AccountId): Promise<Contact | undefined> {
    return this.#parts.store.read((copy) => copy.get(contacts, address));
  }

  /** Asks the server and judges what it gives. Rejects with a `TransportError` when there is no answer to judge. */
  refresh(address: AccountId): Promise<Verdict> {
    const asking = this.#asking.get(address) ?? this.#refresh(address).finally(() => this.#asking.delete(address));
    this.#asking.set(address, asking);
    return asking;
  }

  /**
   * The same after the server refused a send as stale, with lists that it claims to be the newest. The server is asked
   * only where they do not lead from the list held to a newer one.
   */
  async refreshAfter(address: AccountId, claimed: readonly Uint8Array[]): Promise<Verdict> {
    const verdict = await this.#learn(address, claimed);
    return verdict === undefined ? this.refresh(address) : this.#logged(verdict);
  }

  async #refresh(address: AccountId): Promise<Verdict> {
    return this.#logged(await this.#look(address));
  }

  #logged(verdict: Verdict): Verdict {
    this.#parts.log.record({ event: 'list', verdict: verdict.kind === 'known' ? 'known' : verdict.obstacle });
    return verdict;
  }

  /** Keeps what the lists prove: a newer list that follows the one held, or a fork. Otherwise nothing changes. */
  async #learn(address: AccountId, claimed: readonly Uint8Array[]): Promise<Verdict | undefined> {
    const lists = await signedBy(address, claimed);
    return this.#parts.store.transact(async (copy) => {
      const known = await copy.get(contacts, address);
      if (known === undefined) return undefined;
      const { contact, refusal } = follow(known, lists, this.#parts.clock.now());
      const isNews = contact.fork || (refusal === undefined && contact.list.version > known.list.version);
      return isNews ? this.#judge(copy, address, lists) : undefined;
    });
  }

  async #look(address: AccountId): Promise<Verdict> {
    const known = await this.find(address);
    try {
      const lists = await this.#fetch(address, known);
      return await this.#parts.store.transact((copy) => this.#judge(copy, address, lists));
    } catch (cause) {
      if (cause instanceof Refusal) return { kind: 'obstacle', obstacle: obstacleOf(cause) };
      if (cause instanceof TransportError && cause.code === 'not-found') {
        return { kind: 'obstacle', obstacle: 'unknown-address' };
      }
      throw cause;
    }
  }

  async #fetch(address: AccountId, known: Contact | undefined): Promise<readonly VerifiedList[]> {
    const { directory } = this.#parts;
    if (known === undefined) return fetchLists(directory, address);
    try {
      return await fetchLists(directory, address, known.list.version);
    } catch (cause) {
      if (!(cause instanceof TransportError) || cause.code !== 'not-found') throw cause;
      return fetchLists(directory, address);
    }
  }

  async #judge(copy: WorkingCopy, address: AccountId, lists: readonly VerifiedList[]): Promise<Verdict> {
    const now = this.#parts.clock.now();
    const known = await copy.get(contacts, address);
    const newest = lists.at(-1);
    if (known === undefined) {
      if (newest === undefined || !(newest.version >= this.#parts.leastVersion(address))) {
        return { kind: 'obstacle', obstacle: 'rollback' };
      }
      const contact = newContact(newest, now);
      await this.#keep(copy, address, contact);
      return { kind: 'known', contact };
    }
    const { contact, refusal } = follow(known, lists, now);
    await this.#keep(copy, address, contact, known);
    if (refusal !== undefined) return { kind: 'obstacle', obstacle: obstacleOf(refusal) };
    return { kind: 'known', contact };
  }

  async #keep(copy: WorkingCopy, address: AccountId, contact: Contact, known?: Contact): Promise<void> {
    copy.put(contacts, address, contact);
    const { list } = contact;
    if (known !== undefined && known.list.version === list.version) return;
    copy.afterwards(() => this.#parts.onNewList(address));
    const now = new Set(list.deviceIds.map(DeviceId.fromBytes));
    const gone = (known?.list.deviceIds ?? []).map(DeviceId.fromBytes).filter((device) => !now.has(device));
    for (const device of gone) copy.delete(this.#parts.sessions, device);
    const conversation = directConversation(address);
    const row = await copy.get(conversations, conversation);
    if (row === undefined) return;
    copy.put(conversations, conversation, { ...row, issued: list.issued });
    copy.touched.add(conversation);
    if (known === undefined) return;
    if (gone.length === 0 && list.deviceIds.length === known.list.deviceIds.length) return;
    const at = this.#parts.clock.now();
    const note = {
      kind: 'note',
      conversation,
      order: Math.max(at, row.newest),
      at,
      note: { kind: 'devices-changed' },
    } as const;
    copy.put(messages, `devices:${address}:${list.version}`, note);
  }
}

/** Since when no list confirms the account, in milliseconds since 1970. Undefined while the list is fresh. */
export const notConfirmedSince = (issued: number | undefined, now: number): number | undefined =>
  issued !== undefined && isStale({ issued }, now) ? issued : undefined;

/** A device that names an older list of ours for this long causes a warning. */
export const MAX_LAG_MS = 7 * DAY_MS;
