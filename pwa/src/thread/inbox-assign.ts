/** Who of the team has a conversation, in its head: a press gives it to somebody. Nothing where no team answers. */
import type { ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import { assignedAvatar, assignedInWords } from '../conversations/assigned.ts';
import { Dropdown } from '../conversations/dropdown.ts';
import { dropdownStyles } from '../conversations/dropdown.styles.ts';
import { menuStyles } from '../conversations/menu.styles.ts';
import { moveInMenu } from '../conversations/move-in-menu.ts';
import type { Strings } from '../locales/index.ts';
import { avatarOf, avatarStyles, ownAvatar } from '../styles/avatar.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { assignItems, type AssignItem } from './assign-items.ts';
import { assignStyles } from './inbox-assign.styles.ts';

export class InboxAssign extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    failed: { state: true },
  };
  static override styles = [...controls, avatarStyles, dropdownStyles, menuStyles, assignStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: InboxConversation;
  declare failed: boolean;
  readonly #dropdown = new Dropdown(this);
  #wasOpen = false;

  protected override updated(): void {
    const { isOpen } = this.#dropdown;
    if (isOpen && !this.#wasOpen) this.renderRoot.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    this.#wasOpen = isOpen;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { strings, conversation, client } = this;
    if (conversation.assignment === undefined) return nothing;
    const { name } = client.state();
    const words = assignedInWords(conversation, strings);
    return html`
      <button
        class="button dense outline"
        type="button"
        aria-label=${words ?? strings.teamwork.assign}
        title=${words ?? strings.teamwork.assign}
        aria-haspopup="menu"
        aria-expanded=${this.#dropdown.isOpen}
        @click=${this.#dropdown.toggle}
      >
        ${assignedAvatar(conversation, strings, name) ?? html`<span class="word">${strings.teamwork.assign}</span>`}
        ${icon('down', 's16')}
      </button>
      ${this.#dropdown.isOpen ? this.#renderMenu() : nothing}
      <p class="failed" role="alert">${this.failed ? strings.order.failed : nothing}</p>
    `;
  }

  #renderMenu(): TemplateResult {
    const { conversation, strings, client } = this;
    const { address, name } = client.state();
    const faceOf = ({ to, words }: AssignItem): TemplateResult => {
      if (to === undefined) return html`<span class="nobody">${icon('user')}</span>`;
      return to === address ? ownAvatar(name, strings.teamwork.you, false) : avatarOf(to, words);
    };
    return html`
      <div
        class="drop"
        role="menu"
        aria-label=${strings.teamwork.assign}
        @keydown=${(event: KeyboardEvent) => moveInMenu(this.renderRoot, event)}
      >
        ${assignItems(conversation, strings, address).map(
          (item) => html`
            <button role="menuitem" type="button" tabindex="-1" @click=${() => this.#assign(item)}>
              ${faceOf(item)}<bdi>${item.words}</bdi>
            </button>
          `,
        )}
      </div>
    `;
  }

  async #assign({ to }: AssignItem): Promise<void> {
    this.#dropdown.set(false);
    try {
      await this.client.teamRoom?.assign(this.conversation.id, to);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}

customElements.define('inbox-assign', InboxAssign);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-assign': InboxAssign;
  }
}
