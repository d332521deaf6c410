import type { ConversationId } from '../../src/view.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChatError } from '../../src/base/errors.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('a conversation', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox('Alice'), await chat.inbox('Bob')];
  });
  afterEach(() => chat.close());

  it('goes both ways, in order, many at once', async () => {
    const texts = (who: string): string[] => Array.from({ length: 30 }, (_, i) => `${who} ${i}`);
    await Promise.all(texts('a').map((text) => alice.client.messages.send(bob.address, text)));
    await Promise.all(texts('b').map((text) => bob.client.messages.send(alice.address, text)));
    await bob.shows(alice.address, 'a 29');
    await alice.shows(bob.address, 'b 29');
    await alice.says(bob.address, 'a 29', 'delivered');
    const log = async (tab: Tab, peer: Tab, mine: boolean): Promise<string[]> =>
      (await tab.texts(peer.address)).filter((item) => item.mine === mine).map(({ text }) => text);
    expect(await log(alice, bob, true)).toEqual(texts('a'));
    expect(await log(bob, alice, false)).toEqual(texts('a'));
    expect(await log(alice, bob, false)).toEqual(texts('b'));
    expect(await log(bob, alice, true)).toEqual(texts('b'));
    const order = async (tab: Tab, peer: Tab): Promise<string[]> =>
      (await tab.texts(peer.address)).map(({ text }) => text);
    expect(await order(alice, bob)).toEqual(await order(bob, alice));
  });

  it('moves statuses on: sent, delivered, read; and counts what is unread', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await alice.client.messages.send(bob.address, 'two');
    await alice.says(bob.address, 'two', 'delivered');
    const before = await bob.client.conversations.get(alice.address);
    expect(before).toMatchObject({ unread: 2, name: 'Alice', preview: { text: 'two', mine: false } });
    expect((await bob.texts(alice.address)).map(({ unread }) => unread)).toEqual([true, true]);
    expect(bob.events.filter(({ kind }) => kind === 'received')).toHaveLength(2);
    await bob.client.conversations.markRead(alice.address);
    expect(await bob.client.conversations.get(alice.address)).toMatchObject({ unread: 0 });
    expect((await bob.texts(alice.address)).map(({ unread }) => unread)).toEqual([false, false]);
    await alice.says(bob.address, 'one', 'read');
    await alice.says(bob.address, 'two', 'read');
    expect((await alice.client.conversations.get(bob.address))?.preview?.status).toBe('read');
  });

  it('tells nothing of what was read or delivered where that is switched off', async () => {
    await bob.client.account.setReceipts({ delivered: false, read: false });
    expect(await bob.client.account.receipts()).toEqual({ delivered: false, read: false });
    await alice.client.messages.send(bob.address, 'one');
    await bob.shows(alice.address, 'one');
    await bob.client.conversations.markRead(alice.address);
    await bob.client.messages.send(alice.address, 'two');
    await alice.shows(bob.address, 'two');
    expect((await alice.texts(bob.address)).map(({ status }) => status)).toEqual(['sent', undefined]);
  });

  it('shows who is writing, for ten seconds at most, and tells it every three seconds at most', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await bob.client.messages.send(alice.address, 'two');
    await alice.shows(bob.address, 'two');
    await bob.shows(alice.address, 'one');
    const sends = (): number => alice.wire.log.filter(({ name }) => name === 'envelope:send').length;
    const before = sends();
    for (let i = 0; i < 5; i += 1) alice.client.conversations.setWriting(bob.address, true);
    const isWriting = async (): Promise<boolean> =>
      (await bob.client.conversations.get(alice.address))?.writing === true;
    await chat.clock.until(isWriting, { withinMs: 2_000 });
    expect(sends()).toBe(before + 1);
    await chat.clock.advance(11_000);
    expect(await isWriting()).toBe(false);
    alice.client.conversations.setWriting(bob.address, true);
    await chat.clock.until(isWriting, { withinMs: 2_000 });
    alice.client.conversations.setWriting(bob.address, false);
    await chat.clock.until(async () => !(await isWriting()), { withinMs: 2_000 });
    alice.client.conversations.setWriting(bob.address, true);
    await chat.clock.until(isWriting, { withinMs: 1_000 });
  });

  it('does not show as writing whose text came in together with the notice', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await bob.client.messages.send(alice.address, 'two');
    await alice.shows(bob.address, 'two');
    await bob.shows(alice.address, 'one');
    bob.wire.cut();
    const sends = (): number => alice.wire.log.filter(({ name }) => name === 'envelope:send').length;
    const before = sends();
    alice.client.conversations.setWriting(bob.address, true);
    await chat.clock.until(() => sends() === before + 1);
    await alice.client.messages.send(bob.address, 'three');
    await alice.says(bob.address, 'three', 'sent');
    bob.wire.restore();
    await bob.shows(alice.address, 'three');
    await chat.clock.advance(1_000);
    expect((await bob.client.conversations.get(alice.address))?.writing).toBe(false);
  });

  it('tells a new name to whoever was written to, and shows that it changed', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await bob.shows(alice.address, 'one');
    await chat.clock.until(async () => (await bob.client.conversations.get(alice.address))?.name === 'Alice');
    await alice.client.account.setName('Alice & Co');
    await chat.clock.until(async () => (await bob.client.conversations.get(alice.address))?.name === 'Alice & Co');
    expect(await bob.notes(alice.address)).toEqual(['name']);
    expect(alice.client.state().name).toBe('Alice & Co');
  });

  it('keeps drafts, before and after the first message', async () => {
    expect(await alice.client.conversations.get(bob.address)).toBeUndefined();
    await alice.client.conversations.saveDraft(bob.address, 'half a thou');
    expect(await alice.client.conversations.get(bob.address)).toMatchObject({
      draft: 'half a thou',
      preview: undefined,
    });
    expect(await alice.conversations()).toEqual([]);
    await alice.client.conversations.saveDraft(bob.address, '');
    expect(await alice.client.conversations.get(bob.address)).toBeUndefined();
  });

  it('gives both the same safety number', async () => {
    expect(await alice.client.conversations.safetyNumber(bob.address)).toBeUndefined();
    await alice.client.messages.send(bob.address, 'one');
    await bob.shows(alice.address, 'one');
    const number = await alice.client.conversations.safetyNumber(bob.address);
    expect(number).toMatch(/^(\d{5} ){11}\d{5}$/u);
    expect(await bob.client.conversations.safetyNumber(alice.address)).toBe(number);
  });

  it('gives the newest items, and says whether there are older ones', async () => {
    for (let i = 0; i < 10; i += 1) await alice.client.messages.send(bob.address, `${i}`);
    await bob.shows(alice.address, '9');
    const { items, more } = await bob.client.messages.transcript(alice.address, 3);
    expect(items.map((item) => item.kind === 'text' && item.text)).toEqual(['7', '8', '9']);
    expect(more).toBe(true);
    expect((await bob.client.messages.transcript(alice.address, 10)).more).toBe(false);
  });

  it.each([
    ['', 'text-empty'],
    ['x'.repeat(16_385), 'text-too-long'],
    ['é'.repeat(8_193), 'text-too-long'],
  ])('refuses a text that cannot be a message, and keeps nothing', async (text, code) => {
    await expect(alice.client.messages.send(bob.address, text)).rejects.toEqual(expect.objectContaining({ code }));
    expect(await alice.log(bob.address)).toEqual([]);
  });

  it('takes the longest text, and makes half characters whole', async () => {
    const long = 'x'.repeat(16_384);
    await alice.client.messages.send(bob.address, long);
    await bob.shows(alice.address, long);
    await alice.client.messages.send(bob.address, 'a\ud800b');
    await bob.shows(alice.address, 'a\ufffdb');
  });

  it.each(['', 'x', 'nobody@example', 'a'.repeat(31)])('refuses %j as an address', async (address) => {
    await expect(alice.client.messages.send(address as ConversationId, 'hello')).rejects.toBeInstanceOf(ChatError);
  });

  it('does not write to itself', async () => {
    await expect(alice.client.messages.send(alice.address, 'hello')).rejects.toEqual(
      expect.objectContaining({ code: 'not-an-address' }),
    );
  });

  it('is kept apart from every other one', async () => {
    const carol = await chat.inbox();
    await alice.client.messages.send(carol.address, 'for Carol');
    await bob.client.messages.send(carol.address, 'from Bob');
    await carol.shows(alice.address, 'for Carol');
    await carol.shows(bob.address, 'from Bob');
    expect(await carol.log(alice.address)).toEqual(['theirs: for Carol']);
    expect(await carol.log(bob.address)).toEqual(['theirs: from Bob']);
    expect(await bob.log(alice.address)).toEqual([]);
    expect((await carol.conversations()).map(({ peer }) => peer).sort()).toEqual([alice.address, bob.address].sort());
  });
});
