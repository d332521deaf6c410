/** Files on their way, as bubbles at the end of the log: how far each is, why it waits, and what to do about it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UploadView } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { icon } from '../icons.ts';
import type { FileWords } from '../locales/en-files.ts';
import { foundation } from '../styles/foundation.styles.ts';
import './cipher-thumbnail.ts';
import { uploadsStyles } from './cipher-uploads.styles.ts';
import { fileIcon } from './file-icons.ts';
import { progressRing } from './progress-ring.ts';
import { shownName } from './save-file.ts';

export type UploadActs = { readonly retry: (id: string) => void; readonly cancel: (id: string) => void };

const amountOf = ({ state, share, size }: UploadView, words: FileWords): string =>
  state === 'preparing' ? words.preparing : words.of(words.size(share * size), words.size(size));

export class CipherUploads extends LitElement {
  static override properties = { uploads: { attribute: false }, words: { attribute: false } };
  static override styles = [foundation, uploadsStyles];

  declare uploads: readonly UploadView[];
  declare words: FileWords | undefined;
  /** Set before the first upload is. */
  declare acts: UploadActs;

  constructor() {
    super();
    this.uploads = [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { uploads, words } = this;
    if (words === undefined || uploads.length === 0) return nothing;
    return html`
      <ul aria-label=${words.underWay}>
        ${repeat(
          uploads,
          ({ id }) => id,
          (one) => this.#renderOne(one, words),
        )}
      </ul>
    `;
  }

  #renderOne(one: UploadView, words: FileWords): TemplateResult {
    const { state, trouble, caption = '', id } = one;
    const name = shownName(one.name) || words.unnamed;
    return html`
      <li class=${state}>
        <div class="bubble">
          ${one.thumbnail === undefined ? this.#renderTile(one, name, words) : this.#renderPicture(one, name, words)}
          ${caption === '' ? nothing : html`<p class="caption" dir="auto">${caption}</p>`}
        </div>
        ${
          trouble === undefined
            ? nothing
            : html`<p class="meta">
                <span>${words.uploads[trouble]}</span>
                <button
                  type="button"
                  class="retry"
                  aria-label=${words.retryFile(name)}
                  @click=${() => this.acts.retry(id)}
                >
                  ${icon('retry', 'small')}
                </button>
              </p>`
        }
      </li>
    `;
  }

  #renderPicture(one: UploadView, name: string, words: FileWords): TemplateResult {
    const [width, height] = one.dimensions ?? [4, 3];
    return html`
      <div class="picture">
        <cipher-thumbnail
          role="img"
          aria-label=${name}
          .ratio=${Math.max(1, width) / Math.max(1, height)}
          .bytes=${one.thumbnail}
        ></cipher-thumbnail>
        ${this.#renderCancel(one, name, words)}
        <span class="amount">${amountOf(one, words)}</span>
      </div>
    `;
  }

  #renderTile(one: UploadView, name: string, words: FileWords): TemplateResult {
    return html`
      <div class="tile">
        ${this.#renderCancel(one, name, words)}
        <span class="words"><span class="name">${name}</span><span class="size">${amountOf(one, words)}</span></span>
        ${fileIcon('file')}
      </div>
    `;
  }

  #renderCancel({ id, state, share }: UploadView, name: string, words: FileWords): TemplateResult {
    return html`
      <button type="button" class="cancel" aria-label=${words.cancel(name)} @click=${() => this.acts.cancel(id)}>
        ${state === 'stopped' ? nothing : progressRing(share)}${icon('close', 'small')}
      </button>
    `;
  }
}

define('cipher-uploads', CipherUploads);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-uploads': CipherUploads;
  }
}
