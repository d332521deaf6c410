/** Brings an inbox back into a browser that has none, with a recovery code, a passkey, or address and passphrase. */
import { groupsTyped, type ChatClient, type RestoreOutcome, type RestoreSecret } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { restoreStyles } from './inbox-restore.styles.ts';

type Refusal = Extract<RestoreOutcome, { readonly kind: 'refused' }>['why'];
type Restored = Extract<RestoreOutcome, { readonly kind: 'restored' }>;
type Step =
  | { readonly kind: 'asks'; readonly refusal: Refusal | undefined }
  | { readonly kind: 'reads'; readonly read: number; readonly all: number }
  | { readonly kind: 'done'; readonly restored: Restored };

const WAYS: readonly RestoreSecret['kind'][] = ['code', 'passkey', 'passphrase'];

/** Fires `left` where the user wants a new inbox instead, and `opened` at the end. What was typed is never lost. */
export class InboxRestore extends LitElement {
  static override properties = {
    client: { attribute: false },
    strings: { attribute: false },
    step: { state: true },
    way: { state: true },
    typed: { state: true },
  };
  static override styles = [...controls, restoreStyles];

  declare client: ChatClient;
  declare strings: Strings;
  declare step: Step;
  declare way: RestoreSecret['kind'];
  /** The code. */
  declare typed: string;
  /** Kept while the user looks at the other way. */
  #address = '';
  #passphrase = '';

  constructor() {
    super();
    this.step = { kind: 'asks', refusal: undefined };
    this.way = 'code';
    this.typed = '';
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  protected override render(): TemplateResult {
    const { step } = this;
    return html`<main class="weave"><div class="dialog">${this.#renderStep(step)}</div></main>`;
  }

  #renderStep(step: Step): TemplateResult {
    switch (step.kind) {
      case 'asks':
        return this.#renderForm(step.refusal);
      case 'reads':
        return this.#renderReading(step.read, step.all);
      case 'done':
        return this.#renderDone(step.restored);
    }
  }

