/** What a locked inbox shows: it asks for the PIN or the passkey, and says what to do without either. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { PasskeyError, type PasskeyFailure } from '@cipherchat/core/lock';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { digitOf } from './digits.ts';
import type { InboxLock } from './inbox-lock.ts';
import { lockScreenStyles } from './inbox-lock-screen.styles.ts';

const LENGTH = 6;
const SECOND_MS = 1_000;

type Says = 'enter' | 'opening' | 'asking' | 'wrong' | 'wait' | 'failed' | 'changed' | `passkey-${PasskeyFailure}`;

const CALM: readonly Says[] = ['enter', 'opening', 'asking'];

/** Fires `erase` after the user has decided to. */
export class InboxLockScreen extends LitElement {
  static override properties = {
    strings: { attribute: false },
    lock: { attribute: false },
    failed: { type: Boolean },
    typed: { state: true },
    says: { state: true },
    waitMs: { state: true },
    forgot: { state: true },
  };
  static override styles = [...controls, lockScreenStyles];

  declare strings: Strings;
  declare lock: InboxLock;
  /** The browser did not erase everything. */
  declare failed: boolean;
  declare typed: string;
  declare says: Says;
  declare waitMs: number;
  declare forgot: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    [this.failed, this.typed, this.says, this.waitMs, this.forgot] = [false, '', 'enter', 0, false];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#timer);
  }

  protected override firstUpdated(): void {
    if (this.lock.waitMs > 0) this.#wait(this.lock.waitMs);
  }

  protected override render(): TemplateResult {
    return html`<main class="weave">${this.forgot ? this.#renderForgot() : this.#renderPad()}</main>`;
  }

  #words(): string {
    const { lock } = this.strings;
    switch (this.says) {
      case 'wait':
        return lock.wait(this.waitMs);
      case 'enter':
        return this.lock.hasPasskey ? lock.enterEither : lock.enter;
      case 'opening':
      case 'asking':
      case 'wrong':
      case 'failed':
        return lock[this.says];
      default:
        return lock.passkey.problems[this.says];
    }
  }

  #renderPad(): TemplateResult {
    const { lock } = this.strings;
    const digit = (one: number): TemplateResult =>
      html`<button type="button" aria-disabled=${this.#takesNone} @click=${() => this.#type(String(one))}>
        ${one}
      </button>`;
    return html`
      <div class="box">
        <span class="tile">${icon('mark', 's28')}</span>
        <h1 tabindex="-1">${lock.locked}</h1>
        <div class="pin" role="img" aria-label=${lock.digits(this.typed.length)}>
          ${Array.from({ length: LENGTH }, (_, i) => html`<i class=${i < this.typed.length ? 'on' : ''}></i>`)}
        </div>
        <p class="says ${CALM.includes(this.says) ? '' : 'problem'}" role="status">${this.#words()}</p>
        <div class="pad" dir="ltr" role="group" aria-label=${lock.pad}>
          ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit)}
          <span></span>
          ${digit(0)}
          <button class="plain" type="button" aria-label=${lock.delete} @click=${this.#onDelete}>
            ${icon('backspace', 's24')}
          </button>
        </div>
        ${
          this.lock.hasPasskey
            ? html`<button class="button dense outline" type="button" @click=${this.#onPasskey}>
                ${icon('passkey', 's16')}${lock.passkey.use}
              </button>`
            : nothing
        }
        <p class="hint">${lock.arrives}</p>
        <button class="button quiet dense" type="button" @click=${() => (this.forgot = true)}>${lock.forgot}</button>
      </div>
    `;
  }

  #renderForgot(): TemplateResult {
    const { lock } = this.strings;
    return html`
      <div class="card">
        <h1 tabindex="-1">${lock.forgot}</h1>
        <p class="lead">${this.lock.hasPasskey ? lock.forgotLeadEither : lock.forgotLead}</p>
        <p class="lead">${lock.forgotWays}</p>
        <p class="says problem" role="alert" ?hidden=${!this.failed}>${this.failed ? lock.eraseFailed : ''}</p>
        <div class="pair">
          <button class="button" type="button" @click=${() => (this.forgot = false)}>${lock.back}</button>
          <button class="button danger" type="button" @click=${() => this.dispatchEvent(new Event('erase'))}>
            ${lock.erase}
          </button>
        </div>
      </div>
    `;
  }

  get #takesNone(): boolean {
    return this.says === 'wait' || this.says === 'opening' || this.says === 'asking';
  }

  #type(digit: string): void {
    if (this.#takesNone || this.forgot || this.typed.length === LENGTH) return;
    this.typed += digit;
    this.says = 'enter';
    if (this.typed.length === LENGTH) void this.#open();
  }

  async #open(): Promise<void> {
    const pin = this.typed;
    this.says = 'opening';
    await this.updateComplete;
    // The derivation keeps the page busy for a moment: first the browser shows that it has begun.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    try {
      const opened = await this.lock.unlock(pin);
      if (opened.kind === 'opened' || opened.kind === 'off') return;
      if (opened.waitMs > 0) this.#wait(opened.waitMs);
      else this.says = 'wrong';
    } catch {
      this.says = 'failed';
    }
    this.typed = '';
  }

  readonly #onPasskey = async (): Promise<void> => {
    if (this.says === 'opening' || this.says === 'asking') return;
    clearTimeout(this.#timer);
    [this.typed, this.says] = ['', 'asking'];
    try {
      const opened = await this.lock.unlockWithPasskey();
      if (opened.kind === 'opened' || opened.kind === 'off') return;
      this.says = 'changed';
    } catch (cause) {
      this.says = cause instanceof PasskeyError ? `passkey-${cause.code}` : 'failed';
    }
  };

  /** Counts down. The lock has its own clock, and refuses a try that comes too early. */
  #wait(ms: number): void {
    this.waitMs = ms;
    this.says = ms > 0 ? 'wait' : 'enter';
    if (ms > 0) this.#timer = setTimeout(() => this.#wait(Math.max(0, ms - SECOND_MS)), Math.min(ms, SECOND_MS));
  }

  readonly #onDelete = (): void => {
    if (!this.#takesNone) this.typed = this.typed.slice(0, -1);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') this.#onDelete();
    const digit = digitOf(event.key);
    if (digit !== undefined) this.#type(digit);
  };
}

customElements.define('inbox-lock-screen', InboxLockScreen);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-lock-screen': InboxLockScreen;
  }
}
