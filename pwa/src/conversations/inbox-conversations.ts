/** The list of conversations, with a search over all of them. Rows are drawn as far as one scrolls. */
import type { ConversationId, ConversationView } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Conversations } from '../inbox-feed.ts';
import type { Strings } from '../locales/index.ts';
import { avatarStyles } from '../styles/avatar.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { conversationListStyles } from './inbox-conversations.styles.ts';
import { renderRow } from './conversation-row.ts';
import { filterConversations } from './filter-conversations.ts';

/** Times in the list are told relative to now; they are looked at again every minute. */
const REFRESH_MS = 60_000;

/**
 * Rows that are drawn at first, and more each time that their end comes into view: thousands would take seconds with
 * each message.
 */
const PAGE = 60;

/**
 * Fires `again` when the list should be read once more. Slots: `notice` above the rows, `empty` below the words of an
 * empty list.
 */
export class InboxConversations extends LitElement {
  static override properties = {
    strings: { attribute: false },
    conversations: { attribute: false },
    current: {},
    query: { state: true },
    searching: { state: true },
    drawn: { state: true },
  };
  static override styles = [...controls, avatarStyles, conversationListStyles];

  declare strings: Strings;
  declare conversations: Conversations;
  /** Whose conversation is open. */
  declare current: ConversationId | undefined;
  declare query: string;
  declare searching: boolean;
  /** How many rows are drawn at most. */
  declare drawn: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly #end = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) this.drawn += PAGE;
  });

  constructor() {
    super();
    this.query = '';
    this.searching = false;
    this.drawn = PAGE;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      this.requestUpdate();
    }, REFRESH_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#end.disconnect();
  }

  /** To the row of a conversation that was just left, else to the heading. */
  async focusRow(conversation: ConversationId | undefined): Promise<void> {
    await this.#draw(conversation);
    const row =
      conversation === undefined ? null : this.renderRoot.querySelector<HTMLElement>(`a[href$="/${conversation}"]`);
    (row ?? this.renderRoot.querySelector<HTMLElement>('h2, input'))?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    this.#watchEnd();
    if (changed.has('searching') && changed.get('searching') !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(this.searching ? 'input' : '.search')?.focus();
    }
  }

  /** Observed anew each time: a list that grew by one page may still show its end. */
  #watchEnd(): void {
    this.#end.disconnect();
    const end = this.renderRoot.querySelector('.end');
    if (end !== null) this.#end.observe(end);
  }

  async #draw(conversation: ConversationId | undefined): Promise<void> {
    const rows = this.conversations.kind === 'ready' ? this.conversations.rows : [];
    this.drawn = Math.max(this.drawn, rows.findIndex(({ id }) => id === conversation) + 1);
    await this.updateComplete;
  }

  protected override render(): TemplateResult {
    return html`
      <section aria-label=${this.strings.inbox}>
        ${this.searching ? this.#renderSearch() : this.#renderHeading()}
        <slot name="notice"></slot>
        ${this.#renderRows()}
      </section>
    `;
  }

  #renderHeading(): TemplateResult {
    const { inbox, list } = this.strings;
    const some = this.conversations.kind === 'ready' && this.conversations.rows.length > 0;
    return html`
      <header class="head">
        <h2 tabindex="-1">${inbox}</h2>
        ${
          some
            ? html`<button
                class="icon-button search"
                type="button"
                aria-label=${list.search}
                @click=${() => {
                  this.searching = true;
                }}
              >
                ${icon('search')}
              </button>`
            : nothing
        }
      </header>
    `;
  }

  #renderSearch(): TemplateResult {
    const { list } = this.strings;
    return html`
      <div class="head" role="search">
        <div class="searchfield">
          ${icon('search')}
          <input
            type="search"
            dir="auto"
            enterkeyhint="search"
            autocomplete="off"
            aria-label=${list.search}
            placeholder=${list.searchHint}
            .value=${this.query}
            @input=${this.#onInput}
            @keydown=${this.#onKey}
          />
          <button class="icon-button" type="button" aria-label=${list.endSearch} @click=${this.#endSearch}>
            ${icon('close', 's16')}
          </button>
        </div>
      </div>
    `;
  }

  #renderRows(): TemplateResult {
    const { list, visitor } = this.strings;
    const all = this.conversations.kind === 'ready' ? this.conversations.rows : [];
    const rows = this.searching ? filterConversations(all, this.query, visitor) : all;
    const nowMs = Date.now();
    const isCut = rows.length > this.drawn;
    return html`
      <ul class="rows" role="list" aria-label=${list.conversations} aria-busy=${this.conversations.kind === 'loading'}>
        ${repeat(
          isCut ? rows.slice(0, this.drawn) : rows,
          ({ id }) => id,
          (row, i) =>
            html`<li aria-setsize=${isCut ? rows.length : nothing} aria-posinset=${isCut ? i + 1 : nothing}>
              ${renderRow(row, { strings: this.strings, current: row.id === this.current, nowMs })}
            </li>`,
        )}
        ${isCut ? html`<li class="end" aria-hidden="true"></li>` : nothing}
      </ul>
      ${this.#renderFoot(all, rows)}
    `;
  }

  #renderFoot(all: readonly ConversationView[], rows: readonly ConversationView[]): TemplateResult {
    const { list } = this.strings;
    if (this.conversations.kind === 'loading') {
      return html`<div class="skeleton">
        <p class="hidden" role="status">${list.loading}</p>
        ${[0, 1, 2].map(() => html`<i></i>`)}
      </div>`;
    }
    if (this.conversations.kind === 'failed') {
      return html`<div class="foot" role="alert">
        <p>${list.failed}</p>
        <button class="button dense" type="button" @click=${this.#again}>${list.again}</button>
      </div>`;
    }
    if (this.searching) {
      return html`
        <p class="foot" role="status">
          ${rows.length === 0 ? list.nothingFound(this.query) : html`<span class="hidden">${list.found(rows.length)}</span>`}
        </p>
        <p class="private">${icon('lock', 'small')}${list.searched}</p>
      `;
    }
    return all.length > 0
      ? html``
      : html`<p class="foot">${list.empty}</p>
          <slot name="empty"></slot>`;
  }

  #onInput(event: InputEvent): void {
    this.query = (event.currentTarget as HTMLInputElement).value;
    this.drawn = PAGE;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) this.#endSearch();
  }

  #endSearch(): void {
    this.searching = false;
    this.query = '';
    this.drawn = PAGE;
  }

  #again(): void {
    this.dispatchEvent(new Event('again'));
  }
}

customElements.define('inbox-conversations', InboxConversations);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-conversations': InboxConversations;
  }
}
