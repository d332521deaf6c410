/** What can be done with several conversations at once. Fires `done` when all of them are changed. */
import type { ChatClient } from '@cipherchat/core';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon, type IconName } from '../styles/icons.ts';
import { Dropdown } from './dropdown.ts';
import { dropdownStyles } from './dropdown.styles.ts';
import { menuStyles } from './menu.styles.ts';
import { moveInMenu } from './move-in-menu.ts';
import { snoozeItems, type Change } from './snooze-items.ts';
import './inbox-snooze-time.ts';
import type { SnoozeEvent } from './inbox-snooze-time.ts';

const barStyles = css`
  :host {
    display: block;
    border-block-start: 1px solid var(--cipher-line);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-evenly;
    min-block-size: 64px;
    padding-inline: 8px;
  }
  .icon-button:disabled {
    opacity: 0.4;
  }
  .drop {
    inset-block: auto calc(100% + 4px);
    inset-inline: 12px auto;
  }
  .failed {
    padding: 0 20px 12px;
    color: var(--cipher-danger);
    font-size: var(--cipher-text-sm);
  }
`;

export class InboxBulkBar extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    rows: { attribute: false },
    aheadMs: { attribute: false },
    failed: { state: true },
    busy: { state: true },
    asksTime: { state: true },
  };
  static override styles = [...controls, dropdownStyles, menuStyles, barStyles];

  declare strings: Strings;
  declare client: ChatClient | undefined;
  /** Those that are selected. */
  declare rows: readonly InboxConversation[];
  /** How far the server's clock is ahead of the device's. */
  declare aheadMs: number;
  declare failed: boolean;
  declare busy: boolean;
  declare asksTime: boolean;
  readonly #dropdown = new Dropdown(this);
  #wasOpen = false;

  protected override updated(): void {
    const { isOpen } = this.#dropdown;
    if (isOpen && !this.#wasOpen) this.renderRoot.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    this.#wasOpen = isOpen;
  }

  protected override render(): TemplateResult {
    const { order } = this.strings;
    const areClosed = this.rows.length > 0 && this.rows.every(({ card }) => card.isClosed);
    return html`
      <div class="bar" role="toolbar" aria-label=${order.more}>
        ${
          areClosed
            ? this.#renderButton('inbox', order.reopen, { isClosed: false })
            : this.#renderButton('check', order.close, { isClosed: true, snoozedUntil: undefined })
        }
        <button
          class="icon-button"
          type="button"
          aria-label=${order.snooze}
          title=${order.snooze}
          aria-haspopup="menu"
          aria-expanded=${this.#dropdown.isOpen}
          ?disabled=${this.#isIdle}
          @click=${this.#dropdown.toggle}
        >
          ${icon('moon')}
        </button>
        ${this.#renderButton('checks', order.markRead, { isMarkedUnread: false })}
        ${this.#renderButton('mail', order.markUnread, { isMarkedUnread: true })}
      </div>
      ${this.#dropdown.isOpen ? this.#renderMenu() : nothing}
      ${
        this.asksTime
          ? html`<inbox-snooze-time
              .strings=${this.strings}
              .nowMs=${this.#now}
              @snooze=${({ until }: SnoozeEvent) => this.#carryOut({ snoozedUntil: until, isClosed: false })}
              @close=${this.#onTimeClosed}
            ></inbox-snooze-time>`
          : nothing
      }
      <p class="failed" role="alert" ?hidden=${!this.failed}>${this.failed ? order.failed : nothing}</p>
    `;
  }

  get #now(): number {
    return Date.now() + this.aheadMs;
  }

  get #isIdle(): boolean {
    return this.busy || this.rows.length === 0;
  }

  #renderButton(glyph: IconName, label: string, change: Change): TemplateResult {
    return html`
      <button
        class="icon-button"
        type="button"
        aria-label=${label}
        title=${label}
        ?disabled=${this.#isIdle}
        @click=${() => this.#carryOut(change)}
      >
        ${icon(glyph)}
      </button>
    `;
  }

  #renderMenu(): TemplateResult {
    const { order, lang } = this.strings;
    const region = regionOf(lang, navigator.languages);
    return html`
      <div class="drop" role="menu" aria-label=${order.snooze} @keydown=${this.#onKey}>
        ${snoozeItems(this.#now, order, region).map(
          ({ words, aside, change }) => html`
            <button role="menuitem" type="button" tabindex="-1" @click=${() => this.#carryOut(change)}>
              <span>${words}</span><span class="aside">${aside}</span>
            </button>
          `,
        )}
        <button role="menuitem" type="button" tabindex="-1" @click=${this.#onOwnTime}>
          <span>${order.ownTime}</span>
        </button>
      </div>
    `;
  }

  /** What cannot be stored stays selected with the rest. */
  async #carryOut(change: Change): Promise<void> {
    this.#dropdown.set(false);
    this.asksTime = false;
    this.busy = true;
    try {
      for (const { id, unread } of this.rows) {
        await this.client?.contacts?.change(id, change);
        if (change.isMarkedUnread === false && unread > 0) await this.client?.conversations.markRead(id);
      }
      this.failed = false;
      this.dispatchEvent(new Event('done'));
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }

  readonly #onOwnTime = (): void => {
    this.#dropdown.set(false);
    this.asksTime = true;
  };

  readonly #onTimeClosed = (): void => {
    this.asksTime = false;
  };

  readonly #onKey = (event: KeyboardEvent): void => moveInMenu(this.renderRoot, event);
}

customElements.define('inbox-bulk-bar', InboxBulkBar);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-bulk-bar': InboxBulkBar;
  }
}
