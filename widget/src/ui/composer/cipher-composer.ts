/** The composer. It keeps its text until the element around it takes the text, so a failed send loses nothing. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { DraftEvent, SendEvent, WritingEvent } from '../events.ts';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { composerStyles } from './cipher-composer.styles.ts';

const DRAFT_MS = 400;

export class CipherComposer extends LitElement {
  static override properties = {
    strings: { attribute: false },
    problem: { attribute: false },
    empty: { state: true },
  };
  static override styles = [foundation, composerStyles];

  declare strings: Strings;
  /** Why the text was not taken. Announced, and tied to the field for screen readers. */
  declare problem: string | undefined;
  declare empty: boolean;
  #composing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.empty = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#keep);
  }

  /** Sends the text on as the draft while the element is still in its tree: afterwards the event would reach no one. */
  override disconnectedCallback(): void {
    removeEventListener('pagehide', this.#keep);
    this.#keep();
    super.disconnectedCallback();
  }

  get text(): string {
    return this.#box?.value ?? '';
  }

  /** The code that sets the text knows it already, so this fires no event. */
  set text(text: string) {
    const box = this.#box;
    if (box === null) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    box.value = text;
    this.#fit();
  }

  override focus(): void {
    this.#box?.focus();
  }

  protected override render(): TemplateResult {
    const { message, write, send } = this.strings;
    return html`
      ${this.problem === undefined ? nothing : html`<p class="problem" id="problem" role="alert">${this.problem}</p>`}
      <form part="composer" @submit=${this.#submit}>
        <div class="field" part="field">
          <textarea
            rows="1"
            dir="auto"
            enterkeyhint="send"
            autocomplete="off"
            aria-label=${message}
            aria-describedby=${this.problem === undefined ? nothing : 'problem'}
            placeholder=${write}
            @input=${this.#input}
            @keydown=${this.#key}
            @blur=${this.#blur}
            @compositionstart=${this.#compose}
            @compositionend=${this.#composed}
          ></textarea>
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
    this.empty = box.value.trim() === '';
    if (CSS.supports('field-sizing', 'content')) return;
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight}px`;
  }

  #input(): void {
    this.#fit();
    this.problem = undefined;
    this.dispatchEvent(new WritingEvent(!this.empty));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#keep, DRAFT_MS);
  }

  /**
   * Fires the draft if there is one that was not fired yet. `pagehide` may be the last event that a page on a phone
   * gets.
   */
  readonly #keep = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.dispatchEvent(new DraftEvent(this.text));
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
    this.#submit(event);
  }

  /** Empties the box immediately, so that a second press finds nothing to send. */
  #submit(event: Event): void {
    event.preventDefault();
    const { text } = this;
    if (text.trim() === '') return;
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
