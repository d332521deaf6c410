/** Loads the words of one language as a chunk of its own. The script tag has `languages-module.ts` for it. */
import type { Strings } from './en.ts';
import type { Translation } from './languages.ts';

const LOADERS: Readonly<Record<Translation, () => Promise<{ readonly strings: Strings }>>> = {
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

/** Rejects if the chunk cannot be loaded. */
export const loadWords = async (language: Translation): Promise<Strings> => (await LOADERS[language]()).strings;
