/** What a notification says, and where a click on it leads. Pure: `show-notices.ts` shows it. */
import { nameInWords } from '../locales/name-in-words.ts';
import type { NoticeWords } from '../locales/notice-words.ts';
import { pathOf } from '../routing/route.ts';
import type { NoticeContent } from './notice-settings.ts';
import type { CardedView } from './with-card.ts';

export type Notice = {
  readonly title: string;
  readonly body: string;
  /** Path in the inbox. */
  readonly path: string;
};

export const noticeOf = (
  view: Pick<CardedView, 'id' | 'name' | 'card' | 'verified' | 'preview' | 'unread'>,
  content: NoticeContent,
  words: NoticeWords,
): Notice => {
  const { id, preview, unread } = view;
  const path = pathOf({ view: 'conversation', conversation: id });
  if (content === 'nothing') return { title: words.newMessage, body: '', path };
  const isShown = content === 'text' && preview !== undefined && !preview.mine;
  return { title: nameInWords(view, words), body: isShown ? preview.text : words.wrote(unread), path };
};

/** What a notification of ours carries: which count it was shown for, and where it leads. */
export type NoticeData = { readonly path: string; readonly unread: number };

export const readNoticeData = (data: unknown): NoticeData | undefined => {
  if (typeof data !== 'object' || data === null || !('path' in data) || typeof data.path !== 'string') return undefined;
  return { path: data.path, unread: 'unread' in data && typeof data.unread === 'number' ? data.unread : 0 };
};
