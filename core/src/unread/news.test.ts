import { beforeEach, describe, expect, it } from 'vitest';
import { noteItem, ownItem, textItem } from '../../test/fakes/items.ts';
import type { TextItem, TranscriptItem } from '../base/view.ts';
import { News, readAloud, runsOf, type LogPart } from './news.ts';

const NOW = Date.UTC(2027, 0, 1);
const MINUTE = 60_000;

const old = (order: number): TextItem => textItem(`old ${order}`, NOW, { order });
const unread = (order: number, more: Partial<TextItem> = {}): TextItem =>
  textItem(`new ${order}`, NOW, { order, unread: true, ...more });
const late = (order: number): TextItem => unread(order, { late: NOW + 90 * MINUTE });
const mine = (order: number, status: TextItem['status'] = 'sent'): TextItem =>
  ownItem(`mine ${order}`, NOW, status, { order });
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const asRead = (items: readonly TranscriptItem[]): TranscriptItem[] =>
  items.map((item) => (item.kind === 'text' ? { ...item, unread: false } : item));

const isNew = (item: TranscriptItem): item is TextItem => item.kind === 'text' && item.unread;

/** A part of a log. Unless `more` says otherwise it is the whole log. */
const part = (items: readonly TranscriptItem[], more: Partial<LogPart> = {}): LogPart => ({
  items,
  more: false,
  newer: false,
  unread: items.filter(isNew).length,
  unreadFrom: items.find(isNew)?.order,
  ...more,
});

