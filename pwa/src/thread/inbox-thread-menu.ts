/** What can be done with a conversation as a whole: close or reopen it, snooze it, mark it as unread. */
import type { ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import { Dropdown } from '../conversations/dropdown.ts';
import { dropdownStyles } from '../conversations/dropdown.styles.ts';
import { kindOf } from '../conversations/list-filter.ts';
import { comingTime } from '../conversations/short-time.ts';
import { AskExportEvent } from '../export/ask-export.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon, type IconName } from '../styles/icons.ts';
import { threadMenuStyles } from './inbox-thread-menu.styles.ts';
import { snoozeTimes } from './snooze-times.ts';

type Change = Parameters<NonNullable<ChatClient['contacts']>['change']>[1];

type Item = {
  readonly icon: IconName | undefined;
  readonly words: string;
  readonly aside?: string | undefined;
  readonly change: Change;
  /** The conversation is left with it. */
  readonly leaves?: boolean;
};

/** Fires `leave` when the conversation was marked as unread. */
export class InboxThreadMenu extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    aheadMs: { attribute: false },
    failed: { state: true },
  };
  static override styles = [...controls, dropdownStyles, threadMenuStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: InboxConversation;
  /** How far the server's clock is ahead of the device's. */
  declare aheadMs: number;
  declare failed: boolean;
  readonly #dropdown = new Dropdown(this);
  #wasOpen = false;

  protected override updated(): void {
    const { isOpen } = this.#dropdown;
    if (isOpen && !this.#wasOpen) this.renderRoot.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    this.#wasOpen = isOpen;
  }

  /** Opens the menu, for the keyboard. */
  open(): void {
    this.#dropdown.set(true);
  }

  /** Closes the conversation, or opens it again. */
  toggleClosed(): void {
    void this.#carryOut(this.#closing());
  }

  get #now(): number {
    return Date.now() + this.aheadMs;
  }

  #closing(): Item {
    const { order } = this.strings;
    const { isClosed } = this.conversation.card;
    return isClosed
      ? { icon: 'inbox', words: order.reopen, change: { isClosed: false } }
      : { icon: 'check', words: order.close, change: { isClosed: true, snoozedUntil: undefined } };
  }

  #blocking(): Item {
    const { blocking } = this.strings;
    const { isBlocked } = this.conversation.card;
    return {
      icon: 'block',
      words: isBlocked ? blocking.unblock : blocking.block,
      change: { isBlocked: !isBlocked },
    };
  }

  #snoozes(): readonly Item[] {
    const { order, lang } = this.strings;
    const now = this.#now;
    const region = regionOf(lang, navigator.languages);
    const wake = { icon: 'moon', words: order.wake, change: { snoozedUntil: undefined } } as const;
    const choices = snoozeTimes(now).map(({ kind, until }) => ({
      icon: undefined,
      words: order.snoozeUntil[kind],
      aside: kind === 'they-write' ? undefined : comingTime(until, now, region),
      change: { snoozedUntil: until, isClosed: false },
    }));
    return kindOf(this.conversation.card, now) === 'snoozed' ? [wake, ...choices] : choices;
  }

  protected override render(): TemplateResult {
    const { order } = this.strings;
    const closing = this.#closing();
    return html`
      <button class="button dense closing" type="button" @click=${() => this.toggleClosed()}>
        ${icon(closing.icon ?? 'check', 's16')}<span>${closing.words}</span>
      </button>
      <button
        class="icon-button"
        type="button"
        aria-label=${order.more}
        title=${order.more}
        aria-haspopup="menu"
        aria-expanded=${this.#dropdown.isOpen}
        @click=${this.#dropdown.toggle}
      >
        ${icon('more')}
      </button>
      ${this.#dropdown.isOpen ? this.#renderMenu() : nothing}
      <p class="failed" role="alert">${this.failed ? order.failed : nothing}</p>
    `;
  }

  #renderMenu(): TemplateResult {
    const { order } = this.strings;
    const unread: Item = {
      icon: 'mail',
      words: order.markUnread,
      change: { isMarkedUnread: true },
      leaves: true,
    };
    return html`
      <div class="drop" role="menu" aria-label=${order.more} @keydown=${this.#onKey}>
        ${[this.#closing(), unread].map((item) => this.#renderItem(item))}
        <div role="group" aria-label=${order.snooze}>
          <p aria-hidden="true">${icon('moon')}${order.snooze}</p>
          ${this.#snoozes().map((item) => this.#renderItem(item))}
        </div>
        <hr />
        <button role="menuitem" type="button" tabindex="-1" @click=${this.#onExport}>
          ${icon('install')}<span>${this.strings.exporting.heading}</span>
        </button>
        ${this.#renderItem(this.#blocking())}
      </div>
    `;
  }

  #renderItem(item: Item): TemplateResult {
    return html`
      <button role="menuitem" type="button" tabindex="-1" @click=${() => this.#carryOut(item)}>
        ${item.icon === undefined ? html`<span class="gap"></span>` : icon(item.icon)}<span>${item.words}</span>
        <span class="aside">${item.aside ?? nothing}</span>
      </button>
    `;
  }

  async #carryOut({ change, leaves = false }: Item): Promise<void> {
    this.#dropdown.set(false);
    try {
      await this.client.contacts?.change(this.conversation.id, change);
      this.failed = false;
      if (leaves) this.dispatchEvent(new Event('leave'));
    } catch {
      this.failed = true;
    }
  }

  readonly #onExport = (): void => {
    this.#dropdown.set(false);
    this.renderRoot.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
    this.dispatchEvent(new AskExportEvent(this.conversation.id));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  };
}

customElements.define('inbox-thread-menu', InboxThreadMenu);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-thread-menu': InboxThreadMenu;
  }
}
