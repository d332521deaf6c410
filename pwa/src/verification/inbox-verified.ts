/** In the details: what is known of the contact's safety number, and the way to compare it. */
import type { ChatClient, ConversationView, VerificationView } from '@cipherchat/core';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { dayInWords } from '../conversations/short-time.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';

const styles = css`
  :host {
    display: block;
    font-size: var(--cipher-text-md);
  }
  .okay {
    display: grid;
    gap: 6px;
    padding: 14px 20px;
    background: var(--cipher-accent-tint);
  }
  h4 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-semibold);
    overflow-wrap: anywhere;
  }
  h4 .icon {
    flex: none;
    color: var(--cipher-accent-text);
  }
  .actions .button:not(.primary) {
    background: var(--cipher-surface);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 20px;
    border-block-start: 1px solid var(--cipher-line);
    text-align: start;
  }
  .row span {
    flex: 1;
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
`;

/** Fires `verify` when the user wants to compare. */
export class InboxVerified extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    aheadMs: { attribute: false },
    known: { state: true },
    failed: { state: true },
  };
  static override styles = [...controls, styles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: ConversationView;
  /** How far the server's clock is ahead of the device's. */
  declare aheadMs: number;
  declare known: VerificationView | undefined;
  declare failed: boolean;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation') && !changed.has('client')) return;
    if (changed.get('conversation')?.id !== this.conversation.id) [this.known, this.failed] = [undefined, false];
    void this.#read();
  }

  protected override render(): TemplateResult {
    const { verify } = this.strings;
    return html`${this.known === undefined ? nothing : this.#renderKnown(this.known)}
      <button class="row" type="button" @click=${() => this.dispatchEvent(new Event('verify'))}>
        ${icon('shield', 's16')}<span>${this.known === undefined ? verify.row : verify.again}</span>
        ${icon('next', 's16 flip')}
      </button>`;
  }

  #renderKnown({ mark, device, at, canConfirm }: VerificationView): TemplateResult {
    const { verify, lang } = this.strings;
    const { name } = this.conversation;
    const when = dayInWords(at, Date.now() + this.aheadMs, regionOf(lang, navigator.languages));
    const title = name === undefined ? verify.visitorVerified : verify.verified(name);
    const isWeak = mark === 'compared';
    const weak = canConfirm ? verify.confirmLead : verify.weakLead;
    const where = device.isThis ? verify.here(when) : verify.there(device.name, when);
    return html`<section class="okay">
      <h4>
        ${icon(isWeak ? 'check' : 'verified', 's16')}<span>${isWeak ? verify.comparedOn(device.name) : title}</span>
      </h4>
      <p class="hint">${isWeak ? weak : where}</p>
      <p class="problem" role="alert">${this.failed ? verify.notSaved : nothing}</p>
      <p class="actions">
        ${
          isWeak && canConfirm
            ? html`<button class="button dense primary" type="button" @click=${() => void this.#change('verify')}>
                ${verify.confirm}
              </button>`
            : nothing
        }
        <button class="button dense" type="button" @click=${() => void this.#change('withdraw')}>${verify.undo}</button>
      </p>
    </section>`;
  }

  async #change(call: 'verify' | 'withdraw'): Promise<void> {
    try {
      await this.client.verification?.[call](this.conversation.id);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  async #read(): Promise<void> {
    const { id } = this.conversation;
    const known = await this.client.verification?.state(id).catch(() => undefined);
    if (this.conversation.id === id) this.known = known;
  }
}

customElements.define('inbox-verified', InboxVerified);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-verified': InboxVerified;
  }
}
