/** Finds an action, a place or a conversation by its words. Fires an `ActEvent` for what was chosen, and `done`. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { controls } from '../styles/controls.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { icon } from '../styles/icons.ts';
import { paletteGroups, type PaletteAct, type PaletteEntry, type PaletteOffer } from './palette-entries.ts';

const paletteStyles = css`
  dialog {
    inline-size: min(560px, calc(100% - 32px));
    margin-block-start: min(12dvh, 96px);
    padding: 8px;
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    max-block-size: min(560px, calc(100% - 32px));
  }
  .list {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .group {
    padding: 12px 12px 4px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-semibold);
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding: 6px 12px;
    border-radius: var(--cipher-radius-sm);
    cursor: default;
  }
  .entry:hover {
    background: var(--cipher-fill);
  }
  .entry[aria-selected='true'] {
    background: var(--cipher-fill-hover);
  }
  .words {
    flex: none;
    max-inline-size: 70%;
  }
  .words,
  .aside {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .aside {
    flex: 1;
    min-inline-size: 0;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
    text-align: end;
  }
  .none:not(:empty) {
    padding: 16px 12px;
    color: var(--cipher-text-2);
  }
  @media (forced-colors: active) {
    .entry[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

export class ActEvent extends Event {
  readonly act: PaletteAct;

  constructor(act: PaletteAct) {
    super('act');
    this.act = act;
  }
}

export class InboxPalette extends LitElement {
  static override properties = { offer: { attribute: false }, query: { state: true }, at: { state: true } };
  static override styles = [...controls, dialogStyles, paletteStyles];

  declare offer: PaletteOffer;
  declare query: string;
  /** Which entry Enter chooses. */
  declare at: number;

  constructor() {
    super();
    this.query = '';
    this.at = 0;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const words = this.offer.strings.keyboard;
    const groups = paletteGroups(this.query, this.offer);
    const hasEntries = groups.length > 0;
    let number = 0;
    return html`
      <dialog aria-label=${words.palette} @close=${() => this.dispatchEvent(new Event('done'))}>
        <input
          class="input"
          type="text"
          role="combobox"
          autocomplete="off"
          aria-label=${words.paletteAsk}
          placeholder=${words.paletteAsk}
          aria-autocomplete="list"
          aria-expanded=${hasEntries}
          aria-controls="list"
          aria-activedescendant=${hasEntries ? `entry-${this.at}` : nothing}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
        <div id="list" class="list" role="listbox" aria-label=${words.palette}>
          ${groups.map(
            ({ heading, entries }, i) =>
              html`<div role="group" aria-labelledby="group-${i}">
                <p id="group-${i}" class="group">${heading}</p>
                ${entries.map((entry) => this.#renderEntry(entry, number++))}
              </div>`,
          )}
        </div>
        <p class="none" role="status">${hasEntries ? nothing : words.nothingFound}</p>
      </dialog>
    `;
  }

  #renderEntry({ icon: glyph, words, aside, act }: PaletteEntry, number: number): TemplateResult {
    return html`
      <div
        id="entry-${number}"
        class="entry"
        role="option"
        aria-selected=${number === this.at}
        @click=${() => this.#choose(act)}
      >
        ${icon(glyph)}<span class="words" dir="auto">${words}</span><span class="aside" dir="auto">${aside}</span>
      </div>
    `;
  }

  get #entries(): readonly PaletteEntry[] {
    return paletteGroups(this.query, this.offer).flatMap(({ entries }) => entries);
  }

  /** The dialog is closed first: what is chosen may open another one, or move the focus. */
  #choose(act: PaletteAct): void {
    this.renderRoot.querySelector('dialog')?.close();
    this.dispatchEvent(new ActEvent(act));
  }

  readonly #onInput = (event: Event): void => {
    this.query = (event.currentTarget as HTMLInputElement).value;
    this.at = 0;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const entries = this.#entries;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = entries[this.at];
    if (by !== 0) this.at = (this.at + by + entries.length) % Math.max(1, entries.length);
    else if (event.key === 'Enter' && chosen !== undefined) this.#choose(chosen.act);
    else return;
    event.preventDefault();
  };
}

customElements.define('inbox-palette', InboxPalette);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-palette': InboxPalette;
  }
}
