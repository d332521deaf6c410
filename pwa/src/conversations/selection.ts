/** Several conversations of the list at once: which are selected, and what is drawn for it. Escape ends it. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import { nameInWords } from '../locales/name-in-words.ts';
import { icon } from '../styles/icons.ts';
import './inbox-bulk-bar.ts';

type Host = LitElement & {
  readonly strings: Strings;
  readonly client: ChatClient | undefined;
  readonly aheadMs: number;
};

export class Selection implements ReactiveController {
  readonly #host: Host;
  /** Undefined: the user selects nothing at present. */
  #ids: ReadonlySet<ConversationId> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKey);
  }

  get isOn(): boolean {
    return this.#ids !== undefined;
  }

  /** Begins, with nothing selected or with one conversation. */
  begin(id?: ConversationId): void {
    if (id === undefined) this.#set(new Set());
    else this.#toggle(id);
    if (id === undefined) this.#focus('.pickbox input');
  }

  /** The list takes the focus, which may have been on something that is gone. */
  end(): void {
    this.#set(undefined);
    this.#focus('h2');
  }

  renderHeading(rows: readonly InboxConversation[]): TemplateResult {
    const { order } = this.#host.strings;
    return html`
      <header class="head">
        <h2 tabindex="-1"><span aria-live="polite">${order.selected(this.#chosen(rows).length)}</span></h2>
        <button class="button dense quiet" type="button" @click=${() => this.#set(new Set(rows.map(({ id }) => id)))}>
          ${order.selectAll}
        </button>
        <button
          class="icon-button"
          type="button"
          aria-label=${order.endSelect}
          title=${order.endSelect}
          @click=${() => this.end()}
        >
          ${icon('close')}
        </button>
      </header>
    `;
  }

  /** The box before a row, in the place of the avatar. */
  renderBox(row: InboxConversation): TemplateResult | typeof nothing {
    if (this.#ids === undefined) return nothing;
    const { order, notifications } = this.#host.strings;
    return html`<label class="pickbox"
      ><input
        type="checkbox"
        aria-label=${order.selectOne(nameInWords(row, notifications))}
        .checked=${live(this.#ids.has(row.id))}
        @change=${() => this.#toggle(row.id)}
    /></label>`;
  }

  /** What can be done with them, at the foot. */
  renderBar(rows: readonly InboxConversation[]): TemplateResult | typeof nothing {
    if (this.#ids === undefined) return nothing;
    const { strings, client, aheadMs } = this.#host;
    return html`<inbox-bulk-bar
      .strings=${strings}
      .client=${client}
      .rows=${this.#chosen(rows)}
      .aheadMs=${aheadMs}
      @done=${() => this.end()}
    ></inbox-bulk-bar>`;
  }

  /** A row that has left the list is no longer selected. */
  #chosen(rows: readonly InboxConversation[]): readonly InboxConversation[] {
    return rows.filter(({ id }) => this.#ids?.has(id) === true);
  }

  #toggle(id: ConversationId): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#set(ids);
  }

  #set(ids: ReadonlySet<ConversationId> | undefined): void {
    this.#ids = ids;
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }),
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOn || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    this.end();
  };
}
