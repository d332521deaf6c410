/** The composer. It keeps its text until the element around it takes the text, so a failed send loses nothing. */
import { isTooLong, isVisible } from '@cipherchat/core/view';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { DraftEvent, SendEvent, WritingEvent } from '../events.ts';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { composerStyles } from './cipher-composer.styles.ts';

/** After the last change, and at the latest after the first one. */
const [PAUSE_MS, LONGEST_MS] = [400, 1_000];

/** A touch keyboard has no Shift and Enter for a second line, so Enter makes one. The button sends. */
const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

/** @slot acts - Further buttons, before the one that sends. */
export class CipherComposer extends LitElement {
  static override properties = {
    strings: { attribute: false },
    problem: { attribute: false },
    attach: { attribute: false },
    empty: { state: true },
  };
  static override styles = [foundation, composerStyles];

  declare strings: Strings;
  /** Why the text was not taken. Announced, and tied to the field for screen readers. */
  declare problem: string | undefined;
  /** What the button for files does. Undefined: none can be sent here. */
  declare attach: (() => void) | undefined;
  declare empty: boolean;
  /** While the text is not known to be stored as the draft: whoever stores it sets this. */
  unsaved = false;
  #composing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.empty = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
  }

  /** Sends the text on as the draft while the element is still in its tree: afterwards the event would reach no one. */
  override disconnectedCallback(): void {
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    this.#keep(true);
    super.disconnectedCallback();
  }

  get text(): string {
    return this.#box?.value ?? '';
  }

  /** The code that sets the text knows it already, so this fires no event. */
  set text(text: string) {
    const box = this.#box;
    if (box === null) return;
    this.#stopTimers();
    this.unsaved = false;
    box.value = text;
    this.#fit();
  }

  override focus(): void {
    this.#box?.focus();
  }

  protected override render(): TemplateResult {
    const { message, write, send, attach } = this.strings;
    return html`
      ${this.problem === undefined ? nothing : html`<p class="problem" id="problem" role="alert">${this.problem}</p>`}
      <form part="composer" @submit=${this.#submit}>
        <div class="field" part="field">
          ${
            this.attach
              ? html`<button class="attach" type="button" aria-label=${attach} @click=${this.attach}>
                  ${icon('clip')}
                </button>`
              : nothing
          }
          <textarea
            rows="1"
            dir="auto"
            enterkeyhint=${isTouch() ? 'enter' : 'send'}
            autocomplete="off"
            aria-label=${message}
            aria-describedby=${this.problem === undefined ? nothing : 'problem'}
            placeholder=${write}
            @beforeinput=${this.#insert}
            @input=${this.#input}
            @keydown=${this.#key}
            @blur=${this.#blur}
            @compositionstart=${this.#compose}
            @compositionend=${this.#composed}
          ></textarea>
          <slot name="acts"></slot>
          <button class="send" part="send" aria-label=${send} ?disabled=${this.empty}>${icon('send')}</button>
        </div>
      </form>
    `;
  }

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** Grows the box with its text. Browsers with `field-sizing` do it in the style sheet. */
  #fit(): void {
    const box = this.#box;
    if (box === null) return;
    this.empty = !isVisible(box.value);
    if (CSS.supports('field-sizing', 'content')) return;
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight}px`;
  }

  /** Refuses what would make the text too long. A browser that lays out a megabyte blocks the page for a minute. */
  #insert(event: InputEvent): void {
    const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const box = this.#box;
    if (added === '' || box === null || !event.cancelable) return;
    const { value, selectionStart, selectionEnd } = box;
    if (!isTooLong(value.slice(0, selectionStart) + added + value.slice(selectionEnd))) return;
    event.preventDefault();
    this.problem = this.strings.tooLong;
  }

  #input(): void {
    this.#fit();
    this.unsaved = true;
    this.problem = undefined;
    this.dispatchEvent(new WritingEvent(!this.empty));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), PAUSE_MS);
    this.#longest ??= setTimeout(() => this.#keep(), LONGEST_MS);
  }

  #stopTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#longest);
    this.#timer = this.#longest = undefined;
  }

  /** Fires the draft if there is one that was not fired yet, and before the end one that may still be on its way. */
  #keep(leaving = false): void {
    if (leaving ? !this.unsaved : this.#timer === undefined) return;
    this.#stopTimers();
    this.dispatchEvent(new DraftEvent(this.text, leaving));
  }

  /** These may be the last events that a page on a phone gets. */
  readonly #leave = ({ type }: Event): void => {
    if (type === 'pagehide' || document.visibilityState === 'hidden') this.#keep(true);
  };

  /** A writer who leaves the box has stopped, even with a text in it. */
  #blur(): void {
    this.dispatchEvent(new WritingEvent(false));
  }

  #compose(): void {
    this.#composing = true;
  }

  /**
   * Safari fires `compositionend` before the `keydown` of the Enter that ended the composition. That Enter must not
   * send.
   */
  #composed(): void {
    setTimeout(() => {
      this.#composing = false;
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || this.#composing) return;
    if (event.ctrlKey || event.metaKey || !isTouch()) this.#submit(event);
  }

  /** Empties the box immediately, so that a second press finds nothing to send. */
  #submit(event: Event): void {
    event.preventDefault();
    const { text } = this;
    if (!isVisible(text)) return;
    this.text = '';
    this.problem = undefined;
    this.#box?.focus();
    this.dispatchEvent(new SendEvent(text));
  }
}

define('cipher-composer', CipherComposer);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-composer': CipherComposer;
  }
}
