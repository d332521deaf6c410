/** What is new, and what was read, when messages arrive late or are read out of order. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '@cipherchat/protocol';
import type { TextItem } from '../../src/view.ts';
import { readMarks } from '../../src/rows/read-marks.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('what is new in a conversation', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
  });
  afterEach(() => chat.close());

  const view = async () => (await bob.client.conversations.get(alice.address))!;
  const find = async (tab: Tab, peer: Tab, text: string): Promise<TextItem> =>
    (await tab.texts(peer.address)).find((item) => item.text === text)!;

  it('is what arrived, also if it stands above what was written meanwhile', async () => {
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await bob.client.conversations.markRead(alice.address);
    alice.wire.cut();
    await chat.clock.until(() => alice.client.state().connection === 'offline');
    await alice.client.messages.send(bob.address, 'urgent');
    await chat.clock.advance(HOUR_MS);
    const answers = Array.from({ length: 25 }, (_, i) => `answer ${i}`);
    for (const answer of answers) await bob.client.messages.send(alice.address, answer);
    await bob.says(alice.address, 'answer 24', 'sent');
    const before = await view();
    const other = await chat.inbox();
    await other.client.messages.send(bob.address, 'from another visitor');
    await bob.shows(other.address, 'from another visitor');
    await chat.clock.advance(HOUR_MS);
    alice.wire.restore();
    await bob.shows(alice.address, 'urgent');

    const texts = await bob.texts(alice.address);
    expect(texts.map(({ text }) => text)).toEqual(['hello', 'urgent', ...answers]);
    const late = texts[1]!;
    expect(late).toMatchObject({ unread: true, sentAt: expect.any(Number) });
    expect(late.late! - late.sentAt).toBeGreaterThan(2 * HOUR_MS - 60_000);
    const now = await view();
    expect(now).toMatchObject({ unread: 1, unreadFrom: late.order, preview: { text: 'urgent', mine: false } });
    expect(now.at).toBeGreaterThan(before.at + HOUR_MS);
    expect((await bob.conversations()).map(({ id }) => id)).toEqual([alice.address, other.address]);

    // What was seen is the newest answer, so nothing of it is told.
    await bob.client.conversations.markRead(alice.address, [texts.at(-1)!.id]);
    expect(await view()).toMatchObject({ unread: 1 });
    expect((await find(alice, bob, 'urgent')).status).toBe('delivered');
    await bob.client.conversations.markRead(alice.address, [late.id]);
    await alice.says(bob.address, 'urgent', 'read');
    expect(await view()).toMatchObject({ unread: 0, unreadFrom: undefined });
  });

  it('does not call late what crossed on the way', async () => {
    await bob.client.messages.send(alice.address, 'hello');
    await alice.shows(bob.address, 'hello');
    alice.wire.cut();
    await chat.clock.until(() => alice.client.state().connection === 'offline');
    await alice.client.messages.send(bob.address, 'crossing');
    await chat.clock.advance(1_000);
    await bob.client.messages.send(alice.address, 'mine');
    alice.wire.restore();
    await bob.shows(alice.address, 'crossing');
    expect((await bob.texts(alice.address)).map(({ text }) => text)).toEqual(['hello', 'crossing', 'mine']);
    const crossing = await find(bob, alice, 'crossing');
    expect(chat.clock.now() - crossing.sentAt).toBeLessThan(60_000);
    expect(crossing).toMatchObject({ unread: true, late: undefined });
  });

  it('is counted by what was seen, wherever that is, and the rest is not told as read', async () => {
    const texts = Array.from({ length: 120 }, (_, i) => `text ${i}`);
    for (const text of texts) await alice.client.messages.send(bob.address, text);
    await alice.says(bob.address, 'text 119', 'delivered');
    const items = await bob.texts(alice.address);
    const ids = (from: number, to: number): string[] => items.slice(from, to).map(({ id }) => id);
    expect(await view()).toMatchObject({ unread: 120, unreadFrom: items[0]!.order });

    await Promise.all([
      bob.client.conversations.markRead(alice.address, ids(110, 120)),
      bob.client.conversations.markRead(alice.address, ids(0, 5)),
    ]);
    await alice.says(bob.address, 'text 119', 'read');
    await alice.says(bob.address, 'text 4', 'read');
    await chat.clock.until(async () => (await view()).unreadFrom === items[5]!.order);
    expect(await view()).toMatchObject({ unread: 105 });
    expect(await bob.client.conversations.totals()).toMatchObject({ unread: 105 });
    const isSeen = (i: number): boolean => i < 5 || i >= 110;
    expect((await bob.texts(alice.address)).map(({ unread }) => unread)).toEqual(texts.map((_, i) => !isSeen(i)));
    expect((await alice.texts(bob.address)).map(({ status }) => status === 'read')).toEqual(
      texts.map((_, i) => isSeen(i)),
    );

    // A tab of 0.1.0 says how many were received, and names no texts.
    await bob.client.conversations.markRead(alice.address);
    await alice.says(bob.address, 'text 50', 'read');
    await alice.says(bob.address, 'text 109', 'read');
    expect(await view()).toMatchObject({ unread: 0, unreadFrom: undefined });
    expect(await bob.client.conversations.totals()).toMatchObject({ unread: 0 });
    const mark = await bob.tab.store.get('conversations', `read:${alice.address}`);
    expect(readMarks.fromRow(mark!)).toEqual({ conversation: alice.address, count: 120 });
  });

  it('ignores ids that are not received texts of the conversation', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await bob.shows(alice.address, 'one');
    const id = await bob.client.messages.send(alice.address, 'mine');
    const other = await chat.inbox();
    await other.client.messages.send(bob.address, 'two');
    await bob.shows(other.address, 'two');
    const [theirs] = await bob.texts(other.address);
    await bob.client.conversations.markRead(alice.address, [id, theirs!.id, 'no such row']);
    expect(await view()).toMatchObject({ unread: 1 });
    expect(await bob.client.conversations.get(other.address)).toMatchObject({ unread: 1 });
  });

  it('is found in a log that is read in parts', async () => {
    for (let i = 0; i < 40; i += 1) await alice.client.messages.send(bob.address, `text ${i}`);
    await alice.says(bob.address, 'text 39', 'delivered');
    const all = await bob.texts(alice.address);
    const part = async (limit: number, range?: { from: number } | { to: number }) => {
      const { items, more, newer } = await bob.client.messages.transcript(alice.address, limit, range);
      const indices = items.map(({ id }) => all.findIndex((item) => item.id === id));
      return [indices[0], indices.at(-1), items.length, more, newer];
    };
    expect(await part(10)).toEqual([30, 39, 10, true, false]);
    expect(await part(50)).toEqual([0, 39, 40, false, false]);
    expect(await part(10, { from: all[5]!.order })).toEqual([5, 14, 10, true, true]);
    expect(await part(10, { from: all[0]!.order })).toEqual([0, 9, 10, false, true]);
    expect(await part(10, { from: all[30]!.order })).toEqual([30, 39, 10, true, false]);
    expect(await part(10, { to: all[5]!.order })).toEqual([0, 5, 6, false, true]);
    expect(await part(5, { to: all[39]!.order })).toEqual([35, 39, 5, true, false]);
    await bob.client.messages.send(alice.address, 'mine');
    expect((await part(10, { from: all[30]!.order }))[2]).toBe(10);
    expect((await part(10, { from: all[30]!.order }))[4]).toBe(true);
  });
});
