/** Languages of the inbox. One line each. */
import { en, type Strings } from './en.ts';

const LANGUAGES: Readonly<Record<string, Strings>> = { en };

/** The catalogue of the first preferred language that exists, else English. `wished` are BCP 47 tags. */
export const chooseStrings = (wished: readonly string[]): Strings => {
  const found = wished
    .map((tag) => LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''])
    .find((strings) => strings !== undefined);
  return found ?? en;
};

/** The BCP 47 tag for dates and times: the language of the inbox with the reader's region, whose habits they follow. */
export const regionOf = (lang: string, wished: readonly string[]): string =>
  wished.find((tag) => tag.toLowerCase().split('-')[0] === lang) ?? lang;

export type { Strings };
