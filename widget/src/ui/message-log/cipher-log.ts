/**
 * The log of a conversation. A live region outside the log announces messages that arrive while it is open, once each.
 * The log itself has `aria-live="off"`: a screen reader would otherwise read the history aloud when it loads.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TranscriptItem } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { OlderEvent, RetryEvent, SeenEvent } from '../events.ts';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { arrange } from './arrange.ts';
import { messageLogStyles } from './cipher-log.styles.ts';
import { renderRow } from './message-row.ts';
import { News } from './news.ts';
import { ReadingPlace } from './reading-place.ts';

export class CipherLog extends LitElement {
  static override properties = {
    strings: { attribute: false },
    name: { attribute: false },
    items: { attribute: false },
    more: { attribute: false },
    loaded: { attribute: false },
    writing: { attribute: false },
    now: { attribute: false },
    far: { state: true },
  };
  static override styles = [foundation, messageLogStyles];

  declare strings: Strings;
  declare name: string;
  declare items: readonly TranscriptItem[];
  declare more: boolean;
  declare loaded: boolean;
  declare writing: boolean;
  declare now: number;
  /** The newest item is more than a screen away, so the button that jumps to it is shown. */
  declare far: boolean;
  readonly #place = new ReadingPlace(() => this.renderRoot.querySelector<HTMLElement>('.log'));
  readonly #news = new News();
  /** Id of the newest message that was reported as seen. */
  #seen: string | undefined;

  constructor() {
    super();
    this.items = [];
    this.far = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#look);
    super.disconnectedCallback();
  }

  get atEnd(): boolean {
    return this.#place.atEnd;
  }

  /** Shows the newest item. */
  toEnd(): void {
    this.#place.toEnd();
    this.far = false;
    this.#look();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('items')) return;
    this.#place.hold();
    if (this.loaded) this.#news.take(this.items, this.#isReading());
    else this.#begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('items') && !changed.has('writing')) return;
    this.#place.restore();
    this.#look();
  }

  protected override render(): TemplateResult {
    const { strings, name, items, now, loaded, more } = this;
    const empty = items.length === 0;
    const { line, count, waiting, said, fresh } = this.#news;
    const context = {
      strings,
      name,
      now,
      news: count,
      fresh: (id: string) => fresh.has(id),
      onRetry: (id: string) => this.dispatchEvent(new RetryEvent(id)),
    };
    return html`
      <div
        class=${empty ? 'log begin' : 'log'}
        part="log"
        role="log"
        aria-label=${strings.messages}
        aria-live="off"
        tabindex="0"
        @scroll=${this.#scroll}
      >
        <div class=${empty ? 'inner empty' : 'inner'}>
          ${loaded && !more ? nothing : html`<p class="loading">${icon('ring', 'spin')}<span>${strings.loading}</span></p>`}
          ${loaded && empty ? html`<slot></slot>` : nothing}
          ${repeat(
            arrange(items, line),
            ({ key }) => key,
            (row) => renderRow(row, context),
          )}
          ${this.writing ? this.#renderWriting() : nothing}
        </div>
      </div>
      ${this.far || waiting > 0 ? this.#renderJump(waiting) : nothing}
      <p class="hidden" aria-live="polite">${said.map((text) => html`${name}: ${text} `)}</p>
    `;
  }

  /**
   * Three moving dots; the words are for screen readers that come across the row. It is not announced, as it would
   * interrupt too often.
   */
  #renderWriting(): TemplateResult {
    return html`<p class="writing">
      <i></i><i></i><i></i><span class="hidden">${this.strings.isWriting(this.name)}</span>
    </p>`;
  }

  #renderJump(waiting: number): TemplateResult {
    return html`
      <button class="jump" part="jump" type="button" aria-label=${this.strings.jump(waiting)} @click=${this.#jump}>
        ${icon('down')}${waiting > 0 ? html`<span class="badge" aria-hidden="true">${waiting}</span>` : nothing}
      </button>
    `;
  }

  /** Starts over for another conversation. */
  #begin(): void {
    this.#news.reset();
    this.#place.toEnd();
    this.far = false;
  }

  /** The button disappears at the end of the log, so the log takes the focus. */
  #jump(): void {
    this.toEnd();
    this.renderRoot.querySelector<HTMLElement>('.log')?.focus();
  }

  #scroll(): void {
    const { nearOldest, far } = this.#place.scrolled();
    this.far = far;
    if (nearOldest && this.more) this.dispatchEvent(new OlderEvent());
    this.#look();
  }

  #isReading(): boolean {
    return this.#place.atEnd && document.visibilityState === 'visible';
  }

  /**
   * Reports the newest messages as seen once they are on screen: the log is at its end and the page is visible. A
   * message in a hidden tab stays unread. It runs after each change, scroll and change of visibility.
   */
  readonly #look = (): void => {
    if (!this.loaded || !this.#isReading()) return;
    if (this.#news.waiting > 0) {
      this.#news.waiting = 0;
      this.requestUpdate();
    }
    const newest = this.items.findLast((item) => item.kind === 'text' && item.unread);
    if (newest === undefined || newest.id === this.#seen) return;
    this.#seen = newest.id;
    this.dispatchEvent(new SeenEvent());
  };
}

define('cipher-log', CipherLog);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-log': CipherLog;
  }
}
