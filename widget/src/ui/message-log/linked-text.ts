/**
 * A message as text nodes, with web and mail addresses as links. Nothing else in it is markup, so a sender cannot
 * inject any. The code that finds links is loaded with the first text that might hold one; until then the text is
 * plain.
 */
import { html, type TemplateResult } from 'lit';
import type { TextPart } from './web-links.ts';

type Find = (text: string) => readonly TextPart[];

const MIGHT_HOLD_ONE = /:\/\/|www\.|@/iu;

let find: Find | undefined;
let loading: Promise<void> | undefined;

/** Without the code the texts stay plain. The next one tries again. */
const load = (): Promise<void> =>
  (loading ??= import('./web-links.ts').then(
    ({ findLinks }) => {
      find = findLinks;
    },
    () => {
      loading = undefined;
    },
  ));

const draw = (parts: readonly TextPart[]): readonly (string | TemplateResult)[] =>
  parts.map(({ text, href }) =>
    href === undefined
      ? text
      : html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">${text}</a>`,
  );

/** What to draw now. `redraw` is called once the links can be found. */
export const linkedText = (text: string, redraw: () => void): unknown => {
  if (!MIGHT_HOLD_ONE.test(text)) return text;
  if (find !== undefined) return draw(find(text));
  void load().then(() => find && redraw());
  return text;
};
