/** The languages of widget and inbox, and which of them a reader gets. */

/** BCP 47 tags. `zh-Hans` is Simplified Chinese. */
export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'uk',
  'ar',
  'he',
  'hi',
  'ja',
  'ko',
  'zh-Hans',
] as const;

export type Language = (typeof LANGUAGES)[number];

/** All but English, which is in the first load. */
export type Translation = Exclude<Language, 'en'>;

/** Readers of these tags do not get Simplified Chinese: their next wish counts. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/u;

const languageOf = (tag: string): Language | undefined => {
  const wish = tag.trim().toLowerCase().replaceAll('_', '-');
  if (TRADITIONAL.test(wish)) return undefined;
  // Hebrew has an older code, which some systems still give.
  const [first] = wish.replace(/^iw\b/u, 'he').split('-');
  return LANGUAGES.find((one) => one.split('-')[0] === first);
};

/** The first wish that there is a language for, else English. `wished` are BCP 47 tags, the best first. */
export const chooseLanguage = (wished: readonly string[]): Language => {
  for (const tag of wished) {
    const language = languageOf(tag);
    if (language !== undefined) return language;
  }
  return 'en';
};
