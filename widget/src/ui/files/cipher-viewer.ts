/** A picture over the whole window, and the way to those before and after it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FetchTrouble, FetchedFile } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { icon } from '../icons.ts';
import type { FileWords } from '../locales/en-files.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { viewerStyles } from './cipher-viewer.styles.ts';
import { decodePicture, drawOn } from './draw-picture.ts';
import { fileIcon } from './file-icons.ts';
import { progressRing } from './progress-ring.ts';
import { saveFile } from './save-file.ts';
import { swipeOf, type Point } from './swipe.ts';
import type { Picture } from './fetch-event.ts';

/** A canvas of more is none in some browsers. */
const LONGEST_SIDE = 4_096;

type Shown = { readonly pictures: readonly Picture[]; readonly at: number; readonly words: FileWords };
type FetchPicture = (id: string, hear: (share: number) => void, stop: AbortSignal) => Promise<FetchedFile>;
type Problem = FetchTrouble | 'no-picture';

export class CipherViewer extends LitElement {
  static override properties = {
    share: { state: true },
    problem: { state: true },
    shown: { state: true },
    data: { state: true },
  };
  static override styles = [foundation, viewerStyles];

  declare share: number | undefined;
  declare problem: Problem | undefined;
  /** Set with `show`. */
  declare shown: Shown | undefined;
  /** The file, once it is here. */
  declare data: Blob | undefined;
  #stop: AbortController | undefined;
  #fetch: FetchPicture | undefined;
  #from: Point | undefined;

  /** `fetch` gives a file. Resolves when the picture is shown, or the words that say why not. */
  async show(shown: Shown, fetch: FetchPicture): Promise<void> {
    this.#fetch = fetch;
    this.shown = shown;
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    await this.#load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown, share, problem, data } = this;
    const picture = shown?.pictures[shown.at];
    if (shown === undefined || picture === undefined) return nothing;
    const { words, pictures, at } = shown;
    const { name, caption } = picture;
    return html`
      <dialog aria-label=${name} @close=${this.#closed} @keydown=${this.#key}>
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
        <div class="middle" @pointerdown=${this.#press} @pointerup=${this.#release}>
          <canvas role="img" aria-label=${name} ?hidden=${data === undefined || problem !== undefined}></canvas>
          ${share === undefined ? nothing : progressRing(share)}
          ${problem === undefined ? nothing : html`<p role="alert">${problem === 'no-picture' ? words.noPicture : words.fetches[problem]}</p>`}
          ${this.#renderTurn(-1, words.previous)} ${this.#renderTurn(1, words.next)}
        </div>
        <footer>
          <p class="caption" dir="auto">${caption}</p>
          <p class="place" role="status">
            ${pictures.length > 1 ? words.of(String(at + 1), String(pictures.length)) : ''}
          </p>
        </footer>
      </dialog>
    `;
  }

  #renderTurn(by: 1 | -1, label: string): TemplateResult | typeof nothing {
    if (!this.#canTurn(by)) return nothing;
    const side = by === 1 ? 'next' : 'previous';
    return html`
      <button class="turn ${side}" type="button" aria-label=${label} @click=${() => this.#turn(by)}>
        ${icon('back', 'flip')}
      </button>
    `;
  }

  #canTurn(by: number): boolean {
    return this.shown?.pictures[this.shown.at + by] !== undefined;
  }

  /** A button that is gone at the end leaves the focus to the one that leads back. */
  #turn(by: number): void {
    const { shown } = this;
    if (shown === undefined || !this.#canTurn(by)) return;
    const isOnButton = this.shadowRoot?.activeElement?.classList.contains('turn') === true;
    this.shown = { ...shown, at: shown.at + by };
    void this.#load();
    if (!isOnButton || this.#canTurn(by)) return;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.turn')?.focus());
  }

  async #load(): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const id = this.shown?.pictures[this.shown.at]?.id;
    if (id === undefined || this.#fetch === undefined) return;
    this.data = this.problem = undefined;
    this.share = 0;
    const hear = (share: number): void => {
      if (!stop.signal.aborted) this.share = share;
    };
    const fetched = await this.#fetch(id, hear, stop.signal).catch(
      () => ({ kind: 'not-here', trouble: 'offline' }) as const,
    );
    if (stop.signal.aborted) return;
    this.share = undefined;
    if (fetched.kind === 'not-here') this.problem = fetched.trouble;
    else await this.#draw(fetched.data, stop.signal);
  }

  async #draw(data: Blob, stop: AbortSignal): Promise<void> {
    const bitmap = await decodePicture(data, { most: LONGEST_SIDE });
    if (stop.aborted) {
      bitmap?.close();
      return;
    }
    this.data = data;
    this.problem = bitmap === undefined ? 'no-picture' : undefined;
    await this.updateComplete;
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas !== null && bitmap !== undefined) drawOn(canvas, bitmap);
  }

  /** The later picture is at the end of the line, whichever side that is. */
  #sideways(by: 1 | -1): void {
    this.#turn(getComputedStyle(this).direction === 'rtl' ? -by : by);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { at = 0, pictures = [] } = this.shown ?? {};
    if (event.key === 'ArrowRight') this.#sideways(1);
    else if (event.key === 'ArrowLeft') this.#sideways(-1);
    else if (event.key === 'Home') this.#turn(-at);
    else if (event.key === 'End') this.#turn(pictures.length - 1 - at);
    else return;
    event.preventDefault();
  };

  readonly #press = ({ isPrimary, clientX, clientY, pointerType }: PointerEvent): void => {
    this.#from = isPrimary && pointerType !== 'mouse' ? { x: clientX, y: clientY } : undefined;
  };

  readonly #release = ({ clientX, clientY }: PointerEvent): void => {
    const swipe = this.#from && swipeOf(this.#from, { x: clientX, y: clientY });
    this.#from = undefined;
    if (swipe === 'down') this.#close();
    // The picture follows the finger: what is to the right comes when it goes to the left.
    else if (swipe !== undefined) this.#sideways(swipe === 'left' ? 1 : -1);
  };

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this.#stop?.abort();
    this.shown = this.data = undefined;
  };
}

define('cipher-viewer', CipherViewer);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-viewer': CipherViewer;
  }
}
