/** Files on their way: how far each is, why it waits, and what one can do about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UploadView } from '@cipherchat/core/view';
import { icon } from '../icons.ts';
import type { FileWords } from '../locales/en-files.ts';
import './cipher-thumbnail.ts';
import { progressRing } from './progress-ring.ts';
import { shownName } from './save-file.ts';

export type UploadActs = { readonly retry: (id: string) => void; readonly cancel: (id: string) => void };

const row = (one: UploadView, words: FileWords, { retry, cancel }: UploadActs): TemplateResult => {
  const { id, state, trouble, share, size, thumbnail } = one;
  const name = shownName(one.name) || words.unnamed;
  const amount = state === 'preparing' ? words.preparing : words.of(words.size(share * size), words.size(size));
  return html`
    <li class=${state}>
      <span class="glyph">
        ${thumbnail === undefined ? nothing : html`<cipher-thumbnail .bytes=${thumbnail}></cipher-thumbnail>`}
        ${state === 'stopped' ? icon('alert') : progressRing(share)}
      </span>
      <span class="words">
        <span class="name">${name}</span>
        <span>${trouble === undefined ? amount : words.uploads[trouble]}</span>
      </span>
      ${
        trouble === undefined
          ? nothing
          : html`<button type="button" aria-label=${words.retryFile(name)} @click=${() => retry(id)}>
              ${icon('retry')}
            </button>`
      }
      <button type="button" aria-label=${words.cancel(name)} @click=${() => cancel(id)}>${icon('close')}</button>
    </li>
  `;
};

export const uploadRows = (uploads: readonly UploadView[], words: FileWords, acts: UploadActs): TemplateResult => html`
  <ul class="uploads" aria-label=${words.underWay}>
    ${repeat(
      uploads,
      ({ id }) => id,
      (one) => row(one, words, acts),
    )}
  </ul>
`;
