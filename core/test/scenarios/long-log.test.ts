/**
 * What is new in a conversation of 10,000 messages, in a database: it is right wherever it stands, and costs as many
 * rows as in one of 2,000.
 */
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '@cipherchat/protocol';
import { openMemoryStore } from '../../src/storage/memory/memory-chat-store.ts';
import type { Transcript } from '../../src/view.ts';
import { Chat } from './support/chat.ts';
import { LongLogReader, PAGE, textsOf } from './support/long-log-reader.ts';
import { openOwnDevice } from './support/own-device.ts';

const [SHORT, LONG] = [2_000, 10_000];

type Costs = Readonly<Record<string, number>>;

/** Two texts of the peer are on their way while the log goes on by half of its length. */
const delayTwo = async (reader: LongLogReader, length: number): Promise<void> => {
  const { chat, peer } = reader;
  peer.wire.cut();
  await chat.clock.until(() => peer.client.state().connection === 'offline');
  await peer.client.messages.send(reader.tab.address, 'late 1');
  await peer.client.messages.send(reader.tab.address, 'late 2');
  const now = chat.clock.now();
  await chat.clock.advance(2 * HOUR_MS);
  const half = { count: length / 2, isRead: true };
  await reader.growWhileClosed(
    { ...half, from: now - 3_000 * HOUR_MS, to: now - HOUR_MS },
    { ...half, from: now + HOUR_MS, to: now + 2 * HOUR_MS },
  );
};

const openAndPage = async (reader: LongLogReader): Promise<Transcript> => {
  const { conversations } = reader.client;
  await reader.cost('the list', () => conversations.list({ limit: PAGE }));
  await reader.cost('the badge', () => conversations.totals());
  const newest = await reader.cost('the newest page', () => reader.page());
  expect(await reader.show(newest)).toEqual({ lines: [], told: [] });
  const older = await reader.cost('an older page', () => reader.page({ to: newest.items[0]!.order }));
  expect([older.items.length, older.more, older.newer]).toEqual([PAGE, true, true]);
  const again = await reader.cost('a page further down', () => reader.page({ from: older.items.at(-1)!.order }));
  expect(again.items.map(({ id }) => id)).toEqual(newest.items.map(({ id }) => id));
  return newest;
};

const receiveLate = async (reader: LongLogReader, newest: Transcript): Promise<void> => {
  const { peer, tab } = reader;
  peer.wire.restore();
  await reader.cost('two that come late', () => peer.says(tab.address, 'late 2', 'delivered'));
  // They stand where the screen is not, and are told all the same.
  const shown = await reader.show(newest, await reader.arrived(2));
  expect(shown).toEqual({ lines: [], told: ['late 1', 'late 2'] });
  expect(reader.news.offView(-1, () => 0)).toMatchObject({ count: 2 });
  await peer.client.messages.send(tab.address, 'now');
  await reader.cost('one more', () => peer.says(tab.address, 'now', 'delivered'));
  expect(await reader.view()).toMatchObject({ unread: 3 });
  expect(await reader.client.conversations.totals()).toMatchObject({ unread: 3 });
};

const readAll = async (reader: LongLogReader): Promise<void> => {
  const { unreadFrom = 0 } = await reader.view();
  const there = await reader.cost('the first that is new', () => reader.page({ from: unreadFrom }));
  expect((await reader.show(there)).lines).toEqual([['late 1', 2, true]]);
  expect(reader.news.offView(1, () => 0)).toMatchObject({ count: 1 });
  await reader.cost('two far up are read', () => reader.markRead(there.items.slice(0, 2)));
  expect(await reader.statuses('hello', 'late 1', 'late 2', 'now')).toEqual(['read', 'read', 'read', 'delivered']);
  const newest = await reader.page();
  const last = textsOf(newest.items).at(-1)!;
  expect(await reader.view()).toMatchObject({ unread: 1, unreadFrom: last.order });
  expect((await reader.show(newest)).lines).toEqual([['now', 1, false]]);
  await reader.cost('the last is read', () => reader.markRead([last]));
  expect(await reader.statuses('now')).toEqual(['read']);
  expect(await reader.view()).toMatchObject({ unread: 0, unreadFrom: undefined });
  expect(await reader.client.conversations.totals()).toMatchObject({ unread: 0 });
};

