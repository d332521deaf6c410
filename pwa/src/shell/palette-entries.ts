/** What the palette offers: what can be done with the open conversation, places, and conversations. */
import { folded, foldedWords, type ConversationId } from '@cipherchat/core/view';
import type { InboxConversation } from '../contact-book.ts';
import { filterConversations } from '../conversations/filter-conversations.ts';
import { snoozeItems, type Change } from '../conversations/snooze-items.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { nameInWords } from '../locales/name-in-words.ts';
import type { Route } from '../routing/route.ts';
import type { IconName } from '../styles/icons.ts';
import { placeName } from './place.ts';

export type PaletteAct =
  | { readonly kind: 'go'; readonly route: Route }
  | { readonly kind: 'change'; readonly conversation: ConversationId; readonly change: Change }
  | { readonly kind: 'keys' | 'search' };

export type PaletteEntry = {
  readonly icon: IconName;
  readonly words: string;
  readonly aside?: string | undefined;
  readonly act: PaletteAct;
};

export type PaletteGroup = { readonly heading: string; readonly entries: readonly PaletteEntry[] };

export type PaletteOffer = {
  readonly strings: Strings;
  readonly rows: readonly InboxConversation[];
  /** The conversation that is open. */
  readonly open: InboxConversation | undefined;
  /** The server's time. */
  readonly nowMs: number;
};

const MOST_CONVERSATIONS = 6;
const PLACES = [
  ['inbox', 'inbox'],
  ['address', 'globe'],
  ['settings', 'settings'],
  ['devices', 'laptop'],
  ['replies', 'pen'],
  ['hours', 'clock'],
  ['statistics', 'chart'],
  ['check', 'pulse'],
] as const;

const ofConversation = ({ id, card }: InboxConversation, { strings, nowMs }: PaletteOffer): readonly PaletteEntry[] => {
  const { order, lang } = strings;
  const entry = (icon: IconName, words: string, change: Change, aside?: string): PaletteEntry => ({
    icon,
    words,
    aside,
    act: { kind: 'change', conversation: id, change },
  });
  const closing = card.isClosed
    ? entry('inbox', order.reopen, { isClosed: false })
    : entry('check', order.close, { isClosed: true, snoozedUntil: undefined });
  const snoozes = snoozeItems(nowMs, order, regionOf(lang, navigator.languages));
  return [
    closing,
    ...snoozes.map(({ words, change, aside }) => entry('moon', `${order.snooze}: ${words}`, change, aside)),
    entry('mail', order.markUnread, { isMarkedUnread: true }),
  ];
};

const placesOf = (strings: Strings): readonly PaletteEntry[] => [
  ...PLACES.map(([view, icon]) => ({
    icon,
    words: placeName(view, strings, undefined),
    act: { kind: 'go', route: { view } } as const,
  })),
  { icon: 'search', words: strings.list.search, act: { kind: 'search' } },
  { icon: 'grid', words: strings.keyboard.heading, act: { kind: 'keys' } },
];

const conversationsOf = (query: string, { strings, rows }: PaletteOffer): readonly PaletteEntry[] =>
  filterConversations(rows, query, strings.visitor)
    .slice(0, MOST_CONVERSATIONS)
    .map((row) => ({
      icon: 'user',
      words: nameInWords(row, strings.notifications),
      aside: row.preview?.text ?? row.question,
      act: { kind: 'go', route: { view: 'conversation', conversation: row.id } },
    }));

/** Groups without an entry are left out. */
export const paletteGroups = (query: string, offer: PaletteOffer): readonly PaletteGroup[] => {
  const { strings, open } = offer;
  const words = foldedWords(query);
  const matching = (entries: readonly PaletteEntry[]): readonly PaletteEntry[] =>
    entries.filter(({ words: text }) => words.every((word) => folded(text).includes(word)));
  return [
    {
      heading: strings.keyboard.thisConversation,
      entries: open === undefined ? [] : matching(ofConversation(open, offer)),
    },
    { heading: strings.keyboard.goTo, entries: matching(placesOf(strings)) },
    { heading: strings.list.conversations, entries: conversationsOf(query, offer) },
  ].filter(({ entries }) => entries.length > 0);
};
