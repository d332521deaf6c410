/** Contents of a team that wait for a newer roster (PROTOCOL 8.3): looked at again though nothing else comes. */
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ConversationId } from '../../src/view.ts';
import { heldContents, heldContentsOf } from '../../src/rows/team-rows.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { inviteTo } from './support/team.ts';

let chat: Chat;
let owner: Inbox;
let agent: Inbox;
let newcomer: Inbox;
let visitor: Tab;

beforeEach(async () => {
  chat = new Chat();
  chat.excuse('the promises are held against conversations of two', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  owner = await chat.inbox('Shop', 'app');
  [agent, newcomer] = [await chat.inbox('Anna', 'app'), await chat.inbox('Jonas', 'app')];
  await inviteTo(chat, owner, agent);
  visitor = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: owner.address } });
  await visitor.client.account.create({ name: 'Mara' });
  await visitor.online();
  await visitor.client.messages.send(owner.address, 'one');
  await agent.shows(teamConversation(), 'one');
  // Nothing is looked after on the first day of a profile.
  await chat.clock.advance(DAY_MS + HOUR_MS);
  await keepBack();
  await inviteTo(chat, owner, newcomer);
});
afterEach(() => chat.close());

const teamConversation = (): ConversationId => `${owner.address}${visitor.address}` as ConversationId;
/** The server goes on giving the visitor the roster of now. */
const keepBack = async (): Promise<void> => {
  const now = await chat.server.services.rosters.entries(owner.address, undefined);
  visitor.wire.alter('roster', () => now);
};
const held = (): Promise<number> => visitor.tab.store.count(heldContents.table, heldContentsOf(owner.address));
const answers = async (tab: Tab, text: string): Promise<void> => {
  await owner.client.messages.send(visitor.address, 'ask them');
  await tab.shows(teamConversation(), 'ask them');
  await tab.client.messages.send(teamConversation(), text);
  await owner.shows(visitor.address, text);
  await chat.clock.until(async () => (await held()) > 0, { what: 'a content that waits' });
};
const shown = async (): Promise<readonly string[]> => (await visitor.texts(owner.address)).map(({ text }) => text);

it('shows them once the server gives the roster', async () => {
  await answers(newcomer, 'two');
  await chat.clock.advance(3 * HOUR_MS);
  expect(await shown()).not.toContain('two');
  visitor.wire.alter('roster', undefined);
  await chat.clock.advance(2 * HOUR_MS);
  expect(await shown()).toContain('two');
  expect(await held()).toBe(0);
});

it('ends after seven days: shows those of members, as far as is known, and drops the rest', async () => {
  await answers(newcomer, 'two');
  await answers(agent, 'three');
  chat.clock.sleep(7 * DAY_MS);
  await chat.clock.advance(2 * HOUR_MS);
  expect(await shown()).toContain('three');
  expect(await shown()).not.toContain('two');
  expect(await held()).toBe(0);
});