const inTheMiddle = async (length: number): Promise<Costs> => {
  const chat = new Chat();
  const reader = await LongLogReader.begin(chat);
  await delayTwo(reader, length);
  const visitor = await chat.inbox();
  await visitor.client.messages.send(reader.tab.address, 'from another visitor');
  await reader.tab.shows(visitor.address, 'from another visitor');
  const order = async () => (await reader.tab.conversations()).map(({ id }) => id);
  await reader.client.conversations.markRead(visitor.address);
  await reader.settle();
  expect(await order()).toEqual([visitor.address, reader.peer.address]);
  const newest = await openAndPage(reader);
  await receiveLate(reader, newest);
  expect(await order()).toEqual([reader.peer.address, visitor.address]);
  await readAll(reader);
  await chat.close();
  return reader.costs;
};

/** All of it is new, up to the first text. */
const allNew = async (length: number): Promise<Costs> => {
  const chat = new Chat();
  const reader = await LongLogReader.begin(chat);
  const now = chat.clock.now();
  await chat.clock.advance(2 * HOUR_MS);
  await reader.growWhileClosed({ count: length, from: now + 1, to: now + HOUR_MS, isRead: false });
  const { unreadFrom = 0 } = await reader.view();
  const first = await reader.cost('the first that is new', () => reader.page({ from: unreadFrom }));
  expect((await reader.show(first)).lines).toMatchObject([[expect.any(String), length, false]]);
  expect(reader.news.offView(1, () => 0)).toMatchObject({ count: length - PAGE });
  await reader.cost('a screen is read', () => reader.markRead(first.items.slice(0, 20)));
  expect(await reader.view()).toMatchObject({ unread: length - 20, unreadFrom: first.items[20]!.order });
  const last = await reader.cost('the last page', () => reader.page());
  await reader.cost('the last screen is read', () => reader.markRead(last.items.slice(-20)));
  expect(await reader.view()).toMatchObject({ unread: length - 40, unreadFrom: first.items[20]!.order });
  await reader.peer.client.messages.send(reader.tab.address, 'now');
  await reader.cost('one more', () => reader.peer.says(reader.tab.address, 'now', 'delivered'));
  expect(await reader.client.conversations.totals()).toMatchObject({ unread: length - 39 });
  await reader.client.conversations.markRead(reader.peer.address);
  await reader.peer.says(reader.tab.address, 'now', 'read');
  expect(await reader.view()).toMatchObject({ unread: 0, unreadFrom: undefined });
  await chat.close();
  return reader.costs;
};

/** Another device of the account is told what is read. */
const withTwoDevices = async (length: number): Promise<Costs> => {
  const chat = new Chat();
  chat.excuse('rows were put into the log', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  const reader = await LongLogReader.begin(chat, async ({ profile }) => openMemoryStore(profile));
  const other = await openOwnDevice(chat, Object.assign(reader.tab, { person: reader.person }));
  await delayTwo(reader, length);
  const { peer, tab } = reader;
  peer.wire.restore();
  await peer.says(tab.address, 'late 2', 'delivered');
  await peer.client.messages.send(tab.address, 'now');
  await other.shows(peer.address, 'now');
  const there = await reader.page({ from: (await reader.view()).unreadFrom! });
  const unread = async () => (await other.client.conversations.get(peer.address))!.unread;
  expect(await unread()).toBe(3);
  await reader.cost('two far up are read', () => reader.markRead(there.items.slice(0, 2)));
  await chat.clock.until(async () => (await unread()) === 1, { what: 'two read on the other device' });
  const last = (await other.texts(peer.address)).at(-1)!;
  await reader.cost('the last is read elsewhere', () => other.client.conversations.markRead(peer.address, [last.id]));
  await chat.clock.until(async () => (await reader.view()).unread === 0, { what: 'all read on this device' });
  await chat.close();
  return reader.costs;
};

/** Rows that housekeeping happens to read meanwhile. What grows with the log reads pages of fifty at least. */
const BESIDES = 25;

const expectAlike = (long: Costs, short: Costs): void => {
  expect(Object.keys(long)).toEqual(Object.keys(short));
  for (const [what, rows] of Object.entries(long)) expect(rows, what).toBeLessThan((short[what] ?? 0) + BESIDES);
};

describe('A conversation of 10,000 messages', () => {
  it.each([
    ['has news in its middle and at its end', inTheMiddle],
    ['has nothing but news', allNew],
    ['is read on two devices', withTwoDevices],
  ])('%s', async (_, story) => expectAlike(await story(LONG), await story(SHORT)));
});
