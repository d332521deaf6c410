/** Notes that a broken or hostile client sends past the rules (PROTOCOL 21.1, receiving). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId, DAY_MS, HOUR_MS, type CborValue } from '@cipherchat/protocol';
import { readGroupEntry, teamIdOf } from '../../src/crypto/group-entry.ts';
import type { ConversationId } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { Forger } from './support/forger.ts';
import { asColleague, joinTeam, roomOf, visit } from './support/team-people.ts';

const WITHIN_TEAM = [14, 15, 24] as const;

let chat: Chat;
let owner: Inbox;
let agent: Inbox;
let visitor: Tab;
let room: Uint8Array;
let head: readonly [number, Uint8Array];

beforeEach(async () => {
  chat = new Chat();
  chat.excuse('a peer writes past its client', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  [owner, agent] = [await chat.inbox('Shop', 'app'), await chat.inbox('Anna', 'app')];
  await joinTeam(chat, owner, agent);
  visitor = await visit(chat, owner);
  await visitor.client.messages.send(owner.address, 'hello');
  await owner.shows(visitor.address, 'hello');
  await agent.shows(asColleague(owner, visitor), 'hello');
  room = await teamIdOf(AccountId.toBytes(owner.address));
  const newest = chat.server.data.kept.rosters.get(owner.address)?.at(-1) ?? expect.fail('no roster');
  const { epoch, hash } = await readGroupEntry(newest);
  head = [epoch, hash.subarray(0, 16)];
});
afterEach(() => chat.close());

const about = (of: Tab): CborValue =>
  new Map<number, CborValue>([
    [0, AccountId.toBytes(of.address)],
    [1, 'a forged note'],
  ]);
const faultsOf = async (tab: Tab): Promise<readonly string[]> =>
  (await roomOf(tab).faults()).map(({ account, count }) => `${account} ${count}`);
const textsOf = async (tab: Tab, id: ConversationId): Promise<readonly string[]> =>
  (await tab.items(id)).map((item) => (item.kind === 'text' ? item.text : item.note.kind));

describe('the owner', () => {
  it.each(WITHIN_TEAM)(
    'drops type %i that a colleague sends outside of the room, and is told by whom',
    async (type) => {
      const before = await textsOf(owner, agent.address);
      const forger = new Forger(chat, agent, owner);
      await forger.forge({ type, body: about(visitor), counter: 90 });
      const pair = new Uint8Array([...AccountId.toBytes(owner.address), ...AccountId.toBytes(visitor.address)]);
      await forger.forge({ type, body: about(visitor), counter: 91, to: pair, head });
      expect(await faultsOf(owner)).toEqual([`${agent.address} 2`]);
      expect(await roomOf(owner).notes(visitor.address)).toEqual([]);
      expect(await textsOf(owner, agent.address)).toEqual(before);
      expect(await textsOf(owner, visitor.address)).toEqual(['hello']);
    },
  );

  it('drops what somebody sends to the room who is not in the team', async () => {
    const stranger = await chat.inbox('Eve', 'app');
    await owner.client.messages.send(stranger.address, 'hi');
    await stranger.shows(owner.address, 'hi');
    const forger = new Forger(chat, stranger, owner);
    await forger.forge({ type: 14, body: about(visitor), to: room, head });
    expect(await faultsOf(owner)).toEqual([`${stranger.address} 1`]);
    expect(await roomOf(owner).notes(visitor.address)).toEqual([]);
  });

  it('holds what states a roster that never comes, and drops it after a week unless its sender is a member', async () => {
    const stranger = await chat.inbox('Eve', 'app');
    await owner.client.messages.send(stranger.address, 'hi');
    await stranger.shows(owner.address, 'hi');
    const later = [head[0] + 1, new Uint8Array(16)] as const;
    await new Forger(chat, stranger, owner).forge({ type: 14, body: about(visitor), to: room, head: later });
    await new Forger(chat, agent, owner).forge({ type: 14, body: about(visitor), to: room, head: later });
    await chat.clock.advance(HOUR_MS);
    expect(await roomOf(owner).notes(visitor.address)).toEqual([]);
    for (const tab of [agent, stranger, visitor]) await tab.client.close();
    chat.clock.sleep(7 * DAY_MS);
    await chat.clock.advance(2 * HOUR_MS);
    const notes = await roomOf(owner).notes(visitor.address);
    expect(notes.map(({ author, isUnconfirmed }) => [author, isUnconfirmed])).toEqual([[agent.address, true]]);
    expect(await faultsOf(owner)).toEqual([`${stranger.address} 1`]);
  });

  it('takes no note about a colleague: it would reach the colleague', async () => {
    await new Forger(chat, agent, owner).forge({ type: 14, body: about(agent), to: room, head });
    expect(await roomOf(owner).notes(agent.address)).toEqual([]);
    await roomOf(owner).write(agent.address, 'about Anna');
    await chat.clock.until(async () => (await roomOf(owner).notes(agent.address))[0]?.status === 'not-sent', {
      what: 'a note that is not sent',
    });
  });
});

describe('a visitor', () => {
  it.each(WITHIN_TEAM)('is shown nothing of type %i, however it is addressed', async (type) => {
    const forger = new Forger(chat, owner, visitor);
    const pair = new Uint8Array([...AccountId.toBytes(owner.address), ...AccountId.toBytes(visitor.address)]);
    await forger.forge({ type, body: about(visitor), counter: 90 });
    await forger.forge({ type, body: about(visitor), counter: 91, to: room, head });
    await forger.forge({ type, body: about(visitor), counter: 92, to: pair, head });
    expect(await textsOf(visitor, owner.address)).toEqual(['hello']);
  });

  it('takes part in no room: not even a text is taken there', async () => {
    const forger = new Forger(chat, owner, visitor);
    await forger.forge({ type: 1, body: new Map([[0, 'in the room']]), to: room, head });
    expect(await textsOf(visitor, owner.address)).toEqual(['hello']);
    expect((await visitor.client.conversations.list({ limit: 10 })).conversations).toHaveLength(1);
  });
});
