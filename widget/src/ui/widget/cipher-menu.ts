/** The menu "More" in the header of the chat. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ConversationView, Obstacle } from '@cipherchat/core/view';
import { define } from '../define.ts';
import type { Strings } from '../locales/en.ts';
import { rareWords } from '../locales/rare-words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { menuStyles } from './inside.styles.ts';

/** What is behind the menu. */
export type Inside = 'number' | 'forget' | 'move' | 'join' | 'moved';

/** Such a conversation goes on nowhere. */
const ENDED: ReadonlySet<Obstacle> = new Set<Obstacle>(['moved', 'gone', 'other-keys', 'fork', 'rollback']);

export class CipherMenu extends LitElement {
  static override properties = { strings: { attribute: false }, conversation: { attribute: false } };
  static override styles = [foundation, menuStyles];

  declare strings: Strings;
  /** Undefined before the first message. */
  declare conversation: ConversationView | undefined;
  /** Undefined: nothing was chosen. */
  declare choose: (view?: Inside) => void;
  #hasFocused = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'menu');
    document.addEventListener('pointerdown', this.#away);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#away);
  }

  protected override render(): TemplateResult {
    const words = rareWords(this.strings.inside, () => this.requestUpdate());
    const { preview, obstacle } = this.conversation ?? {};
    if (preview === undefined) return this.#renderItem('join', words?.move.haveCode);
    const moves = obstacle === undefined || !ENDED.has(obstacle);
    return html`
      ${this.#renderItem('number', words?.safetyNumber)} ${moves ? this.#renderItem('move', words?.move.move) : nothing}
      ${this.#renderItem('forget', words?.forget)}
    `;
  }

  #renderItem(view: Inside, text: string | undefined): TemplateResult {
    return html`<button
      class=${view === 'forget' ? 'danger' : nothing}
      type="button"
      role="menuitem"
      @click=${() => this.choose(view)}
      @keydown=${this.#key}
    >
      ${text}
    </button>`;
  }

  protected override updated(): void {
    if (this.#hasFocused) return;
    this.#hasFocused = true;
    this.#items[0]?.focus();
  }

  get #items(): readonly HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  readonly #key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = this.#items;
    const at = items.findIndex((item) => item === event.currentTarget);
    items.at((at + step) % items.length)?.focus();
  };

  /** A press next to it closes it. That on the button which opened it does so by itself. */
  readonly #away = (event: Event): void => {
    const isInside = event
      .composedPath()
      .some((target) => target === this || (target as Partial<Element>).ariaHasPopup === 'menu');
    if (!isInside) this.choose();
  };
}

define('cipher-menu', CipherMenu);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-menu': CipherMenu;
  }
}
