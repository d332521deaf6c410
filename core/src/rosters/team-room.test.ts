/** A server that keeps back a roster which the owner has stated (PROTOCOL 8.3). */
import { AccountId, GROUP_KIND } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { entryBy, inRole, PEOPLE } from '../../test/support/group-people.ts';
import { contacts as contactRows, type Contact, type Contacts } from '../accounts/contacts.ts';
import { directConversation } from '../base/conversation-id.ts';
import { ServerClock } from '../clock/server-clock.ts';
import { teamIdOf } from '../crypto/group-entry.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { knownRosterKey, knownRosters } from '../rows/team-rows.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import type { RosterDirectory } from '../transport/port.ts';
import { noteStated } from './known-rosters.ts';
import { openRoom } from './team-room.ts';

const NOW = Date.UTC(2027, 0, 1);
const [owner, agent, visitor] = [PEOPLE.owner, PEOPLE.member, PEOPLE.admin].map(({ account }) =>
  AccountId.fromBytes(account),
) as [AccountId, AccountId, AccountId];

const fields = {
  id: await teamIdOf(PEOPLE.owner.account),
  kind: GROUP_KIND.team,
  issued: NOW,
  listVersion: 0,
  name: '',
} as const;
const both = [inRole(PEOPLE.owner, 3), inRole(PEOPLE.member, 1)].sort((a, b) => Buffer.compare(a.account, b.account));
const first = await entryBy(PEOPLE.owner, { ...fields, epoch: 1, previous: new Uint8Array(32), members: both });
const alone = { ...fields, epoch: 2, previous: first.hash, members: [inRole(PEOPLE.owner, 3)] };
const second = await entryBy(PEOPLE.owner, alone);

/** A visitor who holds the first entry, and the entries that the server gives. */
const aVisitor = async () => {
  const base = openMemoryStore();
  const store = new EngineStore(base, await base.claimEngine(), () => undefined);
  const contact: Contact = {
    list: PEOPLE.owner.list,
    removed: [],
    seenFresh: true,
    checkedAt: NOW,
    fork: false,
    wanted: 0,
  };
  await store.transact(async (copy) => {
    copy.put(contactRows, owner, contact);
    copy.put(knownRosters, knownRosterKey(owner), { owner, bytes: first.bytes, at: NOW });
  });
  let given = [first];
  const rosters = {
    entries: (_: AccountId, from = 1) => {
      const entries = given.filter(({ epoch }) => epoch >= from).map(({ bytes }) => bytes);
      return Promise.resolve({ entries, newest: given.length });
    },
  } as unknown as RosterDirectory;
  const contacts = {
    find: () => Promise.resolve(contact),
    refresh: () => Promise.resolve({ kind: 'obstacle', obstacle: 'gone' }),
  } as unknown as Contacts;
  const clock = new ServerClock(new FakeClock(NOW));
  const services = { store, clock, contacts, rosters: async () => rosters, onOutbox: () => undefined };
  const parts = { ...services, identity: { address: visitor }, visits: owner };
  return {
    members: async () => {
      const room = await openRoom(parts, directConversation(owner), owner);
      return typeof room === 'object' ? room.members : room;
    },
    hears: (epoch: number) => store.transact((copy) => noteStated(copy, owner, epoch)),
    gives: () => {
      given = [first, second];
    },
  };
};

it('sends nothing to the old team until the server gives the newer one', async () => {
  const { members, hears, gives } = await aVisitor();
  expect(await members()).toEqual([agent]);
  await hears(2);
  expect(await members()).toBe('server-behind');
  gives();
  // At once, though it was asked within this minute.
  expect(await members()).toEqual([]);
});

it('goes on where the owner states what is held, or less', async () => {
  const { members, hears } = await aVisitor();
  await hears(1);
  await hears(0);
  expect(await members()).toEqual([agent]);
});
