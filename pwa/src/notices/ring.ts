/**
 * What a push makes the service worker do (PROTOCOL 23): read the mailbox, and show at least one notification, whatever
 * happened. A push without one costs the subscription.
 */
import type { ChatClient, CaughtUp } from '@cipherchat/core';
import type { PushKind } from '@cipherchat/protocol';
import type { NoticeWords } from '../locales/notice-words.ts';
import { pathOf } from '../routing/route.ts';
import type { NoticeSettings } from './notice-settings.ts';
import { isQuiet } from './quiet-hours.ts';
import { closeRead, showAgain, showNews, showOther, type Notices } from './show-notices.ts';
import { withCard, type CardedView } from './with-card.ts';

export type RingParts = {
  readonly notices: Notices;
  readonly settings: NoticeSettings;
  readonly words: NoticeWords;
  readonly now: () => Date;
  /** The inbox is locked, and no open tab has its key. */
  readonly isLocked: boolean;
  /** Counts this push with those since the inbox was locked, and resolves with their number. */
  readonly countWhileLocked: () => Promise<number>;
  /** Reads the mailbox. Rejects where the profile cannot be opened: it is another build's. */
  readonly catchUp: () => Promise<CaughtUp>;
  readonly showBadge: (unread: number) => Promise<void>;
};

/** Enough for any screen of notifications. */
const MOST = 20;
const HOME = pathOf({ view: 'inbox' });

/** Conversations with something new, newest first; they are among the newest of the list. */
const unreadIn = async (client: ChatClient): Promise<readonly CardedView[]> => {
  const { conversations } = await client.conversations.list({ limit: 100 });
  const unread = conversations.filter((one) => one.unread > 0).slice(0, MOST);
  return Promise.all(unread.map((view) => withCard(client, view)));
};

type Read = { readonly unread: readonly CardedView[]; readonly total: number; readonly isCaughtUp: boolean };

/** Undefined: the mailbox could not be read here. */
const read = async ({ catchUp }: RingParts): Promise<Read | undefined> => {
  try {
    const { client, isCaughtUp } = await catchUp();
    try {
      if (client.state().phase !== 'ready') return undefined;
      const [unread, { unread: total }] = await Promise.all([unreadIn(client), client.conversations.totals()]);
      return { unread, total, isCaughtUp };
    } finally {
      await client.close();
    }
  } catch {
    return undefined;
  }
};

/** True if a notification was shown. */
const tell = async ({ unread, total }: Read, parts: RingParts, isQuietNow: boolean): Promise<boolean> => {
  const { notices, settings, words, showBadge } = parts;
  await showBadge(total).catch(() => undefined);
  await closeRead(notices, unread);
  const [newest] = unread;
  if (isQuietNow || newest === undefined) return false;
  const how = { content: settings.content, words };
  const shown = await showNews(notices, unread, { ...how, silent: false });
  // It stands there already. Shown once more without a sound, it takes its own place.
  if (shown === 0) await showAgain(notices, newest, { ...how, silent: true });
  return true;
};

/** Nothing can be opened: it says that something came, and how often. */
const tellLocked = async (parts: RingParts, silent: boolean): Promise<void> => {
  const { notices, words, countWhileLocked, showBadge } = parts;
  const count = await countWhileLocked().catch(() => 1);
  await showBadge(count).catch(() => undefined);
  await showOther(notices, { title: words.newWhileLocked(count), body: words.locked, path: HOME }, silent);
};

/** Resolves when a notification stands there. Rejects only where the browser refuses to show any. */
export const ring = async (kind: PushKind | undefined, parts: RingParts): Promise<void> => {
  const { notices, settings, words, now } = parts;
  if (kind === 'test') {
    await showOther(notices, { title: words.test, body: words.testMore, path: HOME }, false);
    return;
  }
  const silent = isQuiet(settings.quiet, now());
  if (parts.isLocked) {
    await tellLocked(parts, silent);
    return;
  }
  const found = await read(parts);
  // Whatever fails here, the notice below remains.
  const shown = found === undefined ? false : await tell(found, parts, silent).catch(() => false);
  if (shown) return;
  const isUnsure = found === undefined || (!found.isCaughtUp && found.unread.length === 0);
  const notice = isUnsure
    ? { title: words.newMessages, body: '', path: HOME }
    : { title: words.upToDate, body: words.upToDateMore, path: HOME };
  await showOther(notices, notice, silent || !isUnsure);
};
