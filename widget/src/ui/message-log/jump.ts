/** The buttons over the log that lead to what is new. Loaded when the reader is away from the end. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { OffView } from '@cipherchat/core/view';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { rareWords, type NoteWords } from '../locales/rare-words.ts';
import { adopt } from './adopt-styles.ts';
import { jumpStyles } from './jump.styles.ts';

type Jumps = {
  readonly above: OffView;
  /** Undefined: the reader is at the end. */
  readonly end: OffView | undefined;
  readonly strings: Strings;
};

type Acts = { readonly up: () => void; readonly down: () => void };

const jumpDown = ({ count }: OffView, words: Pick<NoteWords, 'jump'>, act: () => void): TemplateResult => html`
  <button class="jump" part="jump" type="button" aria-label=${words.jump(count)} @click=${act}>
    ${icon('down')}${count > 0 ? html`<span class="badge" aria-hidden="true">${count > 99 ? '99+' : count}</span>` : nothing}
  </button>
`;

const jumpUp = (
  { count, late }: OffView,
  words: Pick<NoteWords, 'jumpUp'>,
  strings: Strings,
  act: () => void,
): TemplateResult => html`
  <button class="jump up" part="jump" type="button" aria-label=${words.jumpUp(count, late)} @click=${act}>
    ${icon('down')}<span>${(late ? strings.arrivedLate : strings.newMessages)(count)}</span>
  </button>
`;

/** Gives the log the styles of the buttons. Without their words there are no buttons. */
export const jumpsIn = (log: Pick<LitElement, 'renderRoot' | 'requestUpdate'>) => {
  adopt(log, jumpStyles);
  return ({ above, end, strings }: Jumps, { up, down }: Acts): TemplateResult | undefined => {
    const words = rareWords(strings.notes, () => log.requestUpdate());
    return (
      words &&
      html`
        ${above.count > 0 ? jumpUp(above, words, strings, up) : nothing} ${end ? jumpDown(end, words, down) : nothing}
      `
    );
  };
};
