/** The list of conversations, with a search through all of them. Rows are read and drawn as the user scrolls. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InboxConversation } from '../contact-book.ts';
import { PAGE, type Conversations } from '../inbox-feed.ts';
import type { Strings } from '../locales/index.ts';
import { avatarStyles } from '../styles/avatar.ts';
import { segmentStyles } from '../styles/segments.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { conversationListStyles } from './inbox-conversations.styles.ts';
import { renderRow } from './conversation-row.ts';
import { renderFound, renderSearch } from './conversation-search.ts';
import { narrowList, type NarrowedList } from './narrowed-list.ts';
import { EveryMinute } from './every-minute.ts';
import { renderHeading } from './list-heading.ts';
import { EVERYTHING_OPEN, nothingShown, type ListFilter } from './list-filter.ts';
import { renderFoot } from './list-foot.ts';
import { listSize } from './list-size.ts';
import { ListWishEvent } from './list-wish-event.ts';
import { Selection } from './selection.ts';
import { keyToRows } from './step-in-rows.ts';

/** The list grows when the focus is this close to its end, so that the keyboard does not reach the end first. */
const AHEAD = 10;

/**
 * Draws one page of rows, and one more each time the end comes into view: drawing thousands would take seconds with
 * each message. Fires a `ListWishEvent` for the rows that it needs, and `again` when the list should be read once more.
 * Slots: `notice` above the rows, `empty` below the text of an empty list.
 */
