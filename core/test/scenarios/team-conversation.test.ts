/** Visitors of an owner with a team, with the services of the real server (PROTOCOL 8.3). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '@cipherchat/protocol';
import type { ConversationId } from '../../src/view.ts';
import type { TeamFacet } from '../../src/facade/team.ts';
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
const teamConversation = (visitor: Tab): ConversationId => `${owner.address}${visitor.address}` as ConversationId;
const visit = async (name = 'Mara'): Promise<Tab> => {
  const tab = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: owner.address } });
  await tab.client.account.create({ name });
  await tab.online();
  return tab;
};
const joins = async (tab: Tab): Promise<void> => {
  const { code } = await teamOf(owner).invite();
  await teamOf(tab).join(owner.address, code, (text) => `I accept the invitation ${text}`);
  await chat.clock.until(async () => (await teamOf(tab).joined())[0]?.isMember === true, { what: 'a member' });
};

describe('a colleague', () => {
  it('joins by an invitation, once, and both sides know it', async () => {
    const { code } = await teamOf(owner).invite();
    await teamOf(agent).join(owner.address, code, (text) => `I accept ${text}`);
    const told = new Promise<void>((resolve) => {
      agent.client.subscribe(async ({ kind }) => {
        if (kind === 'conversations' && (await teamOf(agent).joined())[0]?.isMember === true) resolve();
      });
    });
    await chat.clock.until(async () => (await teamOf(agent).joined())[0]?.isMember === true, { what: 'a member' });
    await told;
    expect((await teamOf(owner).own())?.members).toEqual([agent.address]);
    expect(await teamOf(owner).invitations()).toEqual([]);
    const other = await chat.inbox('Eve', 'app');
    await teamOf(other).join(owner.address, code, (text) => text);
    await owner.shows(other.address, code);
    expect((await teamOf(owner).own())?.members).toEqual([agent.address]);
  });

  it('reads what a visitor writes, and answers; the visitor and the owner read the answer', async () => {
    await joins(agent);
    const visitor = await visit();
    await visitor.client.messages.send(owner.address, 'Is it open?');
    await owner.shows(visitor.address, 'Is it open?');
    await agent.shows(teamConversation(visitor), 'Is it open?');
    await agent.client.messages.send(teamConversation(visitor), 'Until six.');
    await visitor.shows(owner.address, 'Until six.');
    await owner.shows(visitor.address, 'Until six.');
    await owner.client.messages.send(visitor.address, 'Come in!');
    await visitor.shows(owner.address, 'Come in!');
    await agent.shows(teamConversation(visitor), 'Come in!');
    const lines = ['Is it open?', 'Until six.', 'Come in!'];
    for (const [tab, id] of [
      [visitor, owner.address],
      [owner, visitor.address],
      [agent, teamConversation(visitor)],
    ] as const) {
      expect((await tab.texts(id)).map(({ text }) => text)).toEqual(lines);
      expect(await tab.notes(id)).toEqual([]);
    }
    expect((await agent.conversations()).find(({ id }) => id === teamConversation(visitor))?.name).toBe('Mara');
    const view = await visitor.client.conversations.get(owner.address);
    expect([view?.name, view?.members]).toEqual(['Shop', [{ address: agent.address, name: 'Anna' }]]);
  });
});

describe('what is done with a colleague\u2019s message', () => {
  it('is seen by all: an answer to it, a reaction, and another wording', async () => {
    await joins(agent);
    const visitor = await visit();
    await visitor.client.messages.send(owner.address, 'Is it open?');
    await agent.shows(teamConversation(visitor), 'Is it open?');
    await agent.client.messages.send(teamConversation(visitor), 'Until six.');
    await visitor.shows(owner.address, 'Until six.');
    const answer = (await visitor.texts(owner.address)).at(-1)?.id ?? expect.fail();
    await visitor.client.messages.send(owner.address, 'Thanks', answer);
    await visitor.client.messages.change(owner.address, answer, { kind: 'react', reaction: '+' });
    for (const [tab, id, key] of [
      [visitor, owner.address, answer],
      [owner, visitor.address, answer],
      [agent, teamConversation(visitor), answer.slice(0, 32)],
    ] as const) {
      await tab.shows(id, 'Thanks');
      expect((await tab.texts(id)).at(-1)?.replyTo).toBe(key);
      const reactions = async () => (await tab.texts(id)).find((one) => one.id === key)?.marks?.reactions ?? [];
      await chat.clock.until(async () => (await reactions()).some(({ reaction }) => reaction === '+'), {
        what: 'the reaction',
      });
    }
    const own = answer.slice(0, 32);
    await agent.client.messages.change(teamConversation(visitor), own, { kind: 'edit', text: 'Until seven.' });
    await visitor.shows(owner.address, 'Until seven.');
    await owner.shows(visitor.address, 'Until seven.');
  });
});

const textsIn = async (tab: Tab, id: ConversationId): Promise<readonly string[]> =>
  (await tab.texts(id)).map(({ text }) => text);

describe('a team that changes', () => {
  it('gets what a visitor of before writes next, in the same conversation', async () => {
    const visitor = await visit();
    await visitor.client.messages.send(owner.address, 'before');
    await owner.shows(visitor.address, 'before');
    await joins(agent);
    await visitor.client.close();
    const again = await chat.open(visitor.person, { kind: 'widget', owner: { address: owner.address } });
    await again.online();
    await again.client.messages.send(owner.address, 'after');
    await agent.shows(teamConversation(visitor), 'after');
    await owner.shows(visitor.address, 'after');
    expect(await textsIn(agent, teamConversation(visitor))).toEqual(['after']);
    expect(await textsIn(again, owner.address)).toEqual(['before', 'after']);
    expect(await textsIn(owner, visitor.address)).toEqual(['before', 'after']);
    for (const [tab, id] of [
      [again, owner.address],
      [owner, visitor.address],
      [agent, teamConversation(visitor)],
    ] as const)
      expect(await tab.notes(id)).toEqual([]);
  });

  it('gives a colleague who was removed nothing new to read', async () => {
    const other = await chat.inbox('Jonas', 'app');
    await joins(agent);
    await joins(other);
    const visitor = await visit();
    await visitor.client.messages.send(owner.address, 'one');
    for (const tab of [agent, other]) await tab.shows(teamConversation(visitor), 'one');
    await teamOf(owner).change({ name: '', members: [other.address] });
    await chat.clock.until(async () => (await teamOf(owner).own())?.isPublished === true, { what: 'a shorter roster' });
    await owner.client.messages.send(visitor.address, 'two');
    await visitor.shows(owner.address, 'two');
    await visitor.client.messages.send(owner.address, 'three');
    await other.shows(teamConversation(visitor), 'three');
    await other.client.messages.send(teamConversation(visitor), 'four');
    await visitor.shows(owner.address, 'four');
    await chat.clock.advance(HOUR_MS);
    expect(await textsIn(agent, teamConversation(visitor))).toEqual(['one']);
    expect(await textsIn(other, teamConversation(visitor))).toEqual(['one', 'two', 'three', 'four']);
    expect((await visitor.client.conversations.get(owner.address))?.members?.map(({ address }) => address)).toEqual([
      other.address,
    ]);
    await agent.client.messages.send(teamConversation(visitor), 'still here');
    await agent.says(teamConversation(visitor), 'still here', 'not-sent');
    await agent.client.close();
    expect(await textsIn(visitor, owner.address)).not.toContain('still here');
  });

  it('reads a colleague whom it does not know yet, once the roster is there', async () => {
    const visitor = await visit();
    const other = await chat.inbox('Jonas', 'app');
    await joins(agent);
    await visitor.client.messages.send(owner.address, 'one');
    await agent.shows(teamConversation(visitor), 'one');
    await joins(other);
    await visitor.client.messages.send(owner.address, 'two');
    await chat.clock.advance(2 * 60_000);
    await visitor.client.messages.send(owner.address, 'three');
    await other.shows(teamConversation(visitor), 'three');
    await other.client.messages.send(teamConversation(visitor), 'four');
    for (const [tab, id] of [
      [visitor, owner.address],
      [owner, visitor.address],
      [agent, teamConversation(visitor)],
    ] as const)
      await tab.shows(id, 'four');
  });
});

it('does nothing for a team that the user has not joined, or has left', async () => {
  const stranger = await chat.inbox('Stranger', 'app');
  await teamOf(owner).change({ name: 'Shop', members: [stranger.address, agent.address] });
  await chat.clock.until(async () => (await teamOf(owner).own())?.isPublished === true, { what: 'a roster' });
  const visitor = await visit();
  await visitor.client.messages.send(owner.address, 'one');
  await owner.shows(visitor.address, 'one');
  await chat.clock.advance(60_000);
  expect(await stranger.conversations()).toEqual([]);
  await joins(agent);
  await teamOf(agent).leave(owner.address);
  await visitor.client.messages.send(owner.address, 'two');
  await owner.shows(visitor.address, 'two');
  await chat.clock.advance(60_000);
  expect(await agent.client.conversations.get(teamConversation(visitor))).toBeUndefined();
});
