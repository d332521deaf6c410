/** Internal notes of a team, with the services of the real server (PROTOCOL 21.1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '@cipherchat/protocol';
import type { ConversationId } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { asColleague, changeTeam, joinTeam, noteIn, roomOf, visit } from './support/team-people.ts';

let chat: Chat;
let owner: Inbox;
let agent: Inbox;

beforeEach(async () => {
  chat = new Chat();
  chat.excuse('the promises are held against conversations of two', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  [owner, agent] = [await chat.inbox('Shop', 'app'), await chat.inbox('Anna', 'app')];
});
afterEach(() => chat.close());

const teamConversation = (visitor: Tab): ConversationId => asColleague(owner, visitor);
const joins = (tab: Tab): Promise<void> => joinTeam(chat, owner, tab);
const notesOf = async (tab: Tab, id: ConversationId): Promise<readonly string[]> =>
  (await roomOf(tab).notes(id)).map(({ text, mine, status }) => `${mine ? 'mine' : 'theirs'} ${status ?? ''}: ${text}`);
const hasNote = (tab: Tab, id: ConversationId, text: string): Promise<unknown> => noteIn(chat, [tab, id], text);
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
    const visitor = await visit(chat, owner);
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

  it('is in an export between the messages, marked as what the visitor has never seen', async () => {
    await joins(agent);
    const visitor = await visit(chat, owner);
    await visitor.client.messages.send(owner.address, 'Is it open?');
    await agent.shows(teamConversation(visitor), 'Is it open?');
    await roomOf(agent).write(teamConversation(visitor), 'Ask her for the size');
    await hasNote(owner, visitor.address, 'Ask her for the size');
    await chat.clock.advance(1_000);
    await owner.client.messages.send(visitor.address, 'Which size?');
    await owner.says(visitor.address, 'Which size?', 'delivered');
    await chat.clock.advance(1_000);
    await roomOf(owner).write(visitor.address, 'She said 18 cm');
    await hasNote(agent, teamConversation(visitor), 'She said 18 cm');
    const said: string[] = [];
    for await (const record of owner.client.export?.records(visitor.address) ?? [])
      if (record.kind === 'message' || record.kind === 'team-note')
        said.push(`${record.kind} ${record.mine ? 'mine' : 'theirs'}: ${record.text}`);
    expect(said).toEqual([
      'message theirs: Is it open?',
      'team-note theirs: Ask her for the size',
      'message mine: Which size?',
      'team-note mine: She said 18 cm',
    ]);
  });

  it('waits for a connection, and is not lost with the tab', async () => {
    await joins(agent);
    const visitor = await visit(chat, owner);
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
    const visitor = await visit(chat, owner);
    await visitor.client.messages.send(owner.address, 'one');
    for (const tab of [agent, other]) await tab.shows(teamConversation(visitor), 'one');
    await changeTeam(chat, owner, [other]);
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
