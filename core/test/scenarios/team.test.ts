/** The roster of a team, with the services of the real server (PROTOCOL 8.1, 8.3). No message goes to a team yet. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId, DAY_MS, equalBytes, HOUR_MS, parseGroupEntry, type GroupEntry } from '@cipherchat/protocol';
import type { Team, TeamFacet } from '../../src/facade/team.ts';
import { signGroupEntry } from '../../src/crypto/group-entry.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { openOwnDevice } from './support/own-device.ts';

let chat: Chat;
let owner: Inbox;
let agent: Inbox;

beforeEach(async () => {
  chat = new Chat();
  [owner, agent] = [await chat.inbox('Shop', 'app'), await chat.inbox('Anna', 'app')];
});
afterEach(() => chat.close());

const teamOf = ({ client }: Tab): TeamFacet => client.team ?? expect.fail('no team facet');
const served = (account: string): readonly GroupEntry[] =>
  (chat.server.data.kept.rosters.get(AccountId.parse(account)) ?? []).map(parseGroupEntry);
const addressesIn = ({ members }: GroupEntry): readonly string[] =>
  members.map(({ account }) => AccountId.fromBytes(account));
const shows = (tab: Tab, wanted: Partial<Team>, withinMs = 60_000): Promise<void> =>
  chat.clock.until(
    async () => {
      const team = await teamOf(tab).own();
      return (
        team !== undefined &&
        Object.entries(wanted).every(([key, value]) => String(team[key as keyof Team]) === String(value))
      );
    },
    { what: JSON.stringify(wanted), withinMs },
  );
const change = async (tab: Tab, name: string, ...members: readonly Tab[]): Promise<void> => {
  await teamOf(tab).change({ name, members: members.map(({ address }) => address) });
  await shows(tab, { name, isPublished: true });
};
const rosterRequests = (tab: Tab): number =>
  tab.wire.log.filter(({ name }) => name === 'roster' || name === 'publishRoster').length;

describe('a team', () => {
  it('is published as its owner wants it, entry by entry', async () => {
    expect(await teamOf(owner).own()).toBeUndefined();
    await change(owner, 'Support', agent);
    await change(owner, 'Help');
    const [first, second, ...more] = served(owner.address);
    expect(more).toEqual([]);
    expect([first?.name, second?.name]).toEqual(['Support', 'Help']);
    expect(first && addressesIn(first).toSorted()).toEqual([owner.address, agent.address].sort());
    expect(second && addressesIn(second)).toEqual([owner.address]);
    expect(await teamOf(owner).own()).toEqual({ name: 'Help', members: [], isPublished: true, hasOtherRoster: false });
  });

  it('is kept for the next connection while the server is away', async () => {
    owner.wire.cut();
    await teamOf(owner).change({ name: 'Support', members: [agent.address] });
    expect(await teamOf(owner).own()).toMatchObject({ name: 'Support', members: [agent.address], isPublished: false });
    expect(served(owner.address)).toEqual([]);
    owner.wire.restore();
    await shows(owner, { isPublished: true });
    expect(served(owner.address)).toHaveLength(1);
  });

  it('is published once where the answer was lost', async () => {
    let isLost = false;
    owner.wire.judge((name) => {
      if (name !== 'publishRoster' || isLost) return undefined;
      isLost = true;
      return { kind: 'lose-answer' };
    });
    await teamOf(owner).change({ name: 'Support', members: [agent.address] });
    await shows(owner, { isPublished: true }, 2 * HOUR_MS);
    expect(isLost).toBe(true);
    expect(served(owner.address)).toHaveLength(1);
  });

  it('is signed again after a week, unchanged', async () => {
    await change(owner, 'Support', agent);
    await agent.client.close();
    chat.clock.sleep(7 * DAY_MS);
    await chat.clock.advance(2 * HOUR_MS);
    await chat.clock.until(() => served(owner.address).length === 2, { what: 'a renewed roster' });
    const [first, second] = served(owner.address);
    expect(second && addressesIn(second)).toEqual(first && addressesIn(first));
    expect((second?.issued ?? 0) - (first?.issued ?? 0)).toBeGreaterThan(6 * DAY_MS);
  });

  it('is given back to a server that has lost it', async () => {
    await change(owner, 'Support', agent);
    await change(owner, 'Help', agent);
    const entries = served(owner.address);
    chat.server.data.kept.rosters.clear();
    await change(owner, 'Again', agent);
    const after = served(owner.address);
    expect(after).toHaveLength(3);
    for (const [i, { signature }] of entries.entries()) expect(equalBytes(after[i]!.signature, signature)).toBe(true);
  });

  it('costs other inboxes nothing', async () => {
    await change(owner, 'Support', agent);
    expect(rosterRequests(owner)).toBeGreaterThan(0);
    expect(rosterRequests(agent)).toBe(0);
    const before = rosterRequests(owner);
    await owner.client.messages.send(agent.address, 'hello');
    await agent.shows(owner.address, 'hello');
    expect(rosterRequests(owner)).toBe(before);
  });
});

describe('a wish is refused', () => {
  it('of a name or members that no roster can have', async () => {
    const refused = (name: string, members: readonly string[]): Promise<unknown> =>
      teamOf(owner)
        .change({ name, members })
        .then(
          () => 'taken',
          (cause: unknown) => (cause as { readonly code: string }).code,
        );
    const many = Array.from({ length: 64 }, (_, i) => AccountId.fromBytes(new Uint8Array(20).fill(i + 1)));
    expect(await refused('ü'.repeat(33), [])).toBe('name-too-long');
    expect(await refused('Support', ['nobody'])).toBe('not-an-address');
    expect(await refused('Support', [owner.address])).toBe('not-an-address');
    expect(await refused('Support', many)).toBe('too-many');
    expect(await refused('Support', many.slice(1))).toBe('taken');
  });
});

describe('another holder of the account key', () => {
  let phone: Inbox;
  beforeEach(async () => {
    phone = await openOwnDevice(chat, owner);
  });

  it('that was faster is followed, and what is wished here signed on top', async () => {
    await change(owner, 'One', agent);
    await change(phone, 'Two', agent);
    await change(owner, 'Three');
    await change(phone, 'Four');
    expect(served(owner.address).map(({ name }) => name)).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('that acts at the same time makes no fork: both wishes are published, one after the other', async () => {
    await change(owner, 'One', agent);
    await change(phone, 'Two', agent);
    await Promise.all([
      teamOf(owner).change({ name: 'Laptop', members: [] }),
      teamOf(phone).change({ name: 'Phone', members: [] }),
    ]);
    await chat.clock.until(() => served(owner.address).length === 4, { what: 'both wishes' });
    expect(
      served(owner.address)
        .slice(2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Laptop', 'Phone']);
    for (const tab of [owner, phone]) expect((await teamOf(tab).own())?.hasOtherRoster).toBe(false);
  });

  it('that signed another entry of an epoch that is known here raises an alarm, and nothing is published', async () => {
    await change(owner, 'One', agent);
    const [first] = chat.server.data.kept.rosters.get(AccountId.parse(owner.address)) ?? [];
    const [privateKey] = owner.person.profile.get('account', 'identity')?.handles ?? [];
    if (first === undefined || !(privateKey instanceof CryptoKey)) expect.fail('no roster, or no key');
    const rival = await signGroupEntry({ privateKey }, { ...parseGroupEntry(first), name: 'Rival' });
    chat.server.data.kept.rosters.set(AccountId.parse(owner.address), [rival]);
    await teamOf(owner).change({ name: 'Two', members: [] });
    await shows(owner, { hasOtherRoster: true, name: 'Two', isPublished: false });
    expect(served(owner.address).map(({ name }) => name)).toEqual(['Rival']);
  });
});
