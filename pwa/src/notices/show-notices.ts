/**
 * Shows one notification for each conversation, and closes those of conversations that were read. Page and service
 * worker use the same tags, so what both show stands there once.
 */
import type { NoticeWords } from '../locales/notice-words.ts';
import { noticeOf, readNoticeData, type Notice, type NoticeData } from './notice.ts';
import { tagOf, type NoticeContent } from './notice-settings.ts';
import type { CardedView } from './with-card.ts';

/** What a registration of a service worker does with notifications. */
export type Notices = {
  showNotification(title: string, options: NotificationOptions): Promise<void>;
  getNotifications(): Promise<readonly Pick<Notification, 'tag' | 'data' | 'close'>[]>;
};

/** Not in the DOM library. */
type FullOptions = NotificationOptions & { readonly renotify?: boolean };

const ICON = '/icons/icon-192.png';
/** Of notifications that belong to no conversation. */
export const OTHER_TAG = 'cipherchat';

export type HowToShow = { readonly content: NoticeContent; readonly words: NoticeWords; readonly silent: boolean };

const optionsOf = ({ body, path }: Notice, tag: string, unread: number, silent: boolean): FullOptions => ({
  body,
  tag,
  icon: ICON,
  badge: '/icons/monochrome-512.png',
  data: { path, unread } satisfies NoticeData,
  silent,
  renotify: !silent,
});

/** A notification that belongs to no conversation. A later one takes its place. */
export const showOther = (notices: Notices, notice: Notice, silent: boolean): Promise<void> =>
  notices.showNotification(notice.title, optionsOf(notice, OTHER_TAG, 0, silent));

export const showAgain = async (notices: Notices, view: CardedView, how: HowToShow): Promise<void> => {
  const notice = noticeOf(view, how.content, how.words);
  await notices.showNotification(notice.title, optionsOf(notice, await tagOf(view.id), view.unread, how.silent));
};

/**
 * Shows what is new in these conversations. A notification that stands there for the same count is not shown again.
 * Resolves with how many were shown.
 */
export const showNews = async (notices: Notices, unread: readonly CardedView[], how: HowToShow): Promise<number> => {
  const standing = new Map((await notices.getNotifications()).map(({ tag, data }) => [tag, readNoticeData(data)]));
  let shown = 0;
  for (const view of unread) {
    if (standing.get(await tagOf(view.id))?.unread === view.unread) continue;
    await showAgain(notices, view, how);
    shown += 1;
  }
  return shown;
};

/** Closes those of conversations that were read, wherever that was. */
export const closeRead = async (notices: Notices, unread: readonly Pick<CardedView, 'id'>[]): Promise<void> => {
  const open = new Set(await Promise.all(unread.map(({ id }) => tagOf(id))));
  for (const notification of await notices.getNotifications()) {
    const isOurs = readNoticeData(notification.data) !== undefined && notification.tag !== OTHER_TAG;
    if (isOurs && !open.has(notification.tag)) notification.close();
  }
};
