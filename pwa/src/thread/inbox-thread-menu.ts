/** What can be done with a conversation as a whole: close or reopen it, snooze it, mark it as unread. */
import { conversationWith, type ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import { assignedInWords } from '../conversations/assigned.ts';
import { Dropdown } from '../conversations/dropdown.ts';
import { dropdownStyles } from '../conversations/dropdown.styles.ts';
import { kindOf } from '../conversations/list-filter.ts';
import '../conversations/inbox-snooze-time.ts';
import type { SnoozeEvent } from '../conversations/inbox-snooze-time.ts';
import { menuStyles } from '../conversations/menu.styles.ts';
import { moveInMenu } from '../conversations/move-in-menu.ts';
import { snoozeItems, type Change } from '../conversations/snooze-items.ts';
import { AskExportEvent } from '../export/ask-export.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon, type IconName } from '../styles/icons.ts';
import { assignItems } from './assign-items.ts';
import { threadMenuStyles } from './inbox-thread-menu.styles.ts';

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
    asksTime: { state: true },
  };
  static override styles = [...controls, dropdownStyles, menuStyles, threadMenuStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: InboxConversation;
  /** How far the server's clock is ahead of the device's. */
  declare aheadMs: number;
  declare failed: boolean;
  declare asksTime: boolean;
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

  /** Only the owner blocks: what a colleague's device does not take would still reach the others. */
  get #isColleagues(): boolean {
    const { id, peer } = this.conversation;
    return peer !== undefined && id !== conversationWith(peer);
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
    const choices = snoozeItems(now, order, region).map((item) => ({ icon: undefined, ...item }));
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
      ${
        this.asksTime
          ? html`<inbox-snooze-time
              .strings=${this.strings}
              .nowMs=${this.#now}
              @snooze=${this.#onSnooze}
              @close=${this.#onTimeClosed}
            ></inbox-snooze-time>`
          : nothing
      }
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
        ${[this.#closing(), unread].map((item) => this.#renderItem(item))} ${this.#renderAssign()}
        <div role="group" aria-label=${order.snooze}>
          <p aria-hidden="true">${icon('moon')}${order.snooze}</p>
          ${this.#snoozes().map((item) => this.#renderItem(item))}
          <button role="menuitem" type="button" tabindex="-1" @click=${this.#onOwnTime}>
            <span class="gap"></span><span>${order.ownTime}</span>
          </button>
        </div>
        <hr />
        <button role="menuitem" type="button" tabindex="-1" @click=${this.#onExport}>
          ${icon('install')}<span>${this.strings.exporting.heading}</span>
        </button>
        ${this.#isColleagues ? nothing : this.#renderItem(this.#blocking())}
      </div>
    `;
  }

  /** Here, too, as the head of a phone has no room for it. */
  #renderAssign(): TemplateResult | typeof nothing {
    const { strings, conversation, client } = this;
    const items = assignItems(conversation, strings, client.state().address);
    if (items.length === 0) return nothing;
    const words = assignedInWords(conversation, strings) ?? strings.teamwork.assign;
    return html`
      <div role="group" aria-label=${words}>
        <p aria-hidden="true">${icon('user')}${words}</p>
        ${items.map(
          ({ words: name, to }) => html`
            <button
              role="menuitem"
              type="button"
              tabindex="-1"
              @click=${() => this.#settle(() => client.teamRoom?.assign(conversation.id, to))}
            >
              <span class="gap"></span><bdi>${name}</bdi>
            </button>
          `,
        )}
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
    const isKept = await this.#settle(() => this.client.contacts?.change(this.conversation.id, change));
    if (isKept && leaves) this.dispatchEvent(new Event('leave'));
  }

  /** True: it was stored. */
  async #settle(store: () => Promise<void> | undefined): Promise<boolean> {
    this.#dropdown.set(false);
    try {
      await store();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    return !this.failed;
  }

  readonly #onExport = (): void => {
    this.#dropdown.set(false);
    this.renderRoot.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
    this.dispatchEvent(new AskExportEvent(this.conversation.id));
  };

  readonly #onOwnTime = (): void => {
    this.#dropdown.set(false);
    this.asksTime = true;
  };

  readonly #onSnooze = ({ until }: SnoozeEvent): void => {
    this.#onTimeClosed();
    void this.#carryOut({ icon: undefined, words: '', change: { snoozedUntil: until, isClosed: false } });
  };

  readonly #onTimeClosed = (): void => {
    this.asksTime = false;
    this.renderRoot.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };

  readonly #onKey = (event: KeyboardEvent): void => moveInMenu(this.renderRoot, event);
}

customElements.define('inbox-thread-menu', InboxThreadMenu);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-thread-menu': InboxThreadMenu;
  }
}
