/**
 * The languages of the script tag: a file that pins one file for each of them. The elements pin this one and load it
 * only if the page or the browser asks for another language than English, so the hashes are not part of the first load.
 */
import type { Asset } from './loader/pinned-modules.ts';
import type { Strings } from './ui/locales/en.ts';
import { chooseLanguage, type Translation } from './ui/locales/languages.ts';

declare const __ASSETS__: Readonly<Record<Translation, Asset>>;

/**
 * Undefined for English. `wished` are BCP 47 tags, the best first; `load` runs a file if its content has the pinned
 * hash. Rejects as `load` does.
 */
export const loadWords = async (
  wished: readonly string[],
  load: (asset: Asset) => Promise<object>,
): Promise<Strings | undefined> => {
  const language = chooseLanguage(wished);
  if (language === 'en') return undefined;
  return ((await load(__ASSETS__[language])) as { readonly strings: Strings }).strings;
};
