/** Asks once, after the first message, whether this device should ring. The browser's question follows a press. */
import type { ChatClient } from '@cipherchat/core';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { changeNoticeSettings, readNoticeSettings } from '../notices/notice-settings.ts';
import { keepInStep, turnOn } from '../notices/page-subscription.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';

export class InboxRingAsk extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    written: { type: Boolean },
    asks: { state: true },
  };
  static override styles = [
    ...controls,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px 12px;
        margin: 0 8px 10px;
        padding: 12px;
        border-radius: var(--cipher-radius-md);
        background: var(--cipher-accent-tint);
      }
      .icon {
        grid-row: span 2;
        color: var(--cipher-accent-text);
      }
      h2 {
        font-size: var(--cipher-text-md);
        font-weight: var(--cipher-semibold);
      }
      p {
        color: var(--cipher-text-2);
        font-size: var(--cipher-text-sm);
      }
      .actions {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 8px;
      }
    `,
  ];

  declare strings: Strings;
  declare client: ChatClient;
  /** Somebody has written. */
  declare written: boolean;
  declare asks: boolean;
  #hasLooked = false;

  constructor() {
    super();
    this.written = false;
    this.asks = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('written') || !this.written || this.#hasLooked) return;
    this.#hasLooked = true;
    void this.#look().catch(() => undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.asks) return nothing;
    const { ring } = this.strings;
    return html`
      <section aria-labelledby="ask">
        ${icon('bell')}
        <h2 id="ask">${ring.ask}</h2>
        <p>${ring.askMore}</p>
        <div class="actions">
          <button class="button dense primary" type="button" @click=${this.#onYes}>${ring.askYes}</button>
          <button class="button dense" type="button" @click=${this.#onNo}>${ring.askNo}</button>
        </div>
      </section>
    `;
  }

  async #look(): Promise<void> {
    if ((await readNoticeSettings()).wasAsked) return;
    this.asks = (await keepInStep(this.client)) === 'not-asked';
  }

  readonly #onYes = (): void => {
    this.asks = false;
    void turnOn(this.client).catch(() => undefined);
  };

  readonly #onNo = (): void => {
    this.asks = false;
    void changeNoticeSettings({ wasAsked: true }).catch(() => undefined);
  };
}

customElements.define('inbox-ring-ask', InboxRingAsk);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-ring-ask': InboxRingAsk;
  }
}
