/**
 * Keeps the own roster the same at both ends, and publishes what the user wants (PROTOCOL 8.1, 8.3). Like a device list
 * it is stored before it is published; where another holder of the account key was faster, its entry counts, and the
 * next one is signed on top.
 */
import { equalBytes, HOUR_MS, parseGroupEntry } from '@cipherchat/protocol';
import type { PublishParts } from '../accounts/own-list.ts';
import { directConversation } from '../base/conversation-id.ts';
import { profile } from '../contents/conversation/profile.ts';
import type { Platform } from '../crypto/platform.ts';
import { queueContent } from '../outbox/queue-content.ts';
import { conversations, names } from '../rows/records.ts';
import {
  JOINED,
  joinedTeams,
  ROSTER,
  rosterEntries,
  rosterKey,
  showTeam,
  teamWishes,
  type RosterEntryRecord,
} from '../rows/team-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { TransportError, type RosterDirectory } from '../transport/port.ts';
import { followOwnRoster } from '../rosters/follow-own-roster.ts';
import { followRoster, type FollowParts } from '../rosters/known-rosters.ts';
import { allEntries, membersOf, putEntry, signNextEntry } from '../rosters/own-roster.ts';

type DutyParts = Omit<PublishParts, 'rosters'> & {
  readonly platform: Platform;
  readonly onOutbox: () => void;
  readonly rosters: FollowParts['rosters'];
};
type Parts = Pick<DutyParts, 'identity' | 'store' | 'clock' | 'wire' | 'platform' | 'onOutbox'> & {
  readonly rosters: RosterDirectory;
};

/** So often another holder may be faster; the rest is tried again on the next connection, or an hour later. */
const ROUNDS = 5;

const hasCode = (cause: unknown, ...codes: readonly string[]): boolean =>
  cause instanceof TransportError && codes.includes(cause.code);

/** Whoever is new and accepted an invitation hears of the owner, so that its client looks at the roster. */
const welcome = async (copy: WorkingCopy, { platform, clock, onOutbox }: Parts, entry: RosterEntryRecord) => {
  const before = await copy.get(rosterEntries, rosterKey(entry.epoch - 1));
  const [members, former] = [entry, before].map((one) =>
    one === undefined ? [] : membersOf(parseGroupEntry(one.bytes)),
  );
  const name = (await copy.get(names, 'name'))?.name ?? '';
  for (const member of members ?? []) {
    const conversation = directConversation(member);
    // Not to one who has never written here.
    const wrote = (await copy.get(conversations, conversation))?.received ?? 0;
    if (former?.includes(member) === true || wrote === 0) continue;
    const body = { type: profile.number, name, picture: undefined };
    queueContent(copy, platform, { conversation, sentAt: clock.now(), body });
    copy.afterwards(onOutbox);
  }
};

/** Publishes what the server lacks, oldest first. True: another one was faster. */
const publish = async (parts: Parts, newest: number): Promise<boolean> => {
  const { store, rosters, wire, identity } = parts;
  for (const record of await store.read(allEntries)) {
    if (record.epoch <= newest) continue;
    try {
      await rosters.publish(wire.token(), identity.address, record.bytes);
    } catch (cause) {
      if (hasCode(cause, 'conflict', 'bad-chain')) return true;
      throw cause;
    }
    await store.transact(async (copy) => {
      const kept = await copy.get(rosterEntries, rosterKey(record.epoch));
      showTeam(copy, identity.address);
      if (kept === undefined || !equalBytes(kept.bytes, record.bytes)) return;
      putEntry(copy, { ...kept, published: true });
      await welcome(copy, parts, kept);
    });
  }
  return false;
};

const round = async (parts: Parts): Promise<boolean> => {
  const { store } = parts;
  const followed = await followOwnRoster(parts);
  if (followed === undefined) return false;
  await store.transact((copy) => signNextEntry(copy, parts));
  const isBehind = await publish(parts, followed.newest);
  // The wish goes once a published roster says so.
  if (!isBehind) {
    await store.transact(async (copy) => {
      showTeam(copy, parts.identity.address);
      await signNextEntry(copy, parts);
    });
  }
  return isBehind;
};

/** Whether there is a team, or is to be one: other inboxes ask for nothing. */
const hasTeam = (copy: RowReader): Promise<boolean> =>
  Promise.all([copy.count(rosterEntries, ROSTER), copy.get(teamWishes, 'team-wish')]).then(
    ([entries, wish]) => entries > 0 || wish !== undefined,
  );

/** Something that the server does not know yet. */
const isWaiting = async (copy: RowReader): Promise<boolean> =>
  (await copy.get(teamWishes, 'team-wish')) !== undefined ||
  (await allEntries(copy)).some(({ published }) => !published);

/** For one client. It runs each time a tab has written something, and asks the server once an hour if nothing waits. */
export class RosterDuty {
  readonly name = 'team';
  readonly run: (services: DutyParts) => Promise<void>;
  readonly #rosters: () => RosterDirectory;
  #running: Promise<void> = Promise.resolve();
  #askedAt = -Infinity;

  /** `rosters`: the way to the rosters of the server. */
  constructor(rosters: () => RosterDirectory) {
    this.#rosters = rosters;
    this.run = (services) => {
      this.#running = this.#running.catch(() => undefined).then(() => this.#keepIfDue(services));
      return this.#running;
    };
  }

  async #keepIfDue(services: DutyParts): Promise<void> {
    const { store, clock } = services;
    const isRested = clock.monotonic() - this.#askedAt >= HOUR_MS;
    const joined = isRested ? await store.read((copy) => copy.list(joinedTeams, { group: JOINED })) : [];
    for (const { value } of joined) await followRoster(services, value.owner);
    if (joined.length > 0) this.#askedAt = clock.monotonic();
    if (!(await store.read(hasTeam))) return;
    if (isRested || (await store.read(isWaiting))) await this.#keep(services);
  }

  async #keep(services: DutyParts): Promise<void> {
    const parts = { ...services, rosters: this.#rosters() };
    try {
      for (let i = 0; i < ROUNDS; i += 1) if (!(await round(parts))) break;
      this.#askedAt = services.clock.monotonic();
    } catch (cause) {
      // A server of before has no rosters.
      if (!hasCode(cause, 'not-found', 'method-not-allowed')) throw cause;
    }
  }
}
