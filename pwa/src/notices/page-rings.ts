/**
 * What an open inbox does when a message arrives: a sound, and a notification if no one looks. Of several tabs one does
 * it. A tab in which the conversation is on screen takes the message first, and keeps quiet.
 */
import type { NoticeWords } from '../locales/notice-words.ts';
import { readNoticeSettings } from './notice-settings.ts';
import { isQuiet } from './quiet-hours.ts';
import { showNews, type Notices } from './show-notices.ts';
import type { CardedView } from './with-card.ts';

export type Arrival = { readonly conversation: string; readonly id: string };

/** How much of this tab the user sees: the conversation itself, another place of the inbox, or nothing. */
export type Sight = 'conversation' | 'inbox' | 'hidden';

export type RingsParts = {
  /** Undefined: browsers without them have one tab as far as we know. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly sightOf: (conversation: string) => Sight;
  readonly find: (conversation: string) => Promise<CardedView | undefined>;
  /** Undefined where the browser shows none, or the user has not allowed it. */
  readonly notices: () => Promise<Notices | undefined>;
  readonly words: NoticeWords;
  readonly playSound: () => Promise<void>;
  readonly now: () => Date;
  readonly pause: (ms: number) => Promise<void>;
};

/** Tabs that see less let the others take the message first. */
const AFTER_MS: Readonly<Record<Sight, number>> = { conversation: 0, inbox: 150, hidden: 400 };
/** Longer than any other tab waits. */
const HELD_MS = 2_000;

const ringHere = async (parts: RingsParts, { conversation }: Arrival, sight: Sight): Promise<void> => {
  const { content, sound, quiet } = await readNoticeSettings();
  if (sight === 'conversation' || isQuiet(quiet, parts.now())) return;
  if (sound) void parts.playSound().catch(() => undefined);
  if (sight !== 'hidden') return;
  const [notices, view] = await Promise.all([parts.notices(), parts.find(conversation)]);
  if (notices === undefined || view === undefined || view.unread === 0) return;
  // The page makes the sound.
  await showNews(notices, [view], { content, words: parts.words, silent: sound });
};

/** Resolves when this tab, or another one, has dealt with it. */
export const ringForArrival = async (parts: RingsParts, arrival: Arrival): Promise<void> => {
  const { locks, sightOf, pause } = parts;
  const sight = sightOf(arrival.conversation);
  if (locks === undefined) {
    await ringHere(parts, arrival, sight);
    return;
  }
  await pause(AFTER_MS[sight]);
  await locks.request(`cipherchat:ring/${arrival.id}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    await ringHere(parts, arrival, sight).catch(() => undefined);
    await pause(HELD_MS);
  });
};
