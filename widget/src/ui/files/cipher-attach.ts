/** Where files are chosen: at once where a mouse is, on a touch screen from a sheet with the camera. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import type { FileWords } from '../locales/en-files.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { fileIcon } from './file-icons.ts';

const styles = css`
  dialog {
    inline-size: min(100%, 480px);
    max-inline-size: none;
    margin-block: auto 0;
    margin-inline: auto;
    padding: var(--cipher-space-4) var(--cipher-space-3) calc(var(--cipher-space-3) + env(safe-area-inset-bottom, 0px));
    border: 0;
    border-radius: var(--cipher-radius-xl) var(--cipher-radius-xl) 0 0;
    background: var(--cipher-surface);
    color: var(--cipher-text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  button {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-4);
    inline-size: 100%;
    min-block-size: 60px;
    padding: var(--cipher-space-2) var(--cipher-space-3);
    border-radius: var(--cipher-radius-md);
    text-align: start;
  }
  button:hover {
    background: var(--cipher-fill);
  }
  .tile {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-accent-tint);
    color: var(--cipher-accent-text);
  }
  b {
    display: block;
    font-weight: var(--cipher-medium);
  }
  small,
  p {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
  }
  p {
    padding: var(--cipher-space-2) var(--cipher-space-3) var(--cipher-space-3);
  }
  .cancel {
    justify-content: center;
    min-block-size: 48px;
    background: var(--cipher-fill);
    font-weight: var(--cipher-semibold);
  }
  input {
    display: none;
  }
`;

type Asked = { readonly accept?: 'image/*'; readonly camera?: true };

export class CipherAttach extends LitElement {
  static override properties = { words: { attribute: false }, peer: {} };
  static override styles = [foundation, styles];

  /** Undefined: the sheet is not shown. */
  declare words: FileWords | undefined;
  /** Displayed name of the other side. */
  declare peer: string;
  /** Hears what was chosen. */
  chosen: (files: readonly File[]) => void = () => undefined;

  /** A browser opens its own window only soon after a press. If that was too long ago, the sheet is pressed again. */
  async ask(words: FileWords): Promise<void> {
    const isTouch = matchMedia('(pointer: coarse)').matches;
    if (!isTouch && navigator.userActivation.isActive) {
      this.#pick({});
      return;
    }
    this.words = words;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`
      <input type="file" hidden />
      ${words === undefined ? nothing : this.#renderSheet(words)}
    `;
  }

  #renderSheet(words: FileWords): TemplateResult {
    const entry = (
      asked: Asked,
      icon: 'camera' | 'picture' | 'file',
      label: string,
      hint?: string,
    ): TemplateResult => html`
      <button type="button" @click=${() => this.#pick(asked)}>
        <span class="tile">${fileIcon(icon)}</span>
        <span><b>${label}</b>${hint === undefined ? nothing : html`<small>${hint}</small>`}</span>
      </button>
    `;
    const isTouch = matchMedia('(pointer: coarse)').matches;
    return html`
      <dialog aria-label=${words.attach} @close=${this.#closed} @click=${this.#beside}>
        ${isTouch ? entry({ accept: 'image/*', camera: true }, 'camera', words.takePhoto) : nothing}
        ${entry({ accept: 'image/*' }, 'picture', words.choosePhotos, words.withoutPlace)}
        ${entry({}, 'file', words.chooseFile, words.upTo)}
        <p dir="auto">${words.whoOpens(this.peer)}</p>
        <button class="cancel" type="button" @click=${this.#close}>${words.notNow}</button>
      </dialog>
    `;
  }

  #pick({ accept, camera }: Asked): void {
    const input = this.renderRoot.querySelector('input');
    if (input === null) return;
    input.accept = accept ?? '';
    input.multiple = camera !== true;
    input.toggleAttribute('capture', camera === true);
    if (camera) input.setAttribute('capture', 'environment');
    input.onchange = (): void => {
      const files = [...(input.files ?? [])];
      // The same file can be chosen again.
      input.value = '';
      this.chosen(files);
    };
    input.click();
    this.#close();
  }

  /** A press on what is behind the sheet. */
  #beside({ target, currentTarget }: Event): void {
    if (target === currentTarget) this.#close();
  }

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this.words = undefined;
  };
}

define('cipher-attach', CipherAttach);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-attach': CipherAttach;
  }
}