  #renderForm(refusal: Refusal | undefined): TemplateResult {
    const { recovery } = this.strings;
    const { way } = this;
    const leads = { code: recovery.restoreMore, passphrase: recovery.passphraseMore, passkey: recovery.passkeyMore };
    const begin = way === 'passkey' ? recovery.usePasskey : recovery.begin;
    return html`
      <span class="tile">${icon('ticket', 's24')}</span>
      <h1 tabindex="-1">${recovery.restore}</h1>
      <p class="lead">${leads[way]}</p>
      <form novalidate @submit=${this.#onSubmit}>
        ${way === 'code' ? this.#renderCode(refusal) : nothing}
        ${way === 'passphrase' ? this.#renderPassphrase(refusal) : nothing}
        <div role="alert" id="problem">
          ${refusal === undefined ? nothing : html`<p class="problem">${recovery.refusals[refusal]}</p>`}
        </div>
        <button class="button primary block" type="submit">${refusal === undefined ? begin : recovery.again}</button>
      </form>
      ${WAYS.filter((other) => other !== way).map((other) => this.#renderOther(other))}
      <button class="button quiet block" type="button" @click=${() => this.dispatchEvent(new Event('left'))}>
        ${recovery.back}
      </button>
    `;
  }

  #renderOther(way: RestoreSecret['kind']): TemplateResult {
    const { withCode, withPassphrase, withPasskey } = this.strings.recovery;
    const words = { code: withCode, passphrase: withPassphrase, passkey: withPasskey }[way];
    const press = (): Promise<void> => this.#go(way);
    return html`<button class="button quiet block" type="button" @click=${press}>${words}</button>`;
  }

  #renderCode(refusal: Refusal | undefined): TemplateResult {
    const { recovery } = this.strings;
    return html`<div>
      <label class="label" for="code">${recovery.field}</label>
      <textarea
        class="input"
        id="code"
        dir="ltr"
        rows="3"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby=${refusal === undefined ? 'typed' : 'problem typed'}
        aria-invalid=${refusal === undefined || refusal === 'offline' ? nothing : 'true'}
        .value=${this.typed}
        @input=${this.#onInput}
      ></textarea>
      <p class="hint" id="typed">${recovery.typed(groupsTyped(this.typed))}</p>
    </div>`;
  }

  #renderPassphrase(refusal: Refusal | undefined): TemplateResult {
    const { recovery } = this.strings;
    const isAddress = refusal === 'not-an-address' || refusal === 'no-passphrase' || refusal === 'list-missing';
    return html`<div>
        <label class="label" for="address">${recovery.addressField}</label>
        <input
          class="input"
          id="address"
          dir="ltr"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby=${isAddress ? 'problem' : nothing}
          aria-invalid=${isAddress ? 'true' : nothing}
          .value=${this.#address}
          @input=${(event: Event) => (this.#address = (event.target as HTMLInputElement).value)}
        />
      </div>
      <div>
        <label class="label" for="passphrase">${recovery.passphraseField}</label>
        <input
          class="input"
          id="passphrase"
          type="password"
          dir="auto"
          autocomplete="current-password"
          aria-describedby=${refusal === 'wrong-secret' ? 'problem' : nothing}
          aria-invalid=${refusal === 'wrong-secret' ? 'true' : nothing}
          .value=${this.#passphrase}
          @input=${(event: Event) => (this.#passphrase = (event.target as HTMLInputElement).value)}
        />
      </div>`;
  }

  #renderReading(read: number, all: number): TemplateResult {
    const { recovery } = this.strings;
    const looking = { code: recovery.looking, passphrase: recovery.opening, passkey: recovery.asking };
    const words = all === 0 ? looking[this.way] : recovery.reading(read, all);
    return html`
      <span class="tile">${icon('clock', 's24')}</span>
      <h1 tabindex="-1">${recovery.restore}</h1>
      <p class="lead" role="status">${words}</p>
      <progress aria-label=${recovery.restore} .max=${Math.max(1, all)} .value=${read}></progress>
    `;
  }

  #renderDone({ conversations, messages, savedAt, others, notConfirmedSince }: Restored): TemplateResult {
    const { recovery, lang } = this.strings;
    const dates = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' });
    return html`
      <span class="tile">${icon('check', 's24')}</span>
      <h1 tabindex="-1">${recovery.restored}</h1>
      <p class="lead">${recovery.restoredMore(conversations, messages, dates.format(savedAt))}</p>
      <p class="lead">${recovery.restoredDevice}</p>
      ${others > 0 ? html`<p class="lead">${recovery.others(others)}</p>` : nothing}
      ${
        notConfirmedSince === undefined
          ? nothing
          : html`<p class="problem" role="note">${recovery.stale(dates.format(notConfirmedSince))}</p>`
      }
      <button class="button primary block" type="button" @click=${() => this.dispatchEvent(new Event('opened'))}>
        ${recovery.open}
      </button>
    `;
  }

  readonly #onInput = (event: Event): void => {
    this.typed = (event.target as HTMLTextAreaElement).value;
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { backup } = this.client;
    if (backup === undefined || this.step.kind !== 'asks') return;
    this.step = { kind: 'reads', read: 0, all: 0 };
    const hear = (read: number, all: number): void => {
      this.step = { kind: 'reads', read, all };
    };
    const outcome = await backup
      .restore(this.#secret, hear)
      .catch((): RestoreOutcome => ({ kind: 'refused', why: 'offline' }));
    if (outcome.kind === 'restored') [this.typed, this.#passphrase] = ['', ''];
    this.step =
      outcome.kind === 'restored' ? { kind: 'done', restored: outcome } : { kind: 'asks', refusal: outcome.why };
    await this.updateComplete;
    this.#focus(outcome.kind === 'restored' ? 'h1' : '[aria-invalid], textarea, #passphrase, [type=submit]');
  };

  async #go(way: RestoreSecret['kind']): Promise<void> {
    this.way = way;
    this.step = { kind: 'asks', refusal: undefined };
    await this.updateComplete;
    this.#focus('textarea, #address, [type=submit]');
  }

  get #secret(): RestoreSecret {
    switch (this.way) {
      case 'code':
        return { kind: 'code', code: this.typed };
      case 'passphrase':
        return { kind: 'passphrase', address: this.#address, passphrase: this.#passphrase };
      case 'passkey':
        return { kind: 'passkey' };
    }
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

customElements.define('inbox-restore', InboxRestore);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-restore': InboxRestore;
  }
}
