/** Assignments that a broken or hostile client sends past the rules (PROTOCOL 20.1, 21.1, 21.2). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId, DAY_MS, DeviceId, HOUR_MS, type CborValue } from '@cipherchat/protocol';
import { readGroupEntry, teamIdOf } from '../../src/crypto/group-entry.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { Forger, type Forged } from './support/forger.ts';
import { allKnow, assignedIn, changeTeam, joinTeam, roomOf, visit } from './support/team-people.ts';

let chat: Chat;
let owner: Inbox;
let anna: Inbox;
let visitor: Tab;
let room: Uint8Array;
let head: readonly [number, Uint8Array];

beforeEach(async () => {
  chat = new Chat();
  chat.excuse('a peer writes past its client', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  [owner, anna] = [await chat.inbox('Shop', 'app'), await chat.inbox('Anna', 'app')];
  await joinTeam(chat, owner, anna);
  visitor = await visit(chat, owner);
  await visitor.client.messages.send(owner.address, 'hello');
  await owner.shows(visitor.address, 'hello');
  room = await teamIdOf(AccountId.toBytes(owner.address));
  const newest = chat.server.data.kept.rosters.get(owner.address)?.at(-1) ?? expect.fail('no roster');
  const { epoch, hash } = await readGroupEntry(newest);
  head = [epoch, hash.subarray(0, 16)];
});
afterEach(() => chat.close());

const deviceOf = (tab: Tab): Uint8Array => {
  const [device = expect.fail('no device')] = chat.server.data.listed(tab.address);
  return DeviceId.toBytes(device);
};

type Assigning = {
  readonly to: Uint8Array;
  readonly about?: Tab;
  readonly writer?: Uint8Array;
  readonly stamp?: number;
};

/** Assigns a conversation past its client. */
const assign = (
  from: Tab,
  { to, about = visitor, writer = deviceOf(from), stamp = chat.clock.now() }: Assigning,
  forged: Forged = {},
): Promise<void> => {
  const entry: CborValue = [1, new Uint8Array(0), stamp, writer, to];
  const body = new Map<number, CborValue>([
    [0, AccountId.toBytes(about.address)],
    [1, [entry]],
  ]);
  return new Forger(chat, from, owner).forge({ type: 15, body, to: room, head, ...forged });
};
const toAnna = (): Uint8Array => AccountId.toBytes(anna.address);
const isWith = (): Promise<string | undefined> => assignedIn(owner, visitor.address);
const lines = async (): Promise<number> => (await roomOf(owner).notes(visitor.address)).length;
const stranger = async (): Promise<Inbox> => {
  const eve = await chat.inbox('Eve', 'app');
  await owner.client.messages.send(eve.address, 'hi');
  await eve.shows(owner.address, 'hi');
  return eve;
};

describe('an assignment counts', () => {
  it('from a colleague, to the room of the team', async () => {
    await assign(anna, { to: toAnna() });
    expect(await isWith()).toBe(anna.address);
    expect(await lines()).toBe(1);
  });

  it('up to a day ahead, and then the next one counts all the same', async () => {
    await assign(anna, { to: toAnna(), stamp: chat.clock.now() + DAY_MS - HOUR_MS });
    expect(await isWith()).toBe(anna.address);
    await roomOf(owner).assign(visitor.address, owner.address);
    await allKnow(chat, [[owner, visitor.address]], owner);
  });
});

describe('an assignment changes nothing', () => {
  afterEach(async () => expect(await isWith()).toBeUndefined());

  it('from the visitor whom it is about, and the owner is told by whom', async () => {
    await assign(visitor, { to: toAnna() });
    expect(await lines()).toBe(0);
    expect((await roomOf(owner).faults()).map(({ account }) => account)).toEqual([visitor.address]);
  });

  it('from a stranger, nor from a member of another team', async () => {
    const bakery = await chat.inbox('Bakery', 'app');
    const eve = await stranger();
    await joinTeam(chat, bakery, eve);
    await assign(eve, { to: toAnna() });
    expect(await lines()).toBe(0);
  });

  it('outside of the room', async () => {
    const pair = new Uint8Array([...AccountId.toBytes(owner.address), ...AccountId.toBytes(visitor.address)]);
    await assign(anna, { to: toAnna() }, { to: AccountId.toBytes(owner.address), head: undefined });
    await assign(anna, { to: toAnna() }, { to: pair, id: 'ab'.repeat(16), counter: 7 });
    expect(await lines()).toBe(0);
    expect((await roomOf(owner).faults()).map(({ account, count }) => [account, count])).toEqual([[anna.address, 2]]);
  });

  it('in the name of another device', async () => {
    await assign(anna, { to: toAnna(), writer: deviceOf(owner) });
    expect(await lines()).toBe(0);
  });

  it('more than a day ahead, and does not own the conversation from then on', async () => {
    await assign(anna, { to: toAnna(), stamp: chat.clock.now() + DAY_MS + HOUR_MS });
    expect(await lines()).toBe(0);
  });

  it('to somebody who is not in the team', async () => {
    const eve = await stranger();
    for (const to of [eve, visitor])
      await assign(
        anna,
        { to: AccountId.toBytes(to.address) },
        { id: to.address === eve.address ? 'ab'.repeat(16) : 'cd'.repeat(16) },
      );
  });

  it('about a colleague', async () => {
    await assign(anna, { to: toAnna(), about: anna });
    expect(await assignedIn(owner, anna.address)).toBeUndefined();
    expect(await roomOf(owner).notes(anna.address)).toEqual([]);
  });

  it('of a form that is none', async () => {
    await assign(anna, { to: new Uint8Array(19).fill(1) });
    await assign(anna, { to: toAnna() }, { id: 'ab'.repeat(16), body: new Map([[0, toAnna()]]) });
    expect(await lines()).toBe(0);
  });

  it('while it states a roster that has not come, and is gone with the conversation', async () => {
    const later = [head[0] + 1, new Uint8Array(16)] as const;
    await assign(anna, { to: toAnna() }, { head: later });
    expect(owner.person.profile.list('held', { group: `held-room:${owner.address}` })).toHaveLength(1);
    expect(await isWith()).toBeUndefined();
    await owner.client.verification?.answerRequest(visitor.address, 'delete');
    await chat.clock.until(
      () => owner.person.profile.list('held', { group: `held-room:${owner.address}` }).length === 0,
      { what: 'nothing held' },
    );
  });

  it('from somebody who was removed', async () => {
    await changeTeam(chat, owner, [await chat.inbox('Jonas', 'app')]);
    await assign(anna, { to: AccountId.toBytes(owner.address) });
    expect(await lines()).toBe(0);
    expect((await roomOf(owner).faults()).map(({ account }) => account)).toEqual([anna.address]);
  });
});

it('a visitor is shown no assignment that the owner forges', async () => {
  const body = new Map<number, CborValue>([
    [0, AccountId.toBytes(visitor.address)],
    [1, [[1, new Uint8Array(0), chat.clock.now(), deviceOf(owner), toAnna()]]],
  ]);
  await new Forger(chat, owner, visitor).forge({ type: 15, body, to: room, head, counter: 90 });
  expect((await visitor.items(owner.address)).map(({ kind }) => kind)).toEqual(['text']);
});
