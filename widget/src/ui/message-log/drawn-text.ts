/**
 * A text with its links and marks. Loaded with the first text that might hold one; until then, and without the code,
 * the text is plain. What a sender wrote ends in text nodes alone, inside elements that are ours.
 */
import { html, type TemplateResult } from 'lit';
import { rareWords } from '../locales/rare-words.ts';
import { adopt } from './adopt-styles.ts';
import { drawnTextStyles } from './drawn-text.styles.ts';
import type { MarkedPart } from './text-marks.ts';
import { findLinks } from './web-links.ts';

export type DrawText = (text: string) => readonly unknown[];

/** Where texts are drawn. */
export type TextLog = { readonly renderRoot: ParentNode; readonly requestUpdate: () => void };

const MIGHT_BE_MARKED = /`|~~|\*\S/u;

const loadMarks = (): Promise<(text: string) => readonly MarkedPart[]> =>
  import('./text-marks.ts').then(({ findMarks }) => findMarks);

const linked = (text: string): readonly (string | TemplateResult)[] =>
  findLinks(text).map(({ text: shown, href }) =>
    href === undefined
      ? shown
      : html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">${shown}</a>`,
  );

const draw = (part: MarkedPart): unknown => {
  if (typeof part === 'string') return linked(part);
  // A block can be wider than its bubble, and is then moved by keyboard, too.
  if ('code' in part) {
    return part.block
      ? html`<code class="block" tabindex="0" dir="ltr">${part.code}</code>`
      : html`<code>${part.code}</code>`;
  }
  const inside = part.parts.map(draw);
  switch (part.mark) {
    case 'strong':
      return html`<strong>${inside}</strong>`;
    case 'em':
      return html`<em>${inside}</em>`;
    case 'del':
      return html`<del>${inside}</del>`;
  }
};

/** What draws the texts of a log. */
export const textsIn = (log: TextLog): DrawText => {
  adopt(log, drawnTextStyles);
  return (text) => {
    const find = MIGHT_BE_MARKED.test(text) ? rareWords(loadMarks, () => log.requestUpdate()) : undefined;
    return find === undefined ? linked(text) : find(text).map(draw);
  };
};
