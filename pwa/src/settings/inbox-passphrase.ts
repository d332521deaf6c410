/** A passphrase as a second way back into the inbox: what there is in words, and the form. */
import { ChatError, type ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { recoveryStyles } from './inbox-recovery.styles.ts';
import { randomWords } from './random-words.ts';

type Problem = 'too-short' | 'differs' | 'not-kept';

/** Fires `added`. What was typed stays until then. */
export class InboxPassphrase extends LitElement {
  static override properties = {
    client: { attribute: false },
    strings: { attribute: false },
    isSet: { attribute: false },
    isOpen: { state: true },
    isBusy: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, recoveryStyles];

  declare client: ChatClient;
  declare strings: Strings;
  /** There is one. */
  declare isSet: boolean;
  declare isOpen: boolean;
  declare isBusy: boolean;
  declare problem: Problem | undefined;

  constructor() {
    super();
    [this.isSet, this.isOpen, this.isBusy] = [false, false, false];
  }

  protected override render(): TemplateResult {
    const { passphrase } = this.strings.recovery;
    if (this.isOpen && !this.isSet) return this.#renderForm();
    return html`
      <h4 tabindex="-1">${passphrase.heading}</h4>
      <p class="more">${this.isSet ? passphrase.isSet : passphrase.more}</p>
      ${
        this.isSet
          ? nothing
          : html`<div class="actions">
              <button class="button dense" type="button" @click=${this.#onOpen}>${passphrase.set}</button>
            </div>`
      }
    `;
  }

  #renderForm(): TemplateResult {
    const { passphrase } = this.strings.recovery;
    const problems = { 'too-short': passphrase.tooShort, differs: passphrase.differs, 'not-kept': passphrase.notKept };
    const { problem } = this;
    return html`
      <form novalidate @submit=${this.#onSubmit}>
        <h4 tabindex="-1">${passphrase.form}</h4>
        <p class="more" id="words">${passphrase.words}</p>
        ${this.#renderField('passphrase', passphrase.field, problem === 'too-short')}
        <div class="actions">
          <button class="button dense" type="button" @click=${this.#onWords}>${passphrase.others}</button>
        </div>
        ${this.#renderField('again', passphrase.onceMore, problem === 'differs')}
        <p class="more">${passphrase.limit}</p>
        <div role="alert" id="problem">
          ${problem === undefined ? nothing : html`<p class="problem">${problems[problem]}</p>`}
        </div>
        <p class="more" role="status">${this.isBusy ? passphrase.adding : nothing}</p>
        <div class="actions">
          <button class="button dense primary" type="submit" ?disabled=${this.isBusy}>${passphrase.add}</button>
          <button class="button dense" type="button" ?disabled=${this.isBusy} @click=${this.#onCancel}>
            ${passphrase.cancel}
          </button>
        </div>
      </form>
    `;
  }

  /** Long enough to show six words on a phone: what is cut off would be written down wrong. */
  #renderField(id: string, words: string, isWrong: boolean): TemplateResult {
    return html`<div>
      <label class="label" for=${id}>${words}</label>
      <textarea
        class="input"
        id=${id}
        rows="2"
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="words problem"
        aria-invalid=${isWrong ? 'true' : nothing}
      ></textarea>
    </div>`;
  }

  #field(id: 'passphrase' | 'again'): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`);
  }

  /** On one line: no field for a passphrase takes another one elsewhere. */
  #typed(id: 'passphrase' | 'again'): string {
    return (this.#field(id)?.value ?? '')
      .normalize('NFC')
      .replaceAll(/\s*\n\s*/gu, ' ')
      .trim();
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onOpen = async (): Promise<void> => {
    [this.isOpen, this.problem] = [true, undefined];
    await this.#focus('h4');
    await this.#onWords();
  };

  /** Where the list of words cannot be loaded, the user writes their own. */
  readonly #onWords = async (): Promise<void> => {
    const words = await randomWords().catch(() => '');
    const field = this.#field('passphrase');
    if (field !== null && words !== '') field.value = words;
  };

  readonly #onCancel = (): void => {
    this.isOpen = false;
    void this.#focus('h4');
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    const [typed, again] = [this.#typed('passphrase'), this.#typed('again')];
    this.problem = typed === again ? undefined : 'differs';
    if (this.problem !== undefined) return this.#focus('#again');
    this.isBusy = true;
    try {
      await this.client.backup?.addPassphrase(typed);
      this.isOpen = false;
      this.dispatchEvent(new Event('added'));
      await this.#focus('h4');
    } catch (cause) {
      this.problem = cause instanceof ChatError && cause.code === 'passphrase-too-short' ? 'too-short' : 'not-kept';
      await this.#focus('#passphrase');
    } finally {
      this.isBusy = false;
    }
  };
}

customElements.define('inbox-passphrase', InboxPassphrase);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-passphrase': InboxPassphrase;
  }
}
