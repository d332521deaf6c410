/** The rows of the list after search or filter, and what is known of those that were not read yet. */
import type { InboxConversation } from '../contact-book.ts';
import type { Conversations } from '../inbox-feed.ts';
import { filterConversations } from './filter-conversations.ts';
import {
  countAll,
  countWhose,
  expectedOf,
  filterRows,
  isUnread,
  type FilterCounts,
  type ListFilter,
} from './list-filter.ts';

export type Narrowing = {
  readonly filter: ListFilter;
  /** Undefined: nobody searches. A search looks through conversations of every kind. */
  readonly query: string | undefined;
  readonly visitor: string;
  /** The server's time. */
  readonly nowMs: number;
};

export type NarrowedList = {
  readonly rows: readonly InboxConversation[];
  /** Rows that belong here were not read yet. */
  readonly goesOn: boolean;
  /** How many rows there will be; undefined while it is not known. */
  readonly expected: number | undefined;
  readonly counts: FilterCounts;
  /** Rows with something unread; undefined while not all were read. */
  readonly unread: number | undefined;
};

const NO_CARDS = new Map<never, never>();

export const narrowList = (
  conversations: Conversations,
  { filter: wanted, query, visitor, nowMs }: Narrowing,
): NarrowedList => {
  const { rows, more, count, cards, assignments } =
    conversations.kind === 'ready'
      ? conversations
      : { rows: [], more: false, count: undefined, cards: NO_CARDS, assignments: NO_CARDS };
  const whose = countWhose(assignments, cards, wanted, nowMs);
  const filter = whose === undefined ? { ...wanted, whose: 'all' as const } : wanted;
  const counts = { ...countAll(cards.values(), count, filter, nowMs), whose };
  if (query !== undefined) {
    const found = filterConversations(rows, query, visitor);
    return { rows: found, goesOn: more, expected: undefined, counts, unread: undefined };
  }
  const found = filterRows(rows, filter, nowMs);
  const expected = expectedOf(filter, counts);
  const goesOn = more && found.length < (expected ?? Infinity);
  return { rows: found, goesOn, expected, counts, unread: more ? undefined : found.filter(isUnread).length };
};
