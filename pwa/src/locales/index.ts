/** Languages of the inbox. One line each. */
import { en, type Strings } from './en.ts';

const LANGUAGES: Readonly<Record<string, Strings>> = { en };

/** The first of the wished languages that there is, else English. */
export const chooseStrings = (wished: readonly string[]): Strings => {
  const found = wished
    .map((tag) => LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''])
    .find((strings) => strings !== undefined);
  return found ?? en;
};

/** Days and hours by the habits of the reader's region, in the language of the inbox. */
export const regionOf = (lang: string, wished: readonly string[]): string =>
  wished.find((tag) => tag.toLowerCase().split('-')[0] === lang) ?? lang;

export type { Strings };
