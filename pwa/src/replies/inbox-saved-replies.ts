/** Offers saved replies over the message box, after a slash at the beginning of the text or a press of the button. */
import type { ChatClient, SavedReply } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { controls } from '../styles/controls.styles.ts';
import { savedRepliesStyles } from './inbox-saved-replies.styles.ts';
import { askedIn, filledIn, matchingReplies } from './matching-replies.ts';

/** The user has chosen this text. */
export class PutInEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('put-in');
    this.text = text;
  }
}

/** Fires a `PutInEvent`. The element around it passes on what happens in the box: `typed` and `takesKey`. */
export class InboxSavedReplies extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    name: { attribute: false },
    asked: { state: true },
    replies: { state: true },
    at: { state: true },
  };
  static override styles = [...controls, savedRepliesStyles];

  declare strings: Strings;
  declare client: ChatClient;
  /** Of the visitor; undefined: they gave none. */
  declare name: string | undefined;
  /** What was typed after the slash; undefined: nothing is offered. */
  declare asked: string | undefined;
  /** Undefined while they are read. */
  declare replies: readonly SavedReply[] | 'failed' | undefined;
  /** Index of the one that Enter puts in. */
  declare at: number;

  constructor() {
    super();
    this.at = 0;
  }

  /** The text in the box has changed. */
  typed(text: string): void {
    const before = this.asked;
    this.asked = askedIn(text);
    this.at = 0;
    if (this.asked !== undefined && before === undefined) void this.#read();
  }

  /** The button at the box was pressed. Pressed again, it closes the list. */
  toggle(): void {
    [this.asked, this.at] = [this.asked === undefined ? '' : undefined, 0];
    if (this.asked !== undefined) void this.#read();
  }

  /** True: the key was for this list, and the box gets nothing of it. A text that fits no reply can be sent. */
  takesKey({ key, shiftKey, isComposing }: KeyboardEvent): boolean {
    if (this.asked === undefined || isComposing) return false;
    const { length } = this.#shown;
    const isEnter = key === 'Enter' && !shiftKey;
    if (key === 'Escape') this.asked = undefined;
    else if (length === 0) return isEnter && this.replies === undefined;
    else if (key === 'ArrowDown') this.at = (this.at + 1) % length;
    else if (key === 'ArrowUp') this.at = (this.at + length - 1) % length;
    else if (isEnter) this.#putIn(this.#shown[this.at]);
    else return false;
    return true;
  }

  get #all(): readonly SavedReply[] {
    return this.replies === 'failed' ? [] : (this.replies ?? []);
  }

  get #shown(): readonly SavedReply[] {
    return this.asked === undefined ? [] : matchingReplies(this.#all, this.asked);
  }

  async #read(): Promise<void> {
    this.replies = undefined;
    this.replies = await this.client.replies?.list().catch(() => 'failed' as const);
  }

  #putIn(reply: SavedReply | undefined): void {
    if (reply === undefined) return;
    this.asked = undefined;
    this.dispatchEvent(new PutInEvent(filledIn(reply.text, this.name)));
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    return html`
      ${this.asked === undefined || this.replies === undefined ? nothing : this.#renderList(shown)}
      <p class="hidden" role="status">${this.#status(shown) ?? nothing}</p>
    `;
  }

  /** What a screen reader says of the list: its focus stays in the box. */
  #status(shown: readonly SavedReply[]): string | undefined {
    const { replies: words } = this.strings;
    if (this.asked === undefined || this.replies === undefined) return undefined;
    if (this.replies === 'failed') return words.failed;
    if (this.replies.length === 0) return words.empty;
    const current = shown[this.at];
    return current === undefined ? words.none : words.chosen(current.title, this.at + 1, shown.length);
  }

  #renderList(shown: readonly SavedReply[]): TemplateResult {
    const { replies: words } = this.strings;
    return html`
      <div class="offer">
        <p class="top" aria-hidden="true">
          ${words.heading} <span>${words.count(shown.length, this.#all.length)}</span>
        </p>
        ${
          shown.length === 0
            ? html`<p class="none" aria-hidden="true">${this.#status(shown)}</p>`
            : html`<div role="listbox" aria-label=${words.heading}>
                ${shown.map((reply, i) => this.#renderOption(reply, i === this.at))}
              </div>`
        }
        <p class="foot">
          <span class="keys" aria-hidden="true">
            <kbd>↑</kbd><kbd>↓</kbd> ${words.choose} <kbd>${words.enter}</kbd> ${words.putIn} <kbd>Esc</kbd>
            ${words.close}
          </span>
          <a href=${pathOf({ view: 'replies' })}>${words.editAll}</a>
        </p>
      </div>
    `;
  }

  /** The box keeps the focus when an option is pressed. */
  #renderOption(reply: SavedReply, selected: boolean): TemplateResult {
    return html`
      <div
        role="option"
        aria-selected=${selected}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.#putIn(reply)}
      >
        <b><bdi>/${reply.title}</bdi></b>
        <p dir="auto">${filledIn(reply.text, this.name)}</p>
      </div>
    `;
  }
}

customElements.define('inbox-saved-replies', InboxSavedReplies);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-saved-replies': InboxSavedReplies;
  }
  interface HTMLElementEventMap {
    'put-in': PutInEvent;
  }
}