export class InboxConversations extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversations: { attribute: false },
    current: {},
    aheadMs: { attribute: false },
    query: { state: true },
    searching: { state: true },
    drawn: { state: true },
    filter: { state: true },
  };
  static override styles = [...controls, avatarStyles, segmentStyles, conversationListStyles];

  declare strings: Strings;
  /** For the search through messages. */
  declare client: ChatClient | undefined;
  declare conversations: Conversations;
  /** The conversation that is open, and how far the server's clock is ahead of the device's. */
  declare current: ConversationId | undefined;
  declare aheadMs: number;
  declare query: string;
  declare searching: boolean;
  /** Most rows to draw. */
  declare drawn: number;
  declare filter: ListFilter;

  /** Where the list was scrolled to while it was shown, in pixels. */
  #top = 0;
  #isTouched = false;
  #wish = '';
  /** The row that gets the focus as soon as it is drawn. `waits`: it was not read at first. */
  #returning: { readonly to: ConversationId; waits: boolean } | undefined;

  readonly #selection = new Selection(this);

  readonly #end = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) this.#grow();
  });

  constructor() {
    super();
    this.query = '';
    this.searching = false;
    this.drawn = PAGE;
    this.filter = EVERYTHING_OPEN;
    new EveryMinute(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.disconnect();
  }

  /**
   * Focuses the row of a conversation that was just left, wherever in the list it is, or else the heading. Without a
   * mouse or trackpad (`pointer`) the list stays where it was, also if the row has moved out of view.
   */
  async focusRow(conversation: ConversationId | undefined, pointer: boolean): Promise<void> {
    this.#isTouched = !pointer;
    this.#returning = conversation === undefined ? undefined : { to: conversation, waits: false };
    if (conversation === undefined) this.#focus(null);
    this.requestUpdate();
    await this.updateComplete;
  }

  /** Begins a search, or goes on with it, if there is anything to find. */
  search(): void {
    this.searching = this.#rows.length > 0;
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  protected override willUpdate(): void {
    this.drawn = Math.max(this.drawn, this.#returningAt + 1);
  }

  protected override updated(changed: PropertyValues): void {
    this.#watchEnd();
    this.#return();
    this.#sayWish();
    if (changed.has('searching') && changed.get('searching') !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(this.searching ? 'input' : '.search')?.focus();
    }
  }

  get #rows(): readonly InboxConversation[] {
    return this.conversations.kind === 'ready' ? this.conversations.rows : [];
  }

  get #more(): boolean {
    return this.conversations.kind === 'ready' && this.conversations.more;
  }

  get #list(): NarrowedList {
    const { filter, searching, query, strings, aheadMs } = this;
    return narrowList(this.conversations, {
      filter,
      query: searching ? query : undefined,
      visitor: strings.visitor,
      nowMs: Date.now() + aheadMs,
    });
  }

  /** Does nothing until the rows that were asked for before have arrived. */
  #grow(): void {
    if (this.drawn <= this.#list.rows.length) this.drawn += PAGE;
  }

  #focus(row: HTMLElement | null): void {
    const list = this.renderRoot.querySelector('.rows');
    if (list !== null) list.scrollTop = this.#top;
    const target = row ?? this.renderRoot.querySelector<HTMLElement>('h2, input');
    target?.focus({ preventScroll: this.#isTouched });
  }

  /** Index of the row that gets the focus; -1 if it was not read. */
  get #returningAt(): number {
    return this.#rows.findIndex(({ id }) => id === this.#returning?.to);
  }

  #return(): void {
    const returning = this.#returning;
    if (returning === undefined) return;
    returning.waits ||= this.#returningAt < 0;
    if (this.#returningAt < 0 && this.#more) return;
    this.#returning = undefined;
    // If the user has moved on meanwhile, the focus stays where it is.
    if (returning.waits && (this.shadowRoot?.activeElement ?? undefined) !== undefined) return;
    this.#focus(this.renderRoot.querySelector<HTMLElement>(`a[href$="/${returning.to}"]`));
  }

  /** A search asks for all rows, because it looks through the whole list. What the filter takes out is read as well. */
  #sayWish(): void {
    const { goesOn, rows: shown } = this.#list;
    const hidden = goesOn ? this.#rows.length - shown.length : 0;
    const rows = this.searching ? Infinity : this.drawn + hidden;
    const reveal = this.#returning?.to;
    const wish = `${String(rows)} ${reveal ?? ''}`;
    if (wish === this.#wish) return;
    this.#wish = wish;
    this.dispatchEvent(new ListWishEvent({ rows, reveal }));
  }

  /** Observes the end again after each update: a list that grew by one page may still show its end. */
  #watchEnd(): void {
    this.#end.disconnect();
    const end = this.renderRoot.querySelector('.end');
    if (end !== null) this.#end.observe(end);
  }

  protected override render(): TemplateResult {
    const list = this.#list;
    return html`
      <section aria-label=${this.strings.inbox}>
        ${this.#selection.isOn ? this.#selection.renderHeading(list.rows) : this.searching ? this.#renderSearch() : this.#renderHeading(list)}
        <slot name="notice"></slot>
        ${this.#renderRows(list)} ${this.#selection.renderBar(list.rows)}
      </section>
    `;
  }

  #renderHeading({ counts, unread }: NarrowedList): TemplateResult {
    return renderHeading({
      strings: this.strings,
      some: this.#rows.length > 0,
      filter: this.filter,
      counts,
      unread,
      onSearch: () => (this.searching = true),
      onSelect: () => this.#selection.begin(),
      onFilter: (filter) => ([this.filter, this.drawn] = [filter, PAGE]),
    });
  }

  #renderSearch(): TemplateResult {
    return renderSearch(this.strings.list, this.query, {
      input: this.#onInput,
      key: this.#onKey,
      end: () => this.#endSearch(),
    });
  }

  #renderRows({ rows, goesOn, expected }: NarrowedList): TemplateResult {
    const { list } = this.strings;
    const nowMs = Date.now() + this.aheadMs;
    const size = listSize(rows.length, goesOn, expected);
    const isCut = rows.length > this.drawn || goesOn;
    const isBusy = this.conversations.kind === 'loading' || ((this.searching || this.filter.unread) && this.#more);
    return html`
      <ul
        class="rows"
        role="list"
        aria-label=${list.conversations}
        aria-busy=${isBusy}
        @focusin=${this.#onFocus}
        @scroll=${this.#onScroll}
      >
        ${repeat(
          rows.slice(0, this.drawn),
          ({ id }) => id,
          (row, i) =>
            html`<li
              class=${this.#selection.isOn ? 'pick' : nothing}
              aria-setsize=${isCut ? size : nothing}
              aria-posinset=${isCut ? i + 1 : nothing}
            >
              ${this.#selection.renderBox(row)}${renderRow(row, { strings: this.strings, current: row.id === this.current, nowMs, ownName: this.client?.state().name })}
            </li>`,
        )}
        ${isCut ? html`<li class="end" aria-hidden="true"></li>` : nothing}
        ${this.searching ? renderFound({ strings: this.strings, client: this.client, query: this.query, rows: this.#rows, current: this.current, nowMs }) : nothing}
      </ul>
      ${this.#renderFoot(rows.length, goesOn)}
    `;
  }

  #renderFoot(found: number, goesOn: boolean): TemplateResult {
    const { conversations, searching, query } = this;
    return renderFoot(this.strings.list, {
      kind: conversations.kind,
      isEmpty: this.#rows.length === 0,
      nothing: this.#rows.length > 0 && found === 0 && !goesOn ? nothingShown(this.filter, this.strings) : undefined,
      search: searching ? { query, found: this.#more ? undefined : found } : undefined,
      again: () => this.dispatchEvent(new Event('again')),
    });
  }

  /** A list that is not on screen, or is about to be again, is at its top and does not say so. */
  #onScroll({ currentTarget }: Event): void {
    if (this.#returning === undefined) this.#top = (currentTarget as HTMLElement).scrollTop;
  }

  #onFocus(event: FocusEvent): void {
    const row = (event.target as Element).closest('li');
    if (Number(row?.ariaPosInSet ?? 0) > this.drawn - AHEAD) this.#grow();
  }

  readonly #onInput = (event: Event): void => {
    this.query = (event.currentTarget as HTMLInputElement).value;
    this.drawn = PAGE;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) this.#endSearch();
    else if (this.query !== '') keyToRows(this.renderRoot, event);
  };

  #endSearch(): void {
    this.searching = false;
    this.query = '';
    this.drawn = PAGE;
  }
}

customElements.define('inbox-conversations', InboxConversations);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-conversations': InboxConversations;
  }
}
