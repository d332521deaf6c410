/**
 * Entry `@cipherchat/widget/languages`: the languages there are, the words of the conversation in each of them, and
 * texts with a count. It has no elements, so a service worker can import it too.
 */
export { spanIn } from './ui/locales/span-in.ts';
export { isolated } from './ui/locales/isolated.ts';
export { chooseLanguage, LANGUAGES, type Language, type Translation } from './ui/locales/languages.ts';
export { loadWords } from './ui/locales/load-words.ts';
export { pluralIn, type Forms } from './ui/locales/plural.ts';
