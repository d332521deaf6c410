/** The file of one message: a picture, or a line with name and size. A press looks at it or saves it. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FetchTrouble, FileDescription, FileView, TextItem } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { icon } from '../icons.ts';
import type { FileWords } from '../locales/en-files.ts';
import { fileWordsOf, type WordLoader } from './words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import './cipher-thumbnail.ts';
import { DescribeEvent, FetchEvent, LookEvent, unanswered, type Picture } from './fetch-event.ts';
import { fileIcon } from './file-icons.ts';
import { progressRing } from './progress-ring.ts';
import { saveFile, shownName } from './save-file.ts';

const styles = css`
  :host {
    display: block;
  }
  button {
    display: block;
    inline-size: 100%;
    text-align: start;
    color: inherit;
    border-radius: var(--cipher-radius-md);
  }
  .picture {
    inline-size: 264px;
    max-inline-size: 100%;
    margin-block-start: 4px;
  }
  cipher-thumbnail {
    max-block-size: 288px;
    border-radius: var(--cipher-radius-md);
  }
  .tile {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-3);
    min-block-size: 44px;
    min-inline-size: min(220px, 100%);
  }
  .glyph {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: var(--cipher-radius-sm);
    background: color-mix(in oklab, currentColor 12%, transparent);
  }
  .words {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .name {
    overflow-wrap: anywhere;
    font-weight: var(--cipher-medium);
    unicode-bidi: plaintext;
  }
  .size {
    font-size: var(--cipher-text-sm);
    opacity: 0.85;
  }
  .caption {
    margin-block-start: var(--cipher-space-2);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .trouble {
    margin-block-start: var(--cipher-space-1);
    font-size: var(--cipher-text-sm);
    text-wrap: pretty;
  }
`;

export class CipherFile extends LitElement {
  static override properties = {
    item: { attribute: false },
    view: { state: true },
    words: { attribute: false },
    share: { state: true },
    trouble: { state: true },
    hasNoPicture: { state: true },
  };
  static override styles = [foundation, styles];

  declare item: TextItem;
  /** Undefined until it was read. */
  declare view: FileDescription | 'unreadable' | undefined;
  /** Loads the words. */
  declare words: WordLoader;
  declare share: number | undefined;
  declare trouble: FetchTrouble | undefined;
  /** The thumbnail is none. */
  declare hasNoPicture: boolean;
  #stop: AbortController | undefined;

  override disconnectedCallback(): void {
    this.#stop?.abort();
    unanswered.delete(this.#again);
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('item') && changed.get('item')?.id !== this.item.id) void this.#describe();
  }

  /** Undefined: it is none, or not read yet. */
  get picture(): Picture | undefined {
    const words = fileWordsOf(this.words, () => this.requestUpdate());
    const { view: file } = this;
    if (words === undefined || typeof file !== 'object' || file.thumbnail === undefined || this.hasNoPicture)
      return undefined;
    return { id: this.item.id, name: shownName(file.name) || words.unnamed, caption: this.#caption };
  }

  get #caption(): string {
    const { item, view } = this;
    return item.marks?.edited ? item.text : typeof view === 'object' ? view.caption : '';
  }

  protected override render(): TemplateResult {
    const { view: file } = this;
    const words = fileWordsOf(this.words, () => this.requestUpdate());
    if (words === undefined || file === undefined) return html`<slot></slot>`;
    if (file === 'unreadable') return html`<p>${words.unreadable}</p>`;
    const name = shownName(file.name) || words.unnamed;
    const { picture } = this;
    const caption = this.#caption;
    return html`
      ${picture === undefined ? this.#renderTile(file, name, words) : this.#renderPicture(file, picture, words)}
      ${caption === '' ? nothing : html`<p class="caption" dir="auto">${caption}</p>`}
      ${this.trouble === undefined ? nothing : html`<p class="trouble" role="alert">${words.fetches[this.trouble]}</p>`}
    `;
  }

  #renderPicture({ thumbnail, dimensions }: FileView, picture: Picture, words: FileWords): TemplateResult {
    const [width, height] = dimensions ?? [4, 3];
    const failed = (): void => {
      this.hasNoPicture = true;
    };
    return html`
      <button
        class="picture"
        type="button"
        aria-label=${words.open(picture.name)}
        @click=${() => this.dispatchEvent(new LookEvent(picture))}
      >
        <cipher-thumbnail
          .ratio=${Math.max(1, width) / Math.max(1, height)}
          .bytes=${thumbnail}
          @error=${failed}
        ></cipher-thumbnail>
      </button>
    `;
  }

  #renderTile(file: FileView, name: string, words: FileWords): TemplateResult {
    const isComing = this.share !== undefined;
    const size = words.size(file.size);
    const label = isComing ? words.cancel(name, size) : words.save(name, size);
    return html`
      <button
        class="tile"
        type="button"
        aria-label=${label}
        @click=${() => (isComing ? this.#stop?.abort() : this.#save())}
      >
        <span class="glyph">${isComing ? progressRing(this.share ?? 0) : fileIcon('file')}</span>
        <span class="words">
          <span class="name">${name}</span>
          <span class="size">${size}</span>
        </span>
        ${isComing ? icon('close') : fileIcon('save')}
      </button>
    `;
  }

  readonly #again = (): void => void this.#describe();

  async #describe(): Promise<void> {
    const asked = new DescribeEvent(this.item.id);
    this.dispatchEvent(asked);
    const { answer } = asked;
    if (answer === undefined) unanswered.add(this.#again);
    else this.view = (await answer.catch(() => undefined)) ?? 'unreadable';
  }

  async #save(): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    const hear = (share: number): void => {
      this.share = share;
    };
    const asked = new FetchEvent(this.item.id, hear, stop.signal);
    this.dispatchEvent(asked);
    this.share = 0;
    this.trouble = undefined;
    try {
      const fetched = await asked.answer;
      if (fetched?.kind === 'here') saveFile(fetched.data, typeof this.view === 'object' ? this.view.name : '');
      else if (fetched?.trouble !== 'stopped') this.trouble = fetched?.trouble ?? 'offline';
    } catch {
      this.trouble = 'offline';
    } finally {
      this.share = undefined;
    }
  }
}

define('cipher-file', CipherFile);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-file': CipherFile;
  }
}
