/** Languages of the inbox. English is there at once; each of the others is a chunk of its own. */
import { chooseLanguage, LANGUAGES, loadWords, type Translation } from '@cipherchat/widget/languages';
import { en, type Strings } from './en.ts';
import { stringsOf, type InboxWords } from './inbox-words.ts';

/** One line for each. Notifications have theirs in `notice-words.ts`. */
const LOADERS: Readonly<Record<Translation, () => Promise<{ readonly words: InboxWords }>>> = {
  de: () => import('./de/index.ts'),
  fr: () => import('./fr/index.ts'),
  es: () => import('./es/index.ts'),
  it: () => import('./it/index.ts'),
  pt: () => import('./pt/index.ts'),
  nl: () => import('./nl/index.ts'),
  pl: () => import('./pl/index.ts'),
  tr: () => import('./tr/index.ts'),
  uk: () => import('./uk/index.ts'),
  ar: () => import('./ar/index.ts'),
  he: () => import('./he/index.ts'),
  hi: () => import('./hi/index.ts'),
  ja: () => import('./ja/index.ts'),
  ko: () => import('./ko/index.ts'),
  'zh-Hans': () => import('./zh-Hans/index.ts'),
};

/** The words in the first wished language that there is, else in English. `wished` are BCP 47 tags. */
export const loadStrings = async (wished: readonly string[]): Promise<Strings> => {
  const language = chooseLanguage(wished);
  if (language === 'en') return en;
  const [{ words }, conversation] = await Promise.all([LOADERS[language](), loadWords(language)]);
  return stringsOf(words, conversation);
};

/** The BCP 47 tag for dates and times: the language of the inbox with the reader's region, whose habits they follow. */
export const regionOf = (lang: string, wished: readonly string[]): string =>
  wished.find((tag) => tag.toLowerCase().split('-')[0] === lang.split('-')[0]) ?? lang;

export { LANGUAGES, type Strings };