describe('What is new in a log', () => {
  let news: News;

  beforeEach(() => {
    news = new News();
  });

  /** Name of the text below each line, the number on it, and whether they came late. */
  const lines = (items: readonly TranscriptItem[]): readonly (readonly [string, number, boolean])[] =>
    items.flatMap((item) => {
      const line = news.lines.get(item.id);
      return line === undefined || item.kind !== 'text' ? [] : [[item.text, line.count, line.late] as const];
    });
  const arrivedNames = (): unknown => {
    const told = readAloud(news.announced);
    return typeof told === 'number' ? told : told.map(({ text }) => text);
  };

  it('has a line above the first new message', () => {
    const items = [old(1), mine(2), unread(3), noteItem({ kind: 'renewed' }, 4), unread(5)];
    news.take(part(items), false);
    expect(lines(items)).toEqual([['new 3', 2, false]]);
    expect(arrivedNames()).toEqual([]);
  });

  it('has a line of its own for what arrived late, above what was written meanwhile', () => {
    const items = [old(1), late(2), ...range(3, 27).map((order) => mine(order)), unread(28)];
    news.take(part(items), false);
    expect(lines(items)).toEqual([
      ['new 2', 1, true],
      ['new 28', 1, false],
    ]);
    expect(runsOf(items).map((run) => run.length)).toEqual([1, 1]);
  });

  it('announces a late message that arrives before the eyes of the reader, and shows where it is', () => {
    const [first, ...answers] = [old(1), ...range(3, 27).map((order) => mine(order))];
    news.take(part([first, ...answers]), true);
    const items = [first, late(2), ...answers];
    news.take(part(items), true);
    expect(lines(items)).toEqual([['new 2', 1, true]]);
    expect(arrivedNames()).toEqual(['new 2']);
    expect(news.offView(-1, () => -1)).toEqual({ count: 1, late: true, id: items[1]!.id });
    expect(news.offView(1, () => -1)).toMatchObject({ count: 0 });
  });

  it('has no line for what arrives at the end while the reader is there', () => {
    const [a, b] = [old(1), unread(2)];
    news.take(part([a]), true);
    news.take(part([a, b]), true);
    expect(lines([a, b])).toEqual([]);
    expect([...news.fresh]).toEqual([b.id]);
    expect(arrivedNames()).toEqual(['new 2']);
  });

  it('keeps the line while the messages below it are read, and drops it when something follows', () => {
    const items = [old(1), unread(2), unread(3)];
    news.take(part(items), false);
    const read = asRead(items);
    news.take(part(read), true);
    expect(lines(read)).toEqual([['new 2', 2, false]]);
    const next = [...read, unread(4)];
    news.take(part(next), true);
    expect(lines(next)).toEqual([]);
  });

  it('drops the line when the reader answers, except above what is still unread', () => {
    const [a, b, c] = [unread(1), mine(2), unread(3)];
    news.take(part([a, b, c]), false);
    const [, , read] = asRead([a, b, c]);
    const items = [a, b, read!, mine(4, 'sending')];
    news.take(part(items), true);
    expect(lines(items)).toEqual([['new 1', 1, false]]);
  });

  it('counts more messages of the same run on the line that is there', () => {
    const items = [old(1), unread(2)];
    news.take(part(items), false);
    const more = [...items, unread(3), unread(4)];
    news.take(part(more), false);
    expect(lines(more)).toEqual([['new 2', 3, false]]);
  });

  it('counts all of 120, of which a part is loaded', () => {
    const all = [...range(1, 20).map(old), ...range(21, 140).map((order) => unread(order))];
    const window = all.slice(0, 70);
    news.take(part(window, { newer: true, unread: 120, unreadFrom: 21 }), false);
    expect(lines(window)).toEqual([['new 21', 120, false]]);
    expect(news.offView(1, (id) => (window.slice(0, 25).some((item) => item.id === id) ? 0 : 1))).toMatchObject({
      count: 115,
    });
    // The rest is loaded.
    news.take(part(all, { unread: 120, unreadFrom: 21 }), false);
    expect(lines(all)).toEqual([['new 21', 120, false]]);
  });

  it('draws no line at the top of a window whose first new message is further up', () => {
    const window = range(71, 120).map((order) => unread(order));
    news.take(part(window, { more: true, unread: 120, unreadFrom: 1 }), false);
    expect(lines(window)).toEqual([]);
    expect(news.offView(-1, () => 1)).toEqual({ count: 70, late: false, id: undefined });
    // The way up leads to the first of them, not to the first that is loaded.
    expect(news.offView(-1, () => -1)).toEqual({ count: 120, late: false, id: undefined });
    // Loading older ones says nothing: they did not arrive now.
    const all = [...range(1, 70).map((order) => unread(order)), ...window];
    news.take(part(all), false);
    expect(lines(all)).toEqual([['new 1', 120, false]]);
    expect(arrivedNames()).toEqual([]);
  });

  it('announces what arrived outside of the window, and does not count history as news', () => {
    const window = range(1, 50).map(old);
    news.take(part(window, { newer: true }), false);
    const arrived = unread(99);
    news.take(part(window, { newer: true, unread: 1, unreadFrom: 99, outside: [arrived] }), false);
    expect(arrivedNames()).toEqual(['new 99']);
    expect(news.offView(1, () => 0)).toMatchObject({ count: 1, id: undefined });
    const elsewhere = [...range(60, 98).map(old), arrived];
    news.take(part(elsewhere, { more: true }), false);
    expect(lines(elsewhere)).toEqual([['new 99', 1, false]]);
    expect(arrivedNames()).toEqual(['new 99']);
  });

  it('leads up to the nearest run, and moves in only what comes at the end', () => {
    const [first, ...rest] = [old(1), unread(2), mine(3), unread(4), unread(5), mine(6)];
    news.take(part([first, ...rest]), false);
    expect(news.offView(-1, () => -1)).toEqual({ count: 3, late: false, id: rest[2].id });
    const [between, last] = [late(2.5), unread(7)];
    news.take(part([first, rest[0], between, ...rest.slice(1), last]), true);
    expect([...news.fresh]).toEqual([last.id]);
  });

  it('counts a crowd of messages instead of reading each of them aloud', () => {
    const items = [old(1)];
    news.take(part(items), false);
    news.take(part([...items, ...range(2, 121).map((order) => unread(order))]), false);
    expect(arrivedNames()).toBe(120);
  });

  it('announces once that a message was not sent', () => {
    const [a, failed] = [mine(1, 'sending'), mine(2, 'not-sent')];
    news.take(part([a, failed]), true);
    expect(news.announced.failed).toEqual([]);
    const lost = { ...a, status: 'not-sent' as const };
    news.take(part([lost, failed]), true);
    expect(news.announced.failed).toEqual([lost]);
    const before = news.announced;
    news.take(part([lost, failed]), true);
    expect(news.announced).toBe(before);
  });

  it('is in the part that is loaded, of 10,000 new messages: work does not grow with the log', () => {
    const window = [...range(1, 50).map(old), ...range(51, 350).map((order) => unread(order))];
    news.take(part(window, { more: true, newer: true, unread: 10_000, unreadFrom: 51 }), false);
    expect(lines(window)).toEqual([['new 51', 10_000, false]]);
    expect(news.offView(1, () => 1).count).toBe(10_000);
    expect(news.offView(-1, () => 1).count).toBe(0);
  });

  it('leaves the line where it was while the window goes on, and draws it anew in another part', () => {
    const window = range(1, 300).map((order) => (order < 51 ? old(order) : unread(order)));
    const whole = { unread: 10_000, unreadFrom: 51 };
    news.take(part(window, { ...whole, newer: true, turn: 1 }), false);
    const read = asRead(window.slice(100, 290));
    const below = [...read, ...window.slice(290), ...range(301, 400).map((order) => unread(order))];
    news.take(part(below, { more: true, newer: true, unread: 9_760, unreadFrom: 291, turn: 1 }), false);
    expect(lines(below)).toEqual([]);
    news.take(part(below, { more: true, newer: true, unread: 9_760, unreadFrom: 291, turn: 2 }), false);
    expect(lines(below)).toEqual([['new 291', 9_760, false]]);
  });

  it('starts over for another log', () => {
    news.take(part([old(1), unread(2)]), false);
    news.reset();
    const items = [old(5), old(6)];
    news.take(part(items), true);
    expect(lines(items)).toEqual([]);
    expect([news.fresh.size, arrivedNames()]).toEqual([0, []]);
  });
});
