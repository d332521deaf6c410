import { NO_CARD, type ContactCard } from '@cipherchat/core/view';
import { conversationNamed } from '@cipherchat/core/fakes';
import { describe, expect, test } from 'vitest';
import type { InboxConversation } from '../contact-book.ts';
import { countAll, EVERYTHING_OPEN, expectedOf, filterRows, type ListFilter } from './list-filter.ts';

const NOW = 1_000_000;

const row = (name: string, at: number, card: Partial<ContactCard> = {}, unread = 0): InboxConversation => ({
  id: conversationNamed(name.padEnd(32, 'a')),
  peer: undefined,
  name,
  preview: undefined,
  unread,
  at,
  writing: false,
  obstacle: undefined,
  notConfirmedSince: undefined,
  draft: '',
  card: { ...NO_CARD, ...card },
  callsItself: name,
  question: undefined,
  visitor: {},
});

const ROWS = [
  row('new', NOW - 1, {}, 2),
  row('gift', NOW - 2, { tags: ['gift'] }),
  row('done', NOW - 3, { isClosed: true, tags: ['gift'] }),
  row('later', NOW - 4, { snoozedUntil: NOW + 1, isMarkedUnread: true }),
  row('marked', NOW - 5, { isMarkedUnread: true }),
  row('woken', NOW - 500, { snoozedUntil: NOW }),
];

const found = (filter: Partial<ListFilter>, nowMs = NOW): readonly (string | undefined)[] =>
  filterRows(ROWS, { ...EVERYTHING_OPEN, ...filter }, nowMs).map(({ name }) => name);

describe('the filter of the list', () => {
  test.each<[Partial<ListFilter>, readonly string[]]>([
    [{}, ['woken', 'new', 'gift', 'marked']],
    [{ show: 'closed' }, ['done']],
    [{ show: 'snoozed' }, ['later']],
    [{ unread: true }, ['new', 'marked']],
    [{ tag: 'gift' }, ['gift']],
    [{ show: 'closed', tag: 'gift' }, ['done']],
    [{ show: 'snoozed', unread: true }, ['later']],
    [{ show: 'closed', unread: true }, []],
  ])('%j', (filter, names) => {
    expect(found(filter)).toEqual(names);
  });

  test('what was snoozed comes back by itself, at the place of its time', () => {
    expect(found({}, NOW + 1)).toEqual(['later', 'woken', 'new', 'gift', 'marked']);
  });

  test('the counts are those of what it finds, without reading all rows', () => {
    const cards = ROWS.map(({ card }) => card).filter((card) => JSON.stringify(card) !== JSON.stringify(NO_CARD));
    for (const show of ['open', 'snoozed', 'closed'] as const) {
      const counts = countAll(cards, ROWS.length, { show }, NOW);
      expect(expectedOf({ ...EVERYTHING_OPEN, show }, counts)).toBe(found({ show }).length);
      expect(expectedOf({ whose: 'all', show, unread: false, tag: 'gift' }, counts)).toBe(
        found({ show, tag: 'gift' }).length,
      );
      expect(expectedOf({ whose: 'all', show, unread: true, tag: undefined }, counts)).toBeUndefined();
    }
  });
});
