/** Passkeys as another way back into the inbox: what there is in words, and a press that makes one. */
import { ChatError, PasskeyError, type ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { recoveryStyles } from './inbox-recovery.styles.ts';

type Problem = PasskeyError['code'] | 'too-many' | 'not-kept';

const problemOf = (cause: unknown): Problem => {
  if (cause instanceof PasskeyError) return cause.code;
  return cause instanceof ChatError && cause.code === 'too-many' ? cause.code : 'not-kept';
};

/** Fires `added`. */
export class InboxPasskey extends LitElement {
  static override properties = {
    client: { attribute: false },
    strings: { attribute: false },
    isSet: { attribute: false },
    isBusy: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, recoveryStyles];

  declare client: ChatClient;
  declare strings: Strings;
  /** There is one, or more. */
  declare isSet: boolean;
  declare isBusy: boolean;
  declare problem: Problem | undefined;

  constructor() {
    super();
    [this.isSet, this.isBusy] = [false, false];
  }

  protected override render(): TemplateResult {
    const { passkey } = this.strings.recovery;
    const { problem } = this;
    return html`
      <h4>${passkey.heading}</h4>
      <p class="more">${this.isSet ? passkey.isSet : passkey.more}</p>
      <div role="alert">
        ${problem === undefined ? nothing : html`<p class="problem">${passkey.problems[problem]}</p>`}
      </div>
      <p class="more" role="status">${this.isBusy ? passkey.adding : nothing}</p>
      <div class="actions">
        <button class="button dense" type="button" aria-disabled=${this.isBusy} @click=${this.#onAdd}>
          ${this.isSet ? passkey.another : passkey.add}
        </button>
      </div>
    `;
  }

  readonly #onAdd = async (): Promise<void> => {
    if (this.isBusy) return;
    [this.isBusy, this.problem] = [true, undefined];
    const { name, address } = this.client.state();
    try {
      await this.client.backup?.addPasskey(this.strings.recovery.passkey.label(name ?? address ?? ''));
      this.dispatchEvent(new Event('added'));
    } catch (cause) {
      this.problem = problemOf(cause);
    } finally {
      this.isBusy = false;
    }
  };
}

customElements.define('inbox-passkey', InboxPasskey);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-passkey': InboxPasskey;
  }
}
