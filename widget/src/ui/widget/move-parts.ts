/** What both sides of a move show. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { MoveEnd, MoveWords } from '../locales/move-words.ts';

/** Code or digits in two groups. */
export const inTwo = (text: string): string => `${text.slice(0, text.length / 2)} ${text.slice(text.length / 2)}`;

export const working = (text: string): TemplateResult =>
  html`<p class="line" role="status">${icon('ring', 'small spin')}<span>${text}</span></p>`;

export const warning = (text: string): TemplateResult =>
  html`<p class="line">${icon('alert', 'small')}<span>${text}</span></p>`;

export const cancelButton = (words: MoveWords, back: () => void): TemplateResult => html`
  <div class="actions"><button class="button" type="button" @click=${() => back()}>${words.cancel}</button></div>
`;

export const endOfMove = (
  words: MoveWords,
  end: MoveEnd,
  { again, back }: { readonly again: () => void; readonly back: () => void },
): TemplateResult => html`
  <p class="problem" role="alert">${words.ends[end]}</p>
  <div class="actions">
    <button class="button primary" type="button" @click=${() => again()}>${words.again}</button>
    <button class="button" type="button" @click=${() => back()}>${words.cancel}</button>
  </div>
`;
