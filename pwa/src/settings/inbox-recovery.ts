/** The section "Recovery" of the settings: how things are in words, and the way to a new recovery code. */
import type { BackupState, ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { copyText } from '../device/copy-text.ts';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import './inbox-passkey.ts';
import './inbox-passphrase.ts';
import { recoveryStyles } from './inbox-recovery.styles.ts';
import { printCode } from './print-code.ts';
import { sinceWords } from './since-words.ts';

/** Words such as "2 minutes ago" go on, and the engine tells of no backup that it made. */
const LOOK_EVERY_MS = 5_000;

type Step =
  | { readonly kind: 'state' }
  | { readonly kind: 'code'; readonly code: readonly string[]; readonly copied: boolean | undefined }
  | {
      readonly kind: 'check';
      readonly code: readonly string[];
      /** Places of the two groups that are asked for, from 0. */
      readonly asked: readonly [number, number];
      readonly problem: 'wrong' | 'not-kept' | undefined;
    };

/** Two different places of 14. */
const twoPlaces = (count: number): readonly [number, number] => {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
};

export class InboxRecovery extends LitElement {
  static override properties = {
    client: { attribute: false },
    strings: { attribute: false },
    state: { state: true },
    step: { state: true },
  };
  static override styles = [...controls, recoveryStyles];

  declare client: ChatClient;
  declare strings: Strings;
  declare state: BackupState | undefined;
  declare step: Step;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.step = { kind: 'state' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#looking = setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#looking);
  }

  protected override firstUpdated(): void {
    void this.#look();
  }

  async #look(): Promise<void> {
    // What cannot be read now is read the next time.
    const state = await this.client.backup?.state().catch(() => undefined);
    if (state === undefined) return;
    this.state = state;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.client.backup === undefined || this.state === undefined) return nothing;
    return html`
      <section>
        <h3 id="recovery" tabindex="-1">${this.strings.recovery.heading}</h3>
        <div class="box">${this.#renderStep(this.state)}</div>
      </section>
    `;
  }

  #renderStep(state: BackupState): TemplateResult {
    const { step } = this;
    if (step.kind === 'code') return this.#renderCode(step);
    return step.kind === 'check' ? this.#renderCheck(step) : this.#renderState(state);
  }

  #renderState(state: BackupState): TemplateResult {
    const { recovery, lang } = this.strings;
    const { kind, savedAt, failure, waits } = state;
    if (kind === 'not-here') return html`<p>${recovery.notHere}</p>`;
    if (kind === 'none') {
      return html`
        <p><b>${recovery.none}</b></p>
        <p class="more">${recovery.noneMore}</p>
        <div class="actions">${this.#button(recovery.make, this.#onMake, 'primary')}</div>
      `;
    }
    const saved =
      savedAt === undefined ? nothing : html`<b>${recovery.saved(sinceWords(savedAt, Date.now(), lang))}</b>`;
    return html`
      <div role="status">
        <p>${saved} ${savedAt === undefined ? nothing : recovery.savedMore(state.conversations, state.messages)}</p>
        ${waits && failure === undefined ? html`<p class="more">${recovery.waits}</p>` : nothing}
        ${
          failure === undefined
            ? nothing
            : html`<p class="problem"><b>${recovery.failed}</b> ${recovery.failures[failure]}</p>`
        }
      </div>
      <div class="actions">
        ${this.#button(recovery.now, this.#onNow)} ${this.#button(recovery.another, this.#onMake)}
      </div>
      <p class="more">${recovery.anotherMore} ${recovery.anotherLimit}</p>
      <inbox-passkey
        .client=${this.client}
        .strings=${this.strings}
        .isSet=${state.ways.includes('passkey')}
        @added=${() => void this.#look()}
      ></inbox-passkey>
      <inbox-passphrase
        .client=${this.client}
        .strings=${this.strings}
        .isSet=${state.ways.includes('passphrase')}
        @added=${() => void this.#look()}
      ></inbox-passphrase>
    `;
  }

  #renderCode({ code, copied }: Extract<Step, { readonly kind: 'code' }>): TemplateResult {
    const { recovery } = this.strings;
    const outcome = copied === true ? recovery.copied : recovery.notCopied;
    return html`
      <h4 tabindex="-1">${recovery.code}</h4>
      <p class="more">${recovery.codeMore}</p>
      <ol class="code" dir="ltr">
        ${code.map((group) => html`<li>${group.toUpperCase()}</li>`)}
      </ol>
      <div class="actions">
        ${this.#button(html`${icon('printer')}${recovery.print}`, () => printCode(this.strings, code))}
        ${this.#button(html`${icon('copy')}${recovery.copy}`, () => void this.#copy(code))}
      </div>
      <p class="more" role="status">${copied === undefined ? nothing : outcome}</p>
      <div class="actions">
        ${this.#button(recovery.have, () => this.#ask(code), 'primary')}
        ${this.#button(recovery.cancel, this.#onCancel)}
      </div>
    `;
  }

  #renderCheck({ code, asked, problem }: Extract<Step, { readonly kind: 'check' }>): TemplateResult {
    const { recovery } = this.strings;
    const field = (place: number): TemplateResult => html`
      <div>
        <label class="label" for="group-${place}">${recovery.group(place + 1)}</label>
        <input
          class="input group"
          id="group-${place}"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="check-problem"
          aria-invalid=${problem === 'wrong' ? 'true' : nothing}
        />
      </div>
    `;
    const words = { wrong: recovery.checkWrong, 'not-kept': recovery.notDone };
    return html`
      <form @submit=${this.#onCheck}>
        <h4 tabindex="-1">${recovery.check}</h4>
        <p class="more">${recovery.checkMore}</p>
        <div class="groups">${asked.map(field)}</div>
        <div role="alert" id="check-problem">
          ${problem === undefined ? nothing : html`<p class="problem">${words[problem]}</p>`}
        </div>
        <div class="actions">
          <button class="button dense primary" type="submit">${recovery.confirm}</button>
          ${this.#button(recovery.showAgain, () => this.#go({ kind: 'code', code, copied: undefined }))}
        </div>
      </form>
    `;
  }

  #button(words: string | TemplateResult, onClick: () => void, manner = ''): TemplateResult {
    return html`<button class="button dense ${manner}" type="button" @click=${onClick}>${words}</button>`;
  }

  /** Moves the focus to the heading of what comes. */
  #go(step: Step): void {
    this.step = step;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(step.kind === 'state' ? 'h3' : 'h4')?.focus();
    });
  }

  #ask(code: readonly string[]): void {
    this.#go({ kind: 'check', code, asked: twoPlaces(code.length), problem: undefined });
  }

  async #copy(code: readonly string[]): Promise<void> {
    const copied = await copyText(() => Promise.resolve(code.join(' ').toUpperCase()));
    if (this.step.kind === 'code') this.step = { ...this.step, copied };
  }

  readonly #onMake = async (): Promise<void> => {
    const code = await this.client.backup?.drawCode();
    if (code !== undefined) this.#go({ kind: 'code', code, copied: undefined });
  };

  readonly #onCancel = (): void => this.#go({ kind: 'state' });

  readonly #onNow = async (): Promise<void> => {
    await this.client.backup?.backUpNow();
    await this.#look();
  };

  readonly #onCheck = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { step } = this;
    if (step.kind !== 'check') return;
    const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.group')];
    const wrong = fields.find((field, i) => field.value.trim().toLowerCase() !== step.code[step.asked[i] ?? 0]);
    if (wrong !== undefined) {
      this.step = { ...step, problem: 'wrong' };
      wrong.focus();
      return;
    }
    try {
      // A second code ends the first one: it is made because the first may have been seen.
      await this.client.backup?.useCode(step.code.join(''), { replace: this.state?.kind === 'on' });
      await this.#look();
      this.#go({ kind: 'state' });
    } catch {
      this.step = { ...step, problem: 'not-kept' };
    }
  };
}

customElements.define('inbox-recovery', InboxRecovery);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-recovery': InboxRecovery;
  }
}
