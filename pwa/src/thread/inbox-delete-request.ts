/** A visitor asks that the conversation be deleted: nothing happens by itself. Fires `answer` with the decision. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { icon } from '../styles/icons.ts';

const answerStyles = css`
  .answers {
    display: flex;
    gap: 10px;
  }
`;

export class AnswerEvent extends Event {
  readonly answer: 'delete' | 'keep';

  constructor(answer: AnswerEvent['answer']) {
    super('answer');
    this.answer = answer;
  }
}

export class InboxDeleteRequest extends LitElement {
  static override properties = {
    strings: { attribute: false },
    name: {},
    asks: { state: true },
  };
  static override styles = [...controls, dialogStyles, answerStyles];

  declare strings: Strings;
  /** The contact, or what stands for a contact without a name. */
  declare name: string;
  /** The user has pressed "Delete" and is asked whether that is meant. */
  declare asks: boolean;

  constructor() {
    super();
    this.asks = false;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { leaving } = this.strings;
    return html`
      <div class="banner" role="status">
        ${icon('alert')}
        <p>${leaving.asks(this.name)}</p>
        <div class="answers">
          <button class="button" type="button" @click=${() => this.#answer('keep')}>${leaving.keep}</button>
          <button class="button" type="button" @click=${this.#ask}>${leaving.delete}</button>
        </div>
      </div>
      ${this.asks ? this.#renderDialog() : nothing}
    `;
  }

  #renderDialog(): TemplateResult {
    const { leaving } = this.strings;
    const close = (): void => {
      this.asks = false;
    };
    return html`
      <dialog aria-labelledby="heading" @close=${close}>
        <h3 id="heading">${leaving.heading(this.name)}</h3>
        <ul>
          ${leaving.consequences.map((what) => html`<li>${what}</li>`)}
        </ul>
        <button class="button" type="button" @click=${close}>${leaving.keep}</button>
        <button class="button danger" type="button" @click=${() => this.#answer('delete')}>${leaving.forGood}</button>
      </dialog>
    `;
  }

  readonly #ask = (): void => {
    this.asks = true;
  };

  #answer(answer: AnswerEvent['answer']): void {
    this.asks = false;
    this.dispatchEvent(new AnswerEvent(answer));
  }
}

customElements.define('inbox-delete-request', InboxDeleteRequest);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-delete-request': InboxDeleteRequest;
  }
}
