/** The list of the keys, and the switch that turns single letters off. */
import { html, LitElement, type TemplateResult } from 'lit';
import { hasAppleKeyboard } from '../device/apple-keyboard.ts';
import { areLettersOn, chooseLetters } from '../device/single-letters.ts';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { icon } from '../styles/icons.ts';
import { keyboardStyles } from './inbox-keyboard.styles.ts';

type Keys = readonly (readonly [what: string, keys: readonly string[]])[];

/** Fires `done` when it is closed. */
export class InboxKeyboard extends LitElement {
  static override properties = { strings: { attribute: false }, letters: { state: true } };
  static override styles = [...controls, dialogStyles, keyboardStyles];

  declare strings: Strings;
  declare letters: boolean;

  constructor() {
    super();
    this.letters = areLettersOn();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { keyboard: words, list, replies, verify } = this.strings;
    const search = [hasAppleKeyboard() ? '⌘' : words.ctrl, 'K'];
    return html`
      <dialog class="mid" aria-labelledby="heading" @close=${() => this.dispatchEvent(new Event('done'))}>
        <div class="head">
          <h3 id="heading">${words.heading}</h3>
          <button class="icon-button" type="button" aria-label=${verify.close} @click=${this.#onClose}>
            ${icon('close')}
          </button>
        </div>
        <div class="columns">
          ${this.#renderGroup(words.anywhere, [
            [words.palette, search],
            [list.search, ['/']],
            [words.thisList, ['?']],
          ])}
          ${this.#renderGroup(words.inList, [
            [words.next, ['J', 'K']],
            [words.open, [replies.enter]],
          ])}
          ${this.#renderGroup(words.inConversation, [
            [words.reply, ['R']],
            [words.closing, ['E']],
            [replies.heading, ['/']],
          ])}
        </div>
        <label class="letters">
          <div>
            <p>${words.letters}</p>
            <p id="hint">${words.lettersHint(search.join(' '))}</p>
          </div>
          <input
            class="switch"
            type="checkbox"
            role="switch"
            aria-label=${words.letters}
            aria-describedby="hint"
            .checked=${this.letters}
            @change=${this.#onLetters}
          />
        </label>
      </dialog>
    `;
  }

  #renderGroup(heading: string, keys: Keys): TemplateResult {
    return html`
      <section>
        <h4>${heading}</h4>
        <dl>
          ${keys.map(
            ([what, of]) =>
              html`<div>
                <dt>${what}</dt>
                <dd>${of.map((key) => html`<kbd>${key}</kbd>`)}</dd>
              </div>`,
          )}
        </dl>
      </section>
    `;
  }

  readonly #onClose = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  readonly #onLetters = ({ currentTarget }: Event): void => {
    this.letters = (currentTarget as HTMLInputElement).checked;
    chooseLetters(this.letters);
  };
}

customElements.define('inbox-keyboard', InboxKeyboard);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-keyboard': InboxKeyboard;
  }
}
