/** Notices about the whole inbox: no connection, messages that wait, a browser that won't keep the data. */
import type { ClientState } from '@cipherchat/core';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon, type IconName } from '../styles/icons.ts';

/** An interruption that ends within this time shows no notice. */
const PATIENCE_MS = 3_000;

export class InboxNotices extends LitElement {
  static override properties = { strings: { attribute: false }, state: { attribute: false }, patient: { state: true } };
  static override styles = [
    ...controls,
    css`
      :host {
        display: block;
      }
      .banner {
        margin: 0 8px 10px;
        border-radius: var(--cipher-radius-md);
        padding-inline: 12px;
      }
    `,
  ];

  declare strings: Strings;
  declare state: ClientState;
  declare patient: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.patient = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    if (this.state.connection === 'online') {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.patient = true;
    } else {
      this.#timer ??= setTimeout(() => {
        this.patient = false;
      }, PATIENCE_MS);
    }
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.#renderConnection()}${this.#renderStorage()}</div>`;
  }

  #renderConnection(): TemplateResult | typeof nothing {
    const { notices } = this.strings;
    if (this.state.connection === 'online' || this.patient) return nothing;
    const waiting = this.state.waiting > 0 ? notices.waiting(this.state.waiting) : undefined;
    return navigator.onLine
      ? this.#renderBanner('offline', notices.connecting, waiting ?? notices.connectingMore)
      : this.#renderBanner('offline', notices.offline, waiting ?? notices.offlineMore);
  }

  #renderStorage(): TemplateResult | typeof nothing {
    const { notices } = this.strings;
    return this.state.durable ? nothing : this.#renderBanner('alert', notices.fleeting, notices.fleetingMore);
  }

  #renderBanner(sign: IconName, first: string, more: string): TemplateResult {
    return html`<div class="banner">
      ${icon(sign)}
      <p><b>${first}</b> ${more}</p>
    </div>`;
  }
}

customElements.define('inbox-notices', InboxNotices);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-notices': InboxNotices;
  }
}
