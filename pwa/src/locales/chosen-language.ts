/** The language that the user chose for the inbox. It is stored on this device only; every tab follows a change. */
import { en, type Strings } from './en.ts';
import { loadStrings } from './index.ts';

const PLACE = 'cipherchat:language';
/** On the window: another language was chosen in this tab. */
const CHOSEN = 'cipherchat-language';

/** A BCP 47 tag, or undefined: that of the browser. Also where the browser denies storage. */
export const readLanguage = (): string | undefined => {
  try {
    return localStorage.getItem(PLACE) ?? undefined;
  } catch {
    return undefined;
  }
};

let chosen: string | undefined;

/** Undefined: that of the browser. Where storage is denied, the choice is valid for this window only. */
export const chooseInboxLanguage = (language: string | undefined): void => {
  chosen = language;
  try {
    if (language === undefined) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, language);
  } catch {
    // See above.
  }
  dispatchEvent(new Event(CHOSEN));
};

/** Then the words are in English until the others are there. */
const PATIENCE_MS = 2_000;

/**
 * Calls `show` with the words, and again when another language is chosen, here or in another tab. Resolves after the
 * first call. Words that cannot be loaded are in English.
 */
export const followLanguage = (show: (strings: Strings) => void): Promise<void> =>
  new Promise((resolve) => {
    let turn = 0;
    const speak = async (): Promise<void> => {
      turn += 1;
      const mine = turn;
      const wished = chosen ?? readLanguage();
      const strings = await loadStrings([...(wished === undefined ? [] : [wished]), ...navigator.languages]).catch(
        () => en,
      );
      if (mine !== turn) return;
      clearTimeout(late);
      show(strings);
      resolve();
    };
    const late = setTimeout(() => {
      show(en);
      resolve();
    }, PATIENCE_MS);
    addEventListener(CHOSEN, () => void speak());
    addEventListener('storage', ({ key }) => {
      if (key === PLACE) void speak();
    });
    void speak();
  });
