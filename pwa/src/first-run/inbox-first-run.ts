/** The first visit: one field and one button. No e-mail, no password. */
import { ChatError, type ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { firstRunStyles } from './inbox-first-run.styles.ts';
import { untilOnline } from './until-online.ts';

const MAX_NAME_CHARACTERS = 64;
const PATIENCE_MS = 5_000;

type Progress = 'idle' | 'busy' | 'failed' | 'too-long';

/**
 * Creates the identity. Fires `creating` when it begins, then `created` once the identity exists and the server knows
 * it, or `failed` if it could not be stored. While `creating` is true a second press is ignored.
 */
export class InboxFirstRun extends LitElement {
  static override properties = {
    client: { attribute: false },
    strings: { attribute: false },
    progress: { state: true },
  };
  static override styles = [...controls, firstRunStyles];

  declare client: ChatClient;
  declare strings: Strings;
  declare progress: Progress;

  constructor() {
    super();
    this.progress = 'idle';
  }

  protected override render(): TemplateResult {
    const { product, firstRun } = this.strings;
    return html`
      <main class="split">
        <div class="art weave">
          <span class="wordmark">${icon('mark', 's28')}${product}</span>
          ${icon('mark', 'bigmark')}
          <p class="claim">${firstRun.claim.map((line) => html`<span>${line} </span>`)}</p>
        </div>
        <form @submit=${this.#onSubmit}>
          <h1 tabindex="-1">${firstRun.heading}</h1>
          <p class="lead">${firstRun.lead}</p>
          ${this.#renderName()} ${this.#renderButton()}
          <div role="alert" id="problem">${this.#renderProblem()}</div>
        </form>
      </main>
    `;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { failed, tooLong } = this.strings.firstRun;
    if (this.progress === 'too-long') return html`<p class="problem">${tooLong}</p>`;
    return this.progress === 'failed' ? html`<p class="problem">${failed}</p>` : nothing;
  }

  #renderName(): TemplateResult {
    const { name, nameHint } = this.strings.firstRun;
    const tooLong = this.progress === 'too-long';
    return html`
      <div>
        <label class="label" for="name">${name}</label>
        <input
          class="input"
          id="name"
          dir="auto"
          autocomplete="organization"
          maxlength=${MAX_NAME_CHARACTERS}
          aria-describedby=${tooLong ? 'problem hint' : 'hint'}
          aria-invalid=${tooLong ? 'true' : nothing}
          ?readonly=${this.progress === 'busy'}
        />
        <p class="hint" id="hint">${nameHint}</p>
      </div>
    `;
  }

  #renderButton(): TemplateResult {
    const { create, creating } = this.strings.firstRun;
    const busy = this.progress === 'busy';
    return html`
      <button class="button primary block" type="submit" aria-disabled=${busy}>
        ${busy ? icon('ring', 'spin') : nothing}${busy ? creating : create}
      </button>
    `;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.progress === 'busy') return;
    const name = this.renderRoot.querySelector('input')?.value.trim() ?? '';
    this.progress = 'busy';
    this.dispatchEvent(new Event('creating'));
    try {
      await this.client.account.create(name === '' ? {} : { name });
      await untilOnline(this.client, PATIENCE_MS);
      this.dispatchEvent(new Event('created'));
    } catch (cause) {
      this.dispatchEvent(new Event('failed'));
      const tooLong = cause instanceof ChatError && cause.code === 'name-too-long';
      this.progress = tooLong ? 'too-long' : 'failed';
      if (tooLong) this.renderRoot.querySelector('input')?.focus();
    }
  };
}

customElements.define('inbox-first-run', InboxFirstRun);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-first-run': InboxFirstRun;
  }
}
