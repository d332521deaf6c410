/** Internal notes of a team, with the services of the real server (PROTOCOL 21.1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '@cipherchat/protocol';
import type { ConversationId } from '../../src/view.ts';
import type { TeamFacet } from '../../src/facade/team.ts';
import type { TeamRoomFacet } from '../../src/facade/team-room.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

let chat: Chat;
let owner: Inbox;
let agent: Inbox;

beforeEach(async () => {
  chat = new Chat();
  chat.excuse('the promises are held against conversations of two', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  [owner, agent] = [await chat.inbox('Shop', 'app'), await chat.inbox('Anna', 'app')];
});
afterEach(() => chat.close());

const teamOf = ({ client }: Tab): TeamFacet => client.team ?? expect.fail('no team facet');
const roomOf = ({ client }: Tab): TeamRoomFacet => client.teamRoom ?? expect.fail('no room');
const teamConversation = (visitor: Tab): ConversationId => `${owner.address}${visitor.address}` as ConversationId;
const visit = async (): Promise<Tab> => {
  const tab = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: owner.address } });
  await tab.client.account.create({ name: 'Mara' });
  await tab.online();
  return tab;
};
const joins = async (tab: Tab): Promise<void> => {
  const { code } = await teamOf(owner).invite();
  await teamOf(tab).join(owner.address, code, (text) => `I accept the invitation ${text}`);
  await chat.clock.until(async () => (await teamOf(tab).joined())[0]?.isMember === true, { what: 'a member' });
};
const notesOf = async (tab: Tab, id: ConversationId): Promise<readonly string[]> =>
  (await roomOf(tab).notes(id)).map(({ text, mine, status }) => `${mine ? 'mine' : 'theirs'} ${status ?? ''}: ${text}`);
const hasNote = (tab: Tab, id: ConversationId, text: string): Promise<void> =>
  chat.clock.until(async () => (await roomOf(tab).notes(id)).some((note) => note.text === text), {
    what: `the note "${text}"`,
    withinMs: 600_000,
  });
/** What the server was given for this account since it last looked. */
const sendsTo = (from: Tab, to: Tab): number =>
  from.wire.log.filter(
    ({ name, request }) =>
      name === 'envelope:send' &&
      (request as { receivers: readonly { account: string }[] }).receivers.some(
        ({ account }) => account === to.address,
      ),
  ).length;

describe('a note', () => {
  it('is read by owner and colleagues, in its place, and by nobody else', async () => {
    await joins(agent);
    const visitor = await visit();
    await visitor.client.messages.send(owner.address, 'Is it open?');
    await agent.shows(teamConversation(visitor), 'Is it open?');
    const before = [sendsTo(agent, visitor), sendsTo(owner, visitor)];
    await roomOf(agent).write(teamConversation(visitor), 'Ask her for the size');
    await hasNote(owner, visitor.address, 'Ask her for the size');
    await roomOf(owner).write(visitor.address, 'She said 18 cm');
    await hasNote(agent, teamConversation(visitor), 'She said 18 cm');
    await chat.clock.until(
      async () =>
        (await notesOf(owner, visitor.address)).join() === 'theirs : Ask her for the size,mine sent: She said 18 cm',
      { what: 'both notes at the owner' },
    );
    expect(await notesOf(agent, teamConversation(visitor))).toEqual([
      'mine sent: Ask her for the size',
      'theirs : She said 18 cm',
    ]);
    expect([sendsTo(agent, visitor), sendsTo(owner, visitor)]).toEqual(before);
    await chat.clock.advance(HOUR_MS);
    expect((await visitor.items(owner.address)).map((item) => item.kind)).toEqual(['text']);
    expect((await visitor.texts(owner.address)).map(({ text }) => text)).toEqual(['Is it open?']);
    for (const [tab, id] of [
      [owner, visitor.address],
      [agent, teamConversation(visitor)],
    ] as const) {
      expect(await tab.notes(id)).toEqual([]);
      const orders = [...(await tab.texts(id)), ...(await roomOf(tab).notes(id))].map(({ order }) => order);
      expect(orders).toEqual(orders.toSorted((one, other) => one - other));
    }
    expect((await roomOf(agent).notes(teamConversation(visitor))).map(({ order }) => order)).toEqual(
      (await roomOf(owner).notes(visitor.address)).map(({ order }) => order),
    );
  });

  it('waits for a connection, and is not lost with the tab', async () => {
    await joins(agent);
    const visitor = await visit();
    await visitor.client.messages.send(owner.address, 'one');
    await agent.shows(teamConversation(visitor), 'one');
    agent.wire.cut();
    await roomOf(agent).write(teamConversation(visitor), 'later');
    await chat.clock.until(
      async () => (await notesOf(agent, teamConversation(visitor))).join() === 'mine sending: later',
      { what: 'a note that waits' },
    );
    await agent.client.close();
    const again = await chat.open(agent.person, { kind: 'app' });
    await hasNote(owner, visitor.address, 'later');
    expect(await notesOf(again, teamConversation(visitor))).toEqual(['mine sent: later']);
  });

  it('is not sent by one who is no longer in the team, and says so', async () => {
    const other = await chat.inbox('Jonas', 'app');
    await joins(agent);
    await joins(other);
    const visitor = await visit();
    await visitor.client.messages.send(owner.address, 'one');
    for (const tab of [agent, other]) await tab.shows(teamConversation(visitor), 'one');
    await teamOf(owner).change({ name: '', members: [other.address] });
    await chat.clock.until(async () => (await teamOf(owner).own())?.isPublished === true, { what: 'a shorter roster' });
    await chat.clock.advance(2 * 60_000);
    await roomOf(owner).write(visitor.address, 'without Anna');
    await hasNote(other, teamConversation(visitor), 'without Anna');
    await roomOf(agent).write(teamConversation(visitor), 'still here');
    await chat.clock.until(
      async () => (await notesOf(agent, teamConversation(visitor))).join() === 'mine not-sent: still here',
      { what: 'a note that is not sent' },
    );
    await chat.clock.advance(HOUR_MS);
    expect(await notesOf(owner, visitor.address)).toEqual(['mine sent: without Anna']);
    expect(await notesOf(agent, teamConversation(visitor))).toEqual(['mine not-sent: still here']);
  });
});
