/**
 * Languages of notifications, for the service worker: it cannot load words when it is woken, so it has all of them. The
 * page has its own with its other words.
 */
import { chooseLanguage, type Language } from '@cipherchat/widget/languages';
import { notices as de } from './de/notices.ts';
import { notices as fr } from './fr/notices.ts';
import { notices as es } from './es/notices.ts';
import { notices as it } from './it/notices.ts';
import { notices as pt } from './pt/notices.ts';
import { notices as nl } from './nl/notices.ts';
import { notices as pl } from './pl/notices.ts';
import { notices as tr } from './tr/notices.ts';
import { notices as uk } from './uk/notices.ts';
import { notices as ar } from './ar/notices.ts';
import { notices as he } from './he/notices.ts';
import { notices as hi } from './hi/notices.ts';
import { notices as ja } from './ja/notices.ts';
import { notices as ko } from './ko/notices.ts';
import { notices as zhHans } from './zh-Hans/notices.ts';
import { notices, type NoticeWords } from './en-notices.ts';

/** One line each, as in `index.ts`. */
const LANGUAGES: Readonly<Record<Language, NoticeWords>> = {
  en: notices,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  tr,
  uk,
  ar,
  he,
  hi,
  ja,
  ko,
  'zh-Hans': zhHans,
};

/** The words in the first preferred language that exists, else in English. `wished` are BCP 47 tags. */
export const chooseNoticeWords = (wished: readonly string[]): NoticeWords => LANGUAGES[chooseLanguage(wished)];

export type { NoticeWords };
