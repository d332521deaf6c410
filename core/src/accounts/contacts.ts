/**
 * Contacts: the newest verified device list of each known account, and whether anything may be sent to it (PROTOCOL
 * 3.2). Our own account is one of them.
 */
import { AccountId, DeviceId, HOUR_MS, LIST_RENEW_MS, Refusal } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { isStale, verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import type { Party } from '../crypto/session.ts';
import { onDemand } from '../transport/on-demand.ts';
import { TransportError, type Directory } from '../transport/port.ts';
import { fetchLists } from './fetch-lists.ts';
import type { Log } from '../base/diagnostics.ts';
import { isAsOldAs, type ServerClock } from '../clock/server-clock.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { defineRows } from '../rows/define-rows.ts';
import { conversations } from '../rows/records.ts';
import type { SessionRows } from '../rows/session-rows.ts';
import type { KeptObstacle } from '../base/obstacle.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

export type Contact = {
  readonly list: VerifiedList;
  /** Device ids whose removal was seen: they never come back. */
  readonly removed: readonly DeviceId[];
  /** A list was seen that was not stale at that time. */
  readonly seenFresh: boolean;
  readonly checkedAt: number;
  /** When this version was seen first. 0.1.0 did not write it. */
  readonly firstSeen?: number | undefined;
  /** Two signed lists of one version were seen. */
  readonly fork: boolean;
  /** The list that is not held of two of one version. Without `fork` the user has decided against it. */
  readonly other?: { readonly bytes: Uint8Array; readonly hash: Uint8Array } | undefined;
  /** A message named this version: it is fetched before the next send. */
  readonly wanted: number;
  /** The account has ended, as its key has signed it: 112 bytes. Up to 0.1.0 none was written. */
  readonly erasure?: Uint8Array | undefined;
  /** The user has decided to send although a list of this version or a lower one is missing. */
  readonly waived?: number | undefined;
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

export const removalsOf = ({ removals }: VerifiedList): readonly DeviceId[] =>
  removals.map(({ deviceId }) => DeviceId.fromBytes(deviceId));

/**
 * Since when the newest list confirms the account: from `issued` on, or from when we saw it first. A date ahead of its
 * time does not make a list fresh for longer.
 */
export const confirmedAt = ({
  list,
  firstSeen,
  checkedAt,
}: Pick<Contact, 'list' | 'firstSeen' | 'checkedAt'>): number => Math.min(list.issued, firstSeen ?? checkedAt);

/**
 * The record of an account whose first verified list is `list`. Times in milliseconds since 1970. A list is stale where
 * server and device agree on it: the clock of one of them alone must not stop a conversation.
 */
export const newContact = (list: VerifiedList, now: number, { sure = now, latest = now } = {}): Contact => ({
  list,
  removed: removalsOf(list),
  seenFresh: !isStale(list, sure),
  checkedAt: now,
  firstSeen: latest,
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
  | { readonly kind: 'known'; readonly contact: Contact }
  | { readonly kind: 'obstacle'; readonly obstacle: KeptObstacle };

/** The obstacle that the user reads when something the server gave was refused. */
export const obstacleOf = ({ code }: Refusal): KeptObstacle => {
  if (code === 'rollback' || code === 'fork') return code;
  return code === 'expired' ? 'away-too-long' : 'other-keys';
};

/** Why nothing may be sent to an account, judged by its list alone. */
export const listObstacle = ({ fork, seenFresh, erasure }: Contact): KeptObstacle | undefined => {
  if (erasure !== undefined) return 'unknown-address';
  if (fork) return 'fork';
  return seenFresh ? undefined : 'away-too-long';
};

/**
 * Worth asking for before a send: none was fresh yet, a message spoke of a newer one, or a renewal was not looked for
 * within the hour.
 */
export const isDue = (contact: Contact, now: number): boolean => {
  const { wanted, list, checkedAt, seenFresh } = contact;
  const isOld = isAsOldAs(confirmedAt(contact), LIST_RENEW_MS, now) && isAsOldAs(checkedAt, HOUR_MS, now);
  return !seenFresh || wanted > list.version || isOld;
};

export type ContactsParts = {
  readonly store: EngineStore;
  readonly directory: Directory;
  readonly clock: ServerClock;
  readonly sessions: SessionRows;
  readonly log: Log;
  /** Our own address. */
  readonly own: AccountId;
  /** The least version to accept of an account never seen before. */
  readonly leastVersion: (address: AccountId) => number;
  /** A list was verified that is newer than any before. */
  readonly onNewList: (address: AccountId) => void;
};

export type Judgement = { readonly contact: Contact; readonly refusal: Refusal | undefined };

/** See `follow-lists.ts`. */
export type Follow = {
  /** `isOwn`: the account is ours. What the lists say of texts and devices is written, the contact is not. */
  readonly adopt: (
    copy: WorkingCopy,
    known: Contact,
    lists: readonly VerifiedList[],
    on: { readonly clock: ServerClock; readonly sessions: SessionRows; readonly isOwn: boolean },
  ) => Promise<Judgement>;
  /** Those of the claimed lists that prove a newer list, which follows the one held, or a fork. Otherwise undefined. */
  readonly newsIn: (
    known: Contact,
    claimed: readonly Uint8Array[],
    clock: ServerClock,
  ) => Promise<readonly VerifiedList[] | undefined>;
};

const loadFollow = (): Promise<Follow> => onDemand(() => import('./follow-lists.ts'));

/** The contacts of one engine. Requests for the same account at the same time become one. */
export class Contacts {
  readonly #parts: ContactsParts;
  readonly #asking = new Map<AccountId, Promise<Verdict>>();
  /** Epoch of the newest roster of each account that this engine asked for, as the server says; 0: it has none. */
  readonly rosters = new Map<AccountId, number>();

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
    const following = await loadFollow();
    const verdict = await this.#parts.store.transact(async (copy) => {
      const known = await copy.get(contacts, address);
      const lists = known && (await following.newsIn(known, claimed, this.#parts.clock));
      return lists && this.#judge(copy, address, lists, following);
    });
    return verdict === undefined ? this.refresh(address) : this.#logged(verdict);
  }

  async #refresh(address: AccountId): Promise<Verdict> {
    return this.#logged(await this.#look(address));
  }

  #logged(verdict: Verdict): Verdict {
    this.#parts.log.record({ event: 'list', verdict: verdict.kind === 'known' ? 'known' : verdict.obstacle });
    return verdict;
  }

  async #look(address: AccountId): Promise<Verdict> {
    const known = await this.find(address);
    // No list of it is accepted any more, whoever serves it.
    if (known?.erasure !== undefined) return { kind: 'obstacle', obstacle: 'unknown-address' };
    try {
      const [lists, following] = await Promise.all([this.#fetch(address, known), known && loadFollow()]);
      return await this.#parts.store.transact((copy) => this.#judge(copy, address, lists, following));
    } catch (cause) {
      if (cause instanceof Refusal) return { kind: 'obstacle', obstacle: obstacleOf(cause) };
      if (cause instanceof TransportError && cause.code === 'gone') {
        const { judgeErasure } = await onDemand(() => import('./take-erasure.ts'));
        return judgeErasure(this.#parts, address, cause.lists);
      }
      if (cause instanceof TransportError && cause.code === 'not-found') {
        return { kind: 'obstacle', obstacle: known === undefined ? 'unknown-address' : 'server-behind' };
      }
      throw cause;
    }
  }

  async #fetch(address: AccountId, known: Contact | undefined): Promise<readonly VerifiedList[]> {
    const directory: Pick<Directory, 'lists'> = {
      lists: async (...asked) => {
        const answer = await this.#parts.directory.lists(...asked);
        this.rosters.set(address, answer.roster ?? 0);
        return answer;
      },
    };
    if (known === undefined) return fetchLists(directory, address);
    try {
      return await fetchLists(directory, address, known.list.version);
    } catch (cause) {
      if (!(cause instanceof TransportError) || cause.code !== 'not-found') throw cause;
      return fetchLists(directory, address);
    }
  }

  /** `following`: for an account that is known. */
  async #judge(
    copy: WorkingCopy,
    address: AccountId,
    lists: readonly VerifiedList[],
    following: Follow | undefined,
  ): Promise<Verdict> {
    const { clock, sessions, own } = this.#parts;
    const known = await copy.get(contacts, address);
    const newest = lists.at(-1);
    if (known === undefined) {
      if (newest === undefined || !(newest.version >= this.#parts.leastVersion(address))) {
        return { kind: 'obstacle', obstacle: 'rollback' };
      }
      const contact = newContact(newest, clock.now(), { sure: clock.sure(), latest: clock.latest() });
      await this.#keep(copy, address, contact);
      return { kind: 'known', contact };
    }
    // It became known meanwhile: the next try asks again.
    if (following === undefined) throw new TransportError('unreachable');
    const { contact, refusal } = await following.adopt(copy, known, lists, { clock, sessions, isOwn: address === own });
    await this.#keep(copy, address, contact, known);
    if (refusal === undefined) return { kind: 'known', contact };
    // Nothing is sealed under the older list, so it does no harm. A device of the account publishes the newer one.
    return { kind: 'obstacle', obstacle: refusal.code === 'rollback' ? 'server-behind' : obstacleOf(refusal) };
  }

  async #keep(copy: WorkingCopy, address: AccountId, contact: Contact, known?: Contact): Promise<void> {
    copy.put(contacts, address, contact);
    if (known?.list.version === contact.list.version) return;
    copy.afterwards(() => this.#parts.onNewList(address));
    const conversation = directConversation(address);
    const row = await copy.get(conversations, conversation);
    if (row === undefined) return;
    copy.put(conversations, conversation, { ...row, issued: confirmedAt(contact) });
    copy.touched.add(conversation);
  }
}

/** Since when no list confirms the account, in milliseconds since 1970. Undefined while the list is fresh. */
export const notConfirmedSince = (issued: number | undefined, now: number): number | undefined =>
  issued !== undefined && isStale({ issued }, now) ? issued : undefined;
