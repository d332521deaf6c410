/** A picture over the whole window. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FetchTrouble, FetchedFile } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { icon } from '../icons.ts';
import type { FileWords } from '../locales/en-files.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { decodePicture, drawOn } from './draw-picture.ts';
import { fileIcon } from './file-icons.ts';
import { progressRing } from './progress-ring.ts';
import { saveFile } from './save-file.ts';

/** A canvas of more is none in some browsers. */
const LONGEST_SIDE = 4_096;

const styles = css`
  dialog {
    inset: 0;
    inline-size: 100vw;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: #0b1113;
    color: #f1f5f6;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto 1fr auto;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-2);
    min-block-size: 68px;
    padding-inline: var(--cipher-space-4);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-medium);
    unicode-bidi: plaintext;
  }
  button {
    display: inline-grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    border-radius: var(--cipher-radius-md);
    color: inherit;
  }
  button:hover {
    background: rgb(255 255 255 / 0.12);
  }
  button:focus-visible {
    outline: 2px solid currentColor;
  }
  .middle {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    min-block-size: 0;
    min-inline-size: 0;
    padding: var(--cipher-space-2);
    text-align: center;
  }
  .middle > * {
    grid-area: 1 / 1;
  }
  canvas {
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: contain;
  }
  .middle svg {
    inline-size: 48px;
    block-size: 48px;
  }
  footer {
    max-block-size: 30dvh;
    overflow: auto;
    padding: var(--cipher-space-3) var(--cipher-space-4) calc(var(--cipher-space-4) + env(safe-area-inset-bottom, 0px));
    text-align: center;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

export class CipherViewer extends LitElement {
  static override properties = { share: { state: true }, problem: { state: true }, shown: { state: true } };
  static override styles = [foundation, styles];

  declare share: number | undefined;
  declare problem: FetchTrouble | 'no-picture' | undefined;
  /** Set with `show`. */
  declare shown:
    | { readonly name: string; readonly caption: string; readonly words: FileWords; readonly data?: Blob }
    | undefined;
  #stop: AbortController | undefined;

  /** `fetch` gives the file. Resolves when the picture is shown, or the words that say why not. */
  async show(
    what: { readonly name: string; readonly caption: string; readonly words: FileWords },
    fetch: (hear: (share: number) => void, stop: AbortSignal) => Promise<FetchedFile>,
  ): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    this.shown = what;
    this.problem = undefined;
    this.share = 0;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
    const fetched = await fetch((share) => (this.share = share), stop.signal).catch(
      () => ({ kind: 'not-here', trouble: 'offline' }) as const,
    );
    if (stop.signal.aborted) return;
    this.share = undefined;
    if (fetched.kind === 'not-here') this.problem = fetched.trouble;
    else await this.#draw({ ...what, data: fetched.data });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown, share, problem } = this;
    if (shown === undefined) return nothing;
    const { words, name, caption, data } = shown;
    return html`
      <dialog aria-label=${name} @close=${this.#closed}>
        <header>
          <h2>${name}</h2>
          ${
            data === undefined
              ? nothing
              : html`<button type="button" aria-label=${words.save(name)} @click=${() => saveFile(data, name)}>
                  ${fileIcon('save')}
                </button>`
          }
          <button type="button" aria-label=${words.close} @click=${this.#close}>${icon('close')}</button>
        </header>
        <div class="middle">
          <canvas role="img" aria-label=${name} ?hidden=${data === undefined || problem !== undefined}></canvas>
          ${share === undefined ? nothing : progressRing(share)}
          ${problem === undefined ? nothing : html`<p role="alert">${this.#wordsOf(problem, words)}</p>`}
        </div>
        <footer dir="auto">${caption}</footer>
      </dialog>
    `;
  }

  #wordsOf(problem: FetchTrouble | 'no-picture', words: FileWords): string {
    return problem === 'no-picture' ? words.noPicture : words.fetches[problem];
  }

  async #draw(shown: NonNullable<CipherViewer['shown']>): Promise<void> {
    const bitmap = shown.data && (await decodePicture(shown.data, { most: LONGEST_SIDE }));
    this.shown = shown;
    this.problem = bitmap === undefined ? 'no-picture' : undefined;
    await this.updateComplete;
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas !== null && bitmap !== undefined) drawOn(canvas, bitmap);
  }

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this.#stop?.abort();
    this.shown = undefined;
  };
}

define('cipher-viewer', CipherViewer);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-viewer': CipherViewer;
  }
}
