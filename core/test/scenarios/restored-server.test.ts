/** A server that forgot some: its data were restored from an older copy, or wiped (docs/protocol.md 14.8). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_LIFETIME_MS, DAY_MS, HOUR_MS, MAIL_LIFETIME_MS } from '@cipherchat/protocol';
import { openMemoryStore } from '../../../server/src/storage/memory/memory-store.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { addDevice } from './support/second-device.ts';

describe('a server whose data were restored from a backup', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox('Alice'), await chat.inbox('Bob')];
    await talk('before');
  });
  afterEach(() => chat.close());

  const talk = async (text: string): Promise<void> => {
    await alice.client.messages.send(bob.address, text);
    await bob.shows(alice.address, text);
    await bob.client.messages.send(alice.address, `${text}!`);
    await alice.shows(bob.address, `${text}!`);
  };
  const newest = (tab: Tab): number => chat.server.data.newest(tab.address);
  const pass = async (days: number, ...tabs: readonly Tab[]): Promise<void> => {
    const before = tabs.map(newest);
    chat.clock.sleep(days * DAY_MS);
    for (const tab of tabs) tab.tab.browser.wake();
    await chat.clock.until(() => tabs.every((tab, i) => newest(tab) > (before[i] ?? 0)), { withinMs: HOUR_MS });
  };
  const backup = () => chat.server.data.copy();
  const obstacle = async (tab: Tab, of: Tab) => (await tab.client.conversations.get(of.address))?.obstacle;

  it('gets the lists again that it lost, and both go on', async () => {
    const old = backup();
    await pass(8, alice, bob);
    await pass(8, alice, bob);
    await talk('renewed');
    chat.server.restore(old);
    await chat.clock.until(() => newest(alice) === 3 && newest(bob) === 3, { withinMs: HOUR_MS });
    await talk('restored');
    expect([await obstacle(alice, bob), await obstacle(bob, alice)]).toEqual([undefined, undefined]);
    expect(chat.server.data.allLists(bob.address)).toHaveLength(3);
  });

  it('gets lists again that another holder of the account key signed, in order and without a hole', async () => {
    const old = backup();
    await alice.client.close();
    for (let i = 0; i < 3; i += 1) await addDevice(chat, alice);
    const signed = chat.server.data.allLists(alice.address);
    alice = Object.assign(await chat.open(alice.person, { kind: 'widget' }), { person: alice.person });
    await alice.online();
    await chat.clock.advance(60_000);
    chat.server.restore(old);
    expect(newest(alice)).toBe(1);
    await alice.online();
    await chat.clock.until(() => newest(alice) === 4, { withinMs: HOUR_MS });
    expect(chat.server.data.allLists(alice.address)).toEqual(signed);
  });

  it('makes those wait who know a newer list, until its owner is back; nothing has to be decided', async () => {
    const old = backup();
    await pass(8, alice, bob);
    await talk('renewed');
    bob.wire.cut();
    chat.server.restore(old);
    await alice.online();
    await alice.client.messages.send(bob.address, 'are you there?');
    await chat.clock.until(async () => (await obstacle(alice, bob)) === 'server-behind', { withinMs: HOUR_MS });
    expect((await alice.texts(bob.address)).at(-1)).toMatchObject({ text: 'are you there?', status: 'sending' });
    bob.wire.restore();
    await bob.online();
    await bob.shows(alice.address, 'are you there?');
    await alice.says(bob.address, 'are you there?', 'delivered');
    expect(await obstacle(alice, bob)).toBeUndefined();
  });

  it('gets again what was sent and not delivered, once, in order, under the same message ids', async () => {
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'in the backup');
    await alice.says(bob.address, 'in the backup', 'sent');
    const old = backup();
    for (const text of ['one', 'two', 'three']) await alice.client.messages.send(bob.address, text);
    await alice.says(bob.address, 'three', 'sent');
    const ids = (await alice.texts(bob.address)).map(({ id }) => id);
    chat.server.restore(old);
    await alice.online();
    bob.wire.restore();
    await bob.online();
    await bob.shows(alice.address, 'three');
    await alice.says(bob.address, 'one', 'delivered');
    expect((await bob.texts(alice.address)).slice(-4).map(({ text }) => text)).toEqual([
      'in the backup',
      'one',
      'two',
      'three',
    ]);
    expect((await alice.texts(bob.address)).map(({ id }) => id)).toEqual(ids);
    expect(await bob.notes(alice.address)).toEqual([]);
  });

  it('gets a text again that waited for two weeks, longer than others may ask for it', async () => {
    const old = backup();
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'take your time');
    await alice.says(bob.address, 'take your time', 'sent');
    await pass(14, alice);
    chat.server.restore(old);
    await alice.online();
    bob.wire.restore();
    bob.tab.browser.wake();
    await bob.shows(alice.address, 'take your time');
  });

  it('gets again what was sent, also where it refuses the lists that it lacks', async () => {
    bob.wire.cut();
    const old = backup();
    await pass(8, alice);
    await alice.client.messages.send(bob.address, 'lost');
    await alice.says(bob.address, 'lost', 'sent');
    alice.wire.judge((name) => (name === 'publishList' ? { kind: 'refuse', code: 'malformed' } : undefined));
    chat.server.restore(old);
    await alice.online();
    bob.wire.restore();
    await bob.online();
    await bob.shows(alice.address, 'lost');
    alice.wire.forgive();
    alice.wire.breakConnections();
    await chat.clock.until(() => newest(alice) === 2, { withinMs: HOUR_MS });
  });

  it('gets news of deliveries and receipts again: both screens are true', async () => {
    const old = backup();
    await alice.client.messages.send(bob.address, 'read me');
    await bob.shows(alice.address, 'read me');
    alice.wire.cut();
    await bob.client.conversations.markRead(alice.address);
    await chat.clock.until(() => chat.server.data.waiting(chat.server.data.listed(alice.address)[0] ?? '').length > 0);
    chat.server.restore(old);
    await bob.online();
    alice.wire.restore();
    await alice.says(bob.address, 'read me', 'read');
  });

  it('gets receipts again for what was read, and for nothing that was jumped over', async () => {
    const old = backup();
    for (const text of ['first', 'second', 'third']) await alice.client.messages.send(bob.address, text);
    await bob.shows(alice.address, 'third');
    alice.wire.cut();
    const { id } = (await bob.texts(alice.address)).at(-1) ?? expect.fail();
    await bob.client.conversations.markRead(alice.address, [id]);
    await chat.clock.until(() => chat.server.data.waiting(chat.server.data.listed(alice.address)[0] ?? '').length > 0);
    chat.server.restore(old);
    await bob.online();
    alice.wire.restore();
    await alice.says(bob.address, 'third', 'read');
    await chat.clock.advance(60_000);
    const statuses = (await alice.texts(bob.address)).filter(({ mine }) => mine).map(({ status }) => status);
    expect(statuses.slice(-3)).toEqual(['delivered', 'delivered', 'read']);
  });

  it('asks again for nothing twice: what it confirmed since is not repeated on the next connection', async () => {
    const old = backup();
    await talk('lost');
    chat.server.restore(old);
    await alice.online();
    await talk('found');
    const sends = (): number => alice.wire.log.filter(({ name }) => name === 'envelope:send').length;
    await chat.clock.advance(60_000);
    const before = sends();
    alice.wire.breakConnections();
    await chat.clock.until(() => alice.client.state().connection !== 'online');
    await alice.online();
    await chat.clock.advance(60_000);
    expect(sends()).toBe(before);
  });

  it('is not supposed where it only forgot an old send, in a tab that sent nothing for two months', async () => {
    await alice.client.conversations.markRead(bob.address);
    await bob.says(alice.address, 'before!', 'read');
    await chat.clock.advance(60_000);
    const sends = (): number => alice.wire.log.filter(({ name }) => name === 'envelope:send').length;
    const before = sends();
    for (let week = 1; week <= 8; week += 1) {
      await pass(8, alice, bob);
      await bob.client.messages.send(alice.address, `week ${String(week)}`);
      await alice.shows(bob.address, `week ${String(week)}`);
    }
    const lifetimes = { mailMs: MAIL_LIFETIME_MS, answersMs: ANSWER_LIFETIME_MS, rows: 1_000 };
    const swept = await openMemoryStore(chat.server.data.kept).sweep({ now: chat.clock.now(), ...lifetimes });
    expect(swept.answers).toBeGreaterThan(0);
    await chat.clock.advance(2 * HOUR_MS);
    expect(sends()).toBe(before);
  });

  it('offers no prekey that was used: first messages open at once, without a new session', async () => {
    const old = backup();
    const [carol, dave] = [await chat.inbox(), await chat.inbox()];
    await carol.client.messages.send(bob.address, 'first');
    await bob.shows(carol.address, 'first');
    chat.server.restore(old);
    await bob.online();
    await chat.clock.advance(60_000);
    await dave.client.messages.send(bob.address, 'second');
    await bob.shows(dave.address, 'second');
    expect(dave.wire.log.filter(({ name }) => name === 'envelope:send')).toHaveLength(1);
    expect(await bob.notes(dave.address)).toEqual([]);
  });

  it('takes an answer to someone whom it forgot, as soon as they are back', async () => {
    const old = backup();
    const carol = await chat.inbox();
    await carol.client.messages.send(bob.address, 'new here');
    await bob.shows(carol.address, 'new here');
    carol.wire.cut();
    chat.server.restore(old);
    await bob.online();
    await bob.client.messages.send(carol.address, 'welcome');
    await chat.clock.until(async () => (await obstacle(bob, carol)) === 'server-behind', { withinMs: HOUR_MS });
    carol.wire.restore();
    await carol.online();
    await carol.shows(bob.address, 'welcome');
    await bob.says(carol.address, 'welcome', 'delivered');
  });

  it('that was wiped takes what was written too early', async () => {
    bob.wire.cut();
    chat.server.forgetEverything();
    await alice.online();
    await alice.client.messages.send(bob.address, 'too early');
    await chat.clock.until(async () => (await obstacle(alice, bob)) === 'server-behind', { withinMs: HOUR_MS });
    bob.wire.restore();
    await bob.online();
    await bob.shows(alice.address, 'too early');
    await talk('after');
  });

  it('is asked in the old way where it does not know the question', async () => {
    for (const tab of [alice, bob]) {
      tab.wire.judge((name) => (name === 'store:compare' ? { kind: 'refuse', code: 'malformed' } : undefined));
    }
    const old = backup();
    await pass(8, alice, bob);
    chat.server.restore(old);
    await chat.clock.until(() => newest(alice) === 2 && newest(bob) === 2, { withinMs: HOUR_MS });
    await talk('restored');
  });
});
