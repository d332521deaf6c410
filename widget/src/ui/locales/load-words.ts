/** Loads the words of one language as a chunk of its own. The script tag has `languages-module.ts` for it. */
import type { Strings } from './en.ts';
import type { Translation } from './languages.ts';

const LOADERS: Readonly<Record<Translation, () => Promise<{ readonly strings: Strings }>>> = {
  de: () => import('./de/index.ts'),
  ar: () => import('./ar/index.ts'),
};

/** Rejects if the chunk cannot be loaded. */
export const loadWords = async (language: Translation): Promise<Strings> => (await LOADERS[language]()).strings;
