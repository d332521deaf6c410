/** Languages of notifications. One line each, as in `index.ts`, which has too much for a service worker. */
import { notices, type NoticeWords } from './en-notices.ts';

const LANGUAGES: Readonly<Record<string, NoticeWords>> = { en: notices };

/** The words in the first preferred language that exists, else in English. `wished` are BCP 47 tags. */
export const chooseNoticeWords = (wished: readonly string[]): NoticeWords =>
  wished.map((tag) => LANGUAGES[tag.toLowerCase().split('-')[0] ?? '']).find((words) => words !== undefined) ?? notices;

export type { NoticeWords };
