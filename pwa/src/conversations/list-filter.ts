/** Which conversations the list shows, and how many there are of each kind. */
import { NO_CARD, type Assignment, type ContactCard, type ConversationId } from '@cipherchat/core/view';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';

export const SHOWN = ['open', 'snoozed', 'closed', 'blocked'] as const;
export type Shown = (typeof SHOWN)[number];

export const WHOSE = ['mine', 'unassigned', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

export type ListFilter = {
  /** Only those that the user has, or nobody. Says nothing where there is no team. */
  readonly whose: Whose;
  readonly show: Shown;
  /** Only those with something unread. */
  readonly unread: boolean;
  /** Only those with this tag. */
  readonly tag: string | undefined;
};

export const EVERYTHING_OPEN: ListFilter = { whose: 'all', show: 'open', unread: false, tag: undefined };

export const isNarrowed = ({ show, unread, tag }: ListFilter): boolean =>
  show !== 'open' || unread || tag !== undefined;

/** `nowMs`: the server's time. */
export const kindOf = ({ isBlocked, isClosed, snoozedUntil = 0 }: ContactCard, nowMs: number): Shown => {
  if (isBlocked) return 'blocked';
  if (isClosed) return 'closed';
  return snoozedUntil > nowMs ? 'snoozed' : 'open';
};

export const isUnread = ({ unread, card }: InboxConversation): boolean => unread > 0 || card.isMarkedUnread;

const isWhose = (whose: Whose, assignment: Assignment | undefined): boolean => {
  if (whose === 'all') return true;
  return whose === 'mine' ? assignment?.isMine === true : assignment !== undefined && assignment.to === undefined;
};

/** The rows that the filter lets through. A snooze that has ended puts its conversation where it ended. */
export const filterRows = (
  rows: readonly InboxConversation[],
  { whose, show, unread, tag }: ListFilter,
  nowMs: number,
): readonly InboxConversation[] => {
  const found = rows.filter(
    (row) =>
      kindOf(row.card, nowMs) === show &&
      isWhose(whose, row.assignment) &&
      (!unread || isUnread(row)) &&
      (tag === undefined || row.card.tags.includes(tag)),
  );
  const placeOf = ({ at, card: { snoozedUntil = 0 } }: InboxConversation): number =>
    snoozedUntil <= nowMs ? Math.max(at, snoozedUntil) : at;
  // Stable: what has no snooze keeps its place.
  return found.some(({ card }) => card.snoozedUntil !== undefined)
    ? found.toSorted((a, b) => placeOf(b) - placeOf(a))
    : found;
};

/** Undefined: not known yet. */
export type FilterCounts = Readonly<Record<Shown, number | undefined>> & {
  /** Tags that are in use, each with the number of its conversations of the kind that is shown. */
  readonly tags: ReadonlyMap<string, number>;
  /** How many the user and nobody has; undefined where there is no team. */
  readonly whose?: ReturnType<typeof countWhose>;
};

/** `all`: number of all conversations; undefined while it is not known. */
export const countAll = (
  cards: Iterable<ContactCard>,
  all: number | undefined,
  { show }: Pick<ListFilter, 'show'>,
  nowMs: number,
): FilterCounts => {
  const counts = { snoozed: 0, closed: 0, blocked: 0, open: 0 };
  const tags = new Map<string, number>();
  for (const card of cards) {
    const kind = kindOf(card, nowMs);
    counts[kind] += 1;
    for (const tag of card.tags) tags.set(tag, (tags.get(tag) ?? 0) + (kind === show ? 1 : 0));
  }
  const open = all === undefined ? undefined : Math.max(0, all - counts.closed - counts.snoozed - counts.blocked);
  return { ...counts, open, tags: new Map([...tags].sort(([a], [b]) => a.localeCompare(b))) };
};

/** Of the kind that is shown; undefined where there is no team. */
export const countWhose = (
  assignments: ReadonlyMap<ConversationId, Assignment>,
  cards: ReadonlyMap<ConversationId, ContactCard>,
  { show }: Pick<ListFilter, 'show'>,
  nowMs: number,
): Readonly<Record<Exclude<Whose, 'all'>, number>> | undefined => {
  if (assignments.size === 0) return undefined;
  const shown = [...assignments].filter(([id]) => kindOf(cards.get(id) ?? NO_CARD, nowMs) === show);
  const count = (whose: Whose): number => shown.filter(([, assignment]) => isWhose(whose, assignment)).length;
  return { mine: count('mine'), unassigned: count('unassigned') };
};

/** How many rows the filter will find in the whole list; undefined where only reading it all tells. */
export const expectedOf = ({ whose, show, unread, tag }: ListFilter, counts: FilterCounts): number | undefined => {
  if (unread || (whose !== 'all' && tag !== undefined)) return undefined;
  if (whose !== 'all') return counts.whose?.[whose];
  return tag === undefined ? counts[show] : (counts.tags.get(tag) ?? 0);
};

/** What stands in place of rows where there are none. */
export const nothingShown = ({ whose, show, unread, tag }: ListFilter, { order, teamwork }: Strings): string => {
  if (unread || tag !== undefined) return order.nothingNarrowed;
  if (whose === 'all' || show !== 'open') return order.nothing[show];
  return whose === 'mine' ? teamwork.noneMine : teamwork.noneUnassigned;
};
