/** What of a team's notes is kept from whom, for how long, and what waits for what (PROTOCOL 11, 21.1). */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AccountId, DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import { readGroupEntry, teamIdOf } from '../../src/crypto/group-entry.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { Forger } from './support/forger.ts';
import { asColleague, changeTeam, joinTeam, noteIn, roomOf, visit } from './support/team-people.ts';

let chat: Chat;
let owner: Inbox;
let agent: Inbox;

beforeEach(async () => {
  chat = new Chat();
  chat.excuse('the promises are held against conversations of two', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  [owner, agent] = [await chat.inbox('Shop', 'app'), await chat.inbox('Anna', 'app')];
  await joinTeam(chat, owner, agent);
});
afterEach(() => chat.close());

const visitorOf = async (shop: Tab, readers: readonly Tab[]): Promise<Tab> => {
  const visitor = await visit(chat, shop);
  await visitor.client.messages.send(shop.address, 'hello');
  await shop.shows(visitor.address, 'hello');
  for (const reader of readers) await reader.shows(asColleague(shop, visitor), 'hello');
  return visitor;
};

const kept = ({ person }: Inbox, table: 'outbox' | 'ledger', group: string): number =>
  person.profile.list(table, { group }).length;

it('a team whose roster cannot be asked for keeps nothing from another team', async () => {
  const other = await chat.inbox('Bakery', 'app');
  await joinTeam(chat, other, agent);
  const [mara, lene] = [await visitorOf(owner, [agent]), await visitorOf(other, [agent])];
  agent.wire.judge((name, request) =>
    name === 'roster' && JSON.stringify(request).includes(owner.address)
      ? { kind: 'refuse', code: 'unavailable' }
      : undefined,
  );
  await roomOf(agent).write(asColleague(owner, mara), 'waits');
  await roomOf(agent).write(asColleague(other, lene), 'goes');
  await noteIn(chat, [other, lene.address], 'goes');
  const [waiting] = await roomOf(agent).notes(asColleague(owner, mara));
  expect(waiting?.status).toBe('sending');
  agent.wire.forgive();
  await noteIn(chat, [owner, mara.address], 'waits');
});

it('a note that waits is not sent to whom it is about, once that account joins', async () => {
  const mara = await chat.inbox('Mara', 'app');
  await mara.client.messages.send(owner.address, 'hello');
  await owner.shows(mara.address, 'hello');
  owner.wire.judge((name) => (name === 'envelope:send' ? { kind: 'lose-request' } : undefined));
  await roomOf(owner).write(mara.address, 'about Mara');
  await changeTeam(chat, owner, [agent, mara]);
  owner.wire.forgive();
  const failed = await noteIn(chat, [owner, mara.address], 'about Mara', ({ status }) => status === 'not-sent');
  expect(failed.failure).toBe('about-colleague');
  await roomOf(owner).retry(failed);
  await chat.clock.advance(HOUR_MS);
  await noteIn(chat, [owner, mara.address], 'about Mara', ({ status }) => status === 'not-sent');
  expect(kept(owner, 'ledger', 'room-ledger')).toBe(0);
});

it('a deleted conversation leaves nothing of its notes, whether they were sent or not', async () => {
  const mara = await visitorOf(owner, [agent]);
  const lene = await visitorOf(owner, [agent]);
  await roomOf(owner).write(mara.address, 'sent');
  await roomOf(owner).write(lene.address, 'of another');
  await noteIn(chat, [agent, asColleague(owner, mara)], 'sent');
  await noteIn(chat, [agent, asColleague(owner, lene)], 'of another');
  owner.wire.cut();
  await roomOf(owner).write(mara.address, 'waits');
  await roomOf(owner).saveDraft(mara.address, 'half');
  await owner.client.verification?.answerRequest(mara.address, 'delete');
  await chat.clock.until(async () => (await roomOf(owner).notes(mara.address)).length === 0, { what: 'no notes' });
  expect(await roomOf(owner).draft(mara.address)).toBe('');
  expect(kept(owner, 'outbox', 'room-sends')).toBe(0);
  expect(kept(owner, 'outbox', 'room-wishes')).toBe(0);
  expect(kept(owner, 'ledger', 'room-ledger')).toBe(1);
  owner.wire.restore();
  await chat.clock.advance(HOUR_MS);
  expect((await roomOf(agent).notes(asColleague(owner, mara))).map(({ text }) => text)).toEqual(['sent']);
  expect((await roomOf(owner).notes(lene.address)).map(({ text }) => text)).toEqual(['of another']);
});

it('what was delivered a day ago is not kept for another send', async () => {
  const mara = await visitorOf(owner, [agent]);
  await roomOf(owner).write(mara.address, 'short');
  await noteIn(chat, [agent, asColleague(owner, mara)], 'short');
  chat.clock.sleep(20 * HOUR_MS);
  await chat.clock.advance(HOUR_MS);
  expect(kept(owner, 'ledger', 'room-ledger')).toBe(1);
  chat.clock.sleep(4 * HOUR_MS);
  await chat.clock.advance(HOUR_MS);
  expect(kept(owner, 'ledger', 'room-ledger')).toBe(0);
});

it('what did not arrive is kept for a week', async () => {
  const mara = await visitorOf(owner, [agent]);
  await agent.client.close();
  await roomOf(owner).write(mara.address, 'waits');
  await noteIn(chat, [owner, mara.address], 'waits', ({ status }) => status === 'sent');
  chat.clock.sleep(6 * DAY_MS);
  await chat.clock.advance(2 * HOUR_MS);
  expect(kept(owner, 'ledger', 'room-ledger')).toBe(1);
  chat.clock.sleep(DAY_MS);
  await chat.clock.advance(2 * HOUR_MS);
  expect(kept(owner, 'ledger', 'room-ledger')).toBe(0);
});

it('a visitor who states a time to come does not move notes there', async () => {
  const mara = await visitorOf(owner, [agent]);
  const sent = chat.clock.now() + 20 * HOUR_MS;
  await new Forger(chat, mara, owner).forge({ counter: 2, sent, body: new Map([[0, 'from tomorrow']]) });
  await owner.shows(mara.address, 'from tomorrow');
  await roomOf(owner).write(mara.address, 'now');
  const note = await noteIn(chat, [owner, mara.address], 'now');
  expect(note.order).toBeLessThan(chat.clock.now() + 120_000);
  const there = await noteIn(chat, [agent, asColleague(owner, mara)], 'now');
  expect(there.order).toBe(note.order);
});

it('strangers push no colleague out of what the owner is shown', async () => {
  const mara = await visitorOf(owner, [agent]);
  const body = new Map<number, Uint8Array | string>([
    [0, AccountId.toBytes(mara.address)],
    [1, 'a forged note'],
  ]);
  await new Forger(chat, agent, owner).forge({ type: 14, body, counter: 90 });
  const to = await teamIdOf(AccountId.toBytes(owner.address));
  const newest = chat.server.data.kept.rosters.get(owner.address)?.at(-1) ?? expect.fail('no roster');
  const { epoch, hash } = await readGroupEntry(newest);
  for (let i = 0; i < 7; i += 1) {
    const stranger = await chat.inbox('Anna', 'app');
    await owner.client.messages.send(stranger.address, 'hi');
    await stranger.shows(owner.address, 'hi');
    await new Forger(chat, stranger, owner).forge({ type: 14, body, to, head: [epoch, hash.subarray(0, 16)] });
  }
  const faults = await roomOf(owner).faults();
  expect(faults[0]).toMatchObject({ account: agent.address, isOutsider: false });
  expect(faults.filter(({ isOutsider }) => isOutsider)).toHaveLength(5);
  expect(faults).toHaveLength(6);
});
