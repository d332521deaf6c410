/** How the chat looks on the owner's pages. The choices are stored on this device only; what counts is the tag. */
import * as v from 'valibot';
import { LANGUAGES } from '../locales/index.ts';

/** The widget's own colour. */
export const PETROL = '#0b5c6b';

const Chosen = v.object({
  accent: v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/u)),
  greeting: v.string(),
  /** One per line. */
  openers: v.string(),
  position: v.picklist(['start', 'end']),
  /** Empty: as the page. */
  theme: v.picklist(['', 'light', 'dark']),
  /** Empty: as the page. */
  lang: v.picklist(['', ...LANGUAGES]),
});

export type Looks = Readonly<v.InferOutput<typeof Chosen>>;

const Stored = v.object({ version: v.literal(1), looks: Chosen });

export const PLAIN: Looks = { accent: PETROL, greeting: '', openers: '', position: 'end', theme: '', lang: '' };

const PLACE = 'cipherchat:looks';

/** The stored choices. What cannot be read counts as none. */
export const readLooks = (): Looks => {
  try {
    const { looks } = v.parse(Stored, JSON.parse(localStorage.getItem(PLACE) ?? ''));
    return looks;
  } catch {
    return PLAIN;
  }
};

export const keepLooks = (looks: Looks): void => {
  try {
    localStorage.setItem(PLACE, JSON.stringify({ version: 1, looks }));
  } catch {
    // Storage is denied or full: the choices are valid for this page, and the tag has them.
  }
};

/** The lines that say something. */
export const openersIn = (openers: string): readonly string[] =>
  openers.split('\n').flatMap((line) => line.trim() || []);

/** Names and values for the tag; what is as without them is left out. */
export const attributesOf = (looks: Looks): readonly (readonly [name: string, value: string])[] => {
  const { accent, greeting, openers, position, theme, lang } = looks;
  const all = [
    ['data-accent', accent === PETROL ? '' : accent],
    ['data-greeting', greeting.trim()],
    ['data-openers', openersIn(openers).join('\n')],
    ['data-position', position === 'end' ? '' : position],
    ['data-theme', theme],
    ['data-lang', lang],
  ] as const;
  return all.filter(([, value]) => value !== '');
};

/** Undefined: as the page, which the inbox does not know. */
export const languageOf = ({ lang }: Looks): (typeof LANGUAGES)[number] | undefined =>
  LANGUAGES.find((language) => language === lang);
