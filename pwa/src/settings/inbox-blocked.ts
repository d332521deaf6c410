/** The group of the settings page that lists who is blocked. It follows the other devices. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { settingsStyles } from './inbox-settings.styles.ts';

type Blocked = { readonly id: ConversationId; readonly name: string };

export class InboxBlocked extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    blocked: { state: true },
    failed: { state: true },
  };
  static override styles = [...controls, settingsStyles];

  declare strings: Strings;
  declare client: ChatClient;
  /** Undefined while they were not read. */
  declare blocked: readonly Blocked[] | undefined;
  declare failed: boolean;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#follow();
  }

  protected override render(): TemplateResult {
    const { blocking } = this.strings;
    return html`
      <section>
        <h3 id="blocked" tabindex="-1">${blocking.heading}</h3>
        <div class="box">
          <p class="more">${blocking.lead}</p>
          ${this.blocked?.length === 0 ? html`<p class="more">${blocking.empty}</p>` : nothing}
        </div>
        ${this.blocked === undefined || this.blocked.length === 0 ? nothing : this.#renderList(this.blocked)}
        <p class="feedback not-saved" role="status">${this.failed ? blocking.failed : nothing}</p>
      </section>
    `;
  }

  #renderList(blocked: readonly Blocked[]): TemplateResult {
    const { blocking } = this.strings;
    return html`<ul role="list" aria-labelledby="blocked">
      ${blocked.map(
        ({ id, name }) =>
          html`<li class="set">
            <div>
              <p class="title"><bdi>${name}</bdi></p>
            </div>
            <button
              class="button dense"
              type="button"
              aria-label=${blocking.unblockOne(name)}
              @click=${() => this.#unblock(id)}
            >
              ${blocking.unblock}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #follow(): void {
    this.#leave?.();
    this.#leave = this.client.subscribe(({ kind }) => {
      if (kind === 'conversations') void this.#read();
    });
    void this.#read();
  }

  async #read(): Promise<void> {
    const { client, strings } = this;
    const cards = await client.contacts?.cards().catch(() => undefined);
    const found = [...(cards ?? [])].filter(([, { isBlocked }]) => isBlocked);
    const rows = found.map(async ([id, { name }]): Promise<Blocked> => {
      const view = name === undefined ? await client.conversations.get(id).catch(() => undefined) : undefined;
      return { id, name: name ?? view?.name ?? `${strings.visitor} ${id.slice(0, 4)}` };
    });
    this.blocked = await Promise.all(rows);
  }

  async #unblock(id: ConversationId): Promise<void> {
    try {
      await this.client.contacts?.change(id, { isBlocked: false });
      this.failed = false;
    } catch {
      this.failed = true;
    }
    await this.#read();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }
}

customElements.define('inbox-blocked', InboxBlocked);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-blocked': InboxBlocked;
  }
}
