/**
 * The log of a conversation. A live region outside it announces messages that arrive while it is open, once each: with
 * `aria-live` on the log itself a screen reader would read the history aloud when it loads.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { News, type OffView } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { OlderEvent, PartEvent, RetryEvent, SeenEvent } from '../events.ts';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { rareWords } from '../locales/rare-words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { announcement } from './announcement.ts';
import { arrange } from './arrange.ts';
import { messageLogStyles } from './cipher-log.styles.ts';
import { NOTHING_SHOWN, type ShownPart } from './shown-part.ts';
import { renderRow, type Others } from './message-row.ts';
import { ReadingPlace } from './reading-place.ts';

const NOTHING_NEW: OffView = { count: 0, late: false, id: undefined };

const same = (one: OffView, other: OffView): boolean =>
  one.count === other.count && one.late === other.late && one.id === other.id;

export class CipherLog extends LitElement {
  static override properties = {
    strings: { attribute: false },
    name: { attribute: false },
    others: { attribute: false },
    shown: { attribute: false },
    loaded: { attribute: false },
    writing: { attribute: false },
    now: { attribute: false },
    far: { state: true },
    above: { state: true },
    below: { state: true },
  };
  static override styles = [foundation, messageLogStyles];

  declare strings: Strings;
  declare name: string;
  declare others: Others;
  declare shown: ShownPart;
  declare loaded: boolean;
  declare writing: boolean;
  declare now: number;
  /** The newest item is more than a screen away, so the button that jumps to it is shown. */
  declare far: boolean;
  declare above: OffView;
  declare below: OffView;
  readonly #place = new ReadingPlace(() => this.#log);
  readonly #news = new News();
  /** Ids of the long messages that are shown whole. */
  readonly #whole = new Set<string>();
  /** Ids of messages that were reported as seen. */
  readonly #seen = new Set<string>();
  /** The turn of the part that the reader was led into; undefined until then. */
  #turn: number | undefined;

  constructor() {
    super();
    [this.shown, this.far] = [NOTHING_SHOWN, false];
    this.above = this.below = NOTHING_NEW;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('focus', this.#look);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('focus', this.#look);
    super.disconnectedCallback();
  }

  get atEnd(): boolean {
    return this.#place.atEnd && !this.shown.newer;
  }

  toEnd(): void {
    if (this.shown.newer) this.dispatchEvent(new PartEvent('newest'));
    this.#place.toEnd();
    this.far = false;
    this.#look();
  }

  get #log(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.log');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown') && !changed.has('loaded')) return;
    this.#place.hold(this.shown.newer);
    if (this.loaded) this.#news.take(this.shown, this.#isReading());
    else this.#begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('shown') && !changed.has('writing')) return;
    if (this.loaded && this.#turn !== this.shown.turn) {
      const { turn } = this.shown;
      // Once a frame is enough. A page that is not visible has none, and shows nothing as seen.
      requestAnimationFrame(() => this.#enter(turn));
      return;
    }
    this.#place.restore();
    this.#keepFirstLine();
    this.#look();
  }

  protected override render(): TemplateResult {
    const { strings, name, now, loaded } = this;
    const { items, more, newer } = this.shown;
    const empty = items.length === 0;
    const { lines, fresh } = this.#news;
    const context = {
      changes: this.#changes,
      texts: this.#texts,
      strings,
      name,
      ...this.others,
      now,
      fresh: (id: string) => fresh.has(id),
      onRetry: (id: string) => this.dispatchEvent(new RetryEvent(id)),
      redraw: this.#redraw,
      whole: (id: string) => this.#whole.has(id),
      onWhole: (id: string, row: Element | null) => void this.#fold(id, row),
    };
    const loading = html`<p class="loading">${icon('ring', 'spin')}<span>${strings.loading}</span></p>`;
    return html`
      <div
        class=${empty ? 'log begin' : 'log'}
        part="log"
        role="log"
        aria-label=${strings.messages}
        aria-live="off"
        tabindex="0"
        @scroll=${this.#scroll}
        @pointerover=${this.#tools}
        @focusin=${this.#tools}
      >
        <div class=${empty ? 'inner empty' : 'inner'}>
          ${loaded && !more ? nothing : loading} ${loaded && empty ? html`<slot></slot>` : nothing}
          ${repeat(
            arrange(items, lines),
            ({ key }) => key,
            (row) => renderRow(row, context),
          )}
          ${newer ? loading : nothing}<slot name="end"></slot>${this.writing ? this.#renderWriting() : nothing}
        </div>
      </div>
      ${this.far || newer || this.above.count + this.below.count > 0 ? this.#renderJumps() : nothing}
      <p class="hidden" aria-live="polite">${announcement(this.#news.announced, strings, name)}</p>
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

  /** Without the file there are no buttons, and the next change asks again. */
  #renderJumps(): TemplateResult | undefined {
    const { above, below, strings, shown } = this;
    const end = this.far || shown.newer || below.count > 0 ? below : undefined;
    const acts = { up: () => this.#jumpUp(), down: () => this.#jump() };
    return rareWords(this.#jumps, this.#redraw)?.({ above, end, strings }, acts);
  }

  readonly #redraw = (): void => this.requestUpdate();

  readonly #jumps = () => import('./jump.ts').then(({ jumpsIn }) => jumpsIn(this));

  readonly #changes = () => import('./message-changes.ts').then(({ changesIn }) => changesIn(this));

  readonly #texts = () => import('./drawn-text.ts').then(({ textsIn }) => textsIn(this));

  readonly #tools = (): void => void rareWords(this.#changes, this.#redraw);

  /** Starts over for another conversation. */
  #begin(): void {
    this.#news.reset();
    this.#place.toEnd();
    this.#seen.clear();
    this.#turn = undefined;
    this.far = false;
    this.above = this.below = NOTHING_NEW;
  }

  /** Leads the reader to what is new in a part that was just loaded, or to its end. */
  #enter(turn: number): void {
    if (turn === this.#turn || turn !== this.shown.turn) return;
    this.#turn = turn;
    const lines = [...this.renderRoot.querySelectorAll('.unread')];
    const line = { first: lines[0], last: lines.at(-1), end: undefined }[this.shown.at];
    const last = this.#place.ifTooLong([...this.renderRoot.querySelectorAll('.row')].at(-1));
    const row = line ?? last;
    if (row === undefined) this.#place.toEnd();
    else this.#place.toRow(row);
    this.#scroll();
  }

  /** For a reader at the end, messages that are longer than the view begin at their first line. */
  #keepFirstLine(): void {
    const first = [...this.#news.fresh][0];
    const row = first === undefined ? undefined : this.renderRoot.querySelector(`[data-id="${CSS.escape(first)}"]`);
    const long = this.#isReading() ? this.#place.ifTooLong(row) : undefined;
    if (long !== undefined) this.#place.toRow(long);
  }

  /** Unfolds a long message, or folds it again. Its beginning stays where it is on the screen. */
  async #fold(id: string, row: Element | null): Promise<void> {
    const topOf = (): number => row?.getBoundingClientRect().top ?? 0;
    const before = topOf();
    if (!this.#whole.delete(id)) this.#whole.add(id);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('.log')?.scrollBy(0, topOf() - before);
  }

  /** The button disappears at the end of the log, so the log takes the focus. */
  #jump(): void {
    this.toEnd();
    this.#log?.focus();
  }

  #jumpUp(): void {
    const { id } = this.above;
    if (id === undefined) this.dispatchEvent(new PartEvent('unread'));
    else {
      const row = this.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
      const line = row?.previousElementSibling?.matches('.unread') === true ? row.previousElementSibling : row;
      if (line) this.#place.toRow(line);
      this.#look();
    }
    this.#log?.focus();
  }

  #scroll(): void {
    const { nearOldest, nearNewest, far } = this.#place.scrolled();
    this.far = far;
    if (nearOldest && this.shown.more) this.dispatchEvent(new OlderEvent());
    if (nearNewest && this.shown.newer) this.dispatchEvent(new PartEvent('newer'));
    this.#look();
  }

  #isReading(): boolean {
    return this.atEnd && document.visibilityState === 'visible' && document.hasFocus();
  }

  /**
   * Finds out what is in view, and reports what of it is new. A message in a hidden tab, or in a window without the
   * focus, stays unread. It runs after each change, scroll, and change of visibility or focus.
   */
  readonly #look = (): void => {
    if (!this.loaded || this.#turn !== this.shown.turn) return;
    const sides = this.#place.sides(this.renderRoot.querySelectorAll<HTMLElement>('[data-id]'));
    const sideOf = (id: string): number => sides.get(id) ?? 1;
    const [above, below] = [this.#news.offView(-1, sideOf), this.#news.offView(1, sideOf)];
    if (!same(above, this.above)) this.above = above;
    if (!same(below, this.below)) this.below = below;
    if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
    const seen = [...sides].flatMap(([id, side]) => (side === 0 && !this.#seen.has(id) ? [id] : []));
    if (seen.length === 0) return;
    for (const id of seen) this.#seen.add(id);
    this.dispatchEvent(new SeenEvent(seen));
  };
}

define('cipher-log', CipherLog);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-log': CipherLog;
  }
}
