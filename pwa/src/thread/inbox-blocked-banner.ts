/** In place of the message box, where the contact is blocked: what that means, and the way back. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';

const bannerStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .banner p {
    flex: 1 1 16em;
  }
  .banner p.failed {
    flex-basis: 100%;
    color: var(--cipher-danger);
  }
  .failed:empty {
    display: none;
  }
`;

export class InboxBlockedBanner extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    failed: { state: true },
  };
  static override styles = [...controls, bannerStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: ConversationId;
  declare failed: boolean;

  constructor() {
    super();
    this.failed = false;
  }

  protected override render(): TemplateResult {
    const { blocking } = this.strings;
    return html`
      <div class="banner" role="note">
        <p>${blocking.isBlocked}</p>
        <button class="button dense" type="button" @click=${() => this.#unblock()}>${blocking.unblock}</button>
        <p class="failed" role="alert">${this.failed ? blocking.failed : nothing}</p>
      </div>
    `;
  }

  async #unblock(): Promise<void> {
    this.failed = false;
    try {
      await this.client.contacts?.change(this.conversation, { isBlocked: false });
    } catch {
      this.failed = true;
    }
  }
}

customElements.define('inbox-blocked-banner', InboxBlockedBanner);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-blocked-banner': InboxBlockedBanner;
  }
}
