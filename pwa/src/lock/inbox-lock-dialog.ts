/** Asks for the PINs that turning the lock on, changing and turning it off need. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { isPin, PasskeyError, type Changed, type PasskeyFailure } from '@cipherchat/core/lock';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { digitsOf } from './digits.ts';
import type { InboxLock } from './inbox-lock.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { lockDialogStyles } from './inbox-lock-dialog.styles.ts';

export type LockChange = 'on' | 'change' | 'off' | 'passkey';
type Field = 'old' | 'new' | 'again';
type Problem = 'not-six' | 'not-equal' | 'wrong' | 'wait' | 'failed' | `passkey-${PasskeyFailure}` | undefined;

const FIELDS: Readonly<Record<LockChange, readonly Field[]>> = {
  on: ['new', 'again'],
  change: ['old', 'new', 'again'],
  off: ['old'],
  passkey: ['old'],
};

type Words = { readonly heading: string; readonly leads: readonly string[]; readonly submit: string };

const wordsOf = (lock: Strings['lock']): Readonly<Record<LockChange, Words>> => ({
  on: { heading: lock.onHeading, leads: [lock.onLead, lock.onLimit], submit: lock.turnOn },
  change: { heading: lock.changeHeading, leads: [], submit: lock.change },
  off: { heading: lock.offHeading, leads: [lock.offLead], submit: lock.turnOff },
  passkey: { heading: lock.passkey.heading, leads: [lock.passkey.lead], submit: lock.passkey.add },
});

/** Fires `close` when the change is made, or the user does not want it. */
export class InboxLockDialog extends LitElement {
  static override properties = {
    strings: { attribute: false },
    lock: { attribute: false },
    change: {},
    name: {},
    problem: { state: true },
    waitMs: { state: true },
    busy: { state: true },
  };
  static override styles = [...controls, dialogStyles, lockDialogStyles];

  declare strings: Strings;
  declare lock: InboxLock;
  declare change: LockChange;
  /** What a new passkey is called. */
  declare name: string;
  declare problem: Problem;
  declare waitMs: number;
  declare busy: boolean;

  constructor() {
    super();
    [this.problem, this.waitMs, this.busy, this.name] = [undefined, 0, false, ''];
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { lock } = this.strings;
    const { heading, leads, submit } = wordsOf(lock)[this.change];
    return html`
      <dialog aria-label=${heading} @close=${() => this.dispatchEvent(new Event('close'))}>
        <form @submit=${this.#onSubmit}>
          <h3>${heading}</h3>
          ${leads.map((lead) => html`<p class="lead">${lead}</p>`)}
          ${FIELDS[this.change].map((field) => this.#renderField(field))}
          <p class="problem" role="alert">${this.#words() ?? nothing}</p>
          <div class="pair">
            <button class="button" type="button" @click=${this.#onCancel}>${lock.cancel}</button>
            <button class="button primary" type="submit" aria-disabled=${this.busy}>${submit}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  #renderField(field: Field): TemplateResult {
    const { lock } = this.strings;
    const label = { old: lock.oldPin, new: lock.newPin, again: lock.again }[field];
    return html`
      <label class="label" for=${field}>${label}</label>
      <input
        class="input"
        id=${field}
        type="password"
        inputmode="numeric"
        dir="ltr"
        maxlength="6"
        required
        autocomplete=${field === 'old' ? 'current-password' : 'new-password'}
      />
    `;
  }

  #words(): string | undefined {
    const { lock } = this.strings;
    switch (this.problem) {
      case 'not-six':
        return lock.notSix;
      case 'not-equal':
        return lock.notEqual;
      case 'wrong':
        return lock.wrong;
      case 'wait':
        return lock.wait(this.waitMs);
      case 'failed':
        return lock.notChanged;
      case undefined:
        return undefined;
      default:
        return lock.passkey.problems[this.problem];
    }
  }

  #typed(field: Field): string {
    return digitsOf(this.renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.value ?? '');
  }

  readonly #onCancel = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const fields = FIELDS[this.change];
    if (fields.some((field) => !isPin(this.#typed(field)))) this.problem = 'not-six';
    else if (fields.includes('again') && this.#typed('new') !== this.#typed('again')) this.problem = 'not-equal';
    else await this.#make();
  };

  async #make(): Promise<void> {
    [this.busy, this.problem] = [true, undefined];
    await this.updateComplete;
    try {
      this.#take(await this.#made());
    } catch (cause) {
      this.problem = cause instanceof PasskeyError ? `passkey-${cause.code}` : 'failed';
    }
    this.busy = false;
  }

  async #made(): Promise<Changed> {
    const [old, next] = [this.#typed('old'), this.#typed('new')];
    if (this.change === 'change') return await this.lock.change(old, next);
    if (this.change === 'passkey') return await this.lock.addPasskey(old, this.name);
    if (this.change === 'off') return await this.lock.turnOff(old);
    // The page of settings goes with the client; the lock keeps what became of it.
    await this.lock.turnOn(next);
    return { kind: 'done' };
  }

  #take(changed: Changed): void {
    if (changed.kind === 'done' || changed.kind === 'off') {
      this.#onCancel();
      return;
    }
    this.waitMs = changed.waitMs;
    this.problem = changed.waitMs > 0 ? 'wait' : 'wrong';
  }
}

customElements.define('inbox-lock-dialog', InboxLockDialog);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-lock-dialog': InboxLockDialog;
  }
}
