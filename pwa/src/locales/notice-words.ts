/**
 * Languages of notifications, for the service worker: it cannot load words when it is woken, so it has all of them. The
 * page has its own with its other words.
 */
import { chooseLanguage, type Language } from '@cipherchat/widget/languages';
import { notices, type NoticeWords } from './en-notices.ts';

/** One line each, as in `index.ts`. */
const LANGUAGES: Readonly<Partial<Record<Language, NoticeWords>>> = { en: notices };

/** The words in the first preferred language that exists, else in English. `wished` are BCP 47 tags. */
export const chooseNoticeWords = (wished: readonly string[]): NoticeWords =>
  LANGUAGES[chooseLanguage(wished)] ?? notices;

export type { NoticeWords };
