/** What a device shows that another one has removed: why, and what is to become of what it has. */
import type { RemovalView } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { linkStyles } from './devices.styles.ts';
import { removedStyles } from './removed.styles.ts';

/** Fires `keep` and `wipe`, each after the user has decided, and `export` where the user wants a file. */
export class InboxRemovedDevice extends LitElement {
  static override properties = {
    strings: { attribute: false },
    removal: { attribute: false },
    waiting: { type: Number },
    failed: { type: Boolean },
    asks: { state: true },
  };
  static override styles = [...controls, linkStyles, removedStyles];

  declare strings: Strings;
  declare removal: RemovalView;
  /** Messages that were not sent. */
  declare waiting: number;
  /** The browser did not delete everything. */
  declare failed: boolean;
  /** Whether to delete everything, for the second time. */
  declare asks: boolean;

  constructor() {
    super();
    this.asks = false;
    this.failed = false;
    this.waiting = 0;
  }

  protected override render(): TemplateResult {
    return html`<main class="weave">
      <div class="card steps">${this.asks ? this.#renderWipe() : this.#renderChoice()}</div>
    </main>`;
  }

  #lead(): string {
    const { devices, lang } = this.strings;
    const { reason, since } = this.removal;
    if (reason !== 'revoked' || since === undefined) return devices.removedLead;
    const region = regionOf(lang, navigator.languages);
    const moment = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short' });
    return devices.revokedLead(moment.format(since));
  }

  #renderChoice(): TemplateResult {
    const { devices } = this.strings;
    return html`
      <span class="tile">${icon('lock', 's28')}</span>
      <h1 tabindex="-1">${devices.removed}</h1>
      <p class="lead">${this.#lead()}</p>
      ${this.waiting > 0 ? html`<p class="lead">${devices.removedWaiting(this.waiting)}</p>` : nothing}
      <p class="lead">${devices.removedChoice}</p>
      ${this.#renderExport()}
      <div class="pair">
        <button class="button" type="button" @click=${() => this.dispatchEvent(new Event('keep'))}>
          ${devices.keepReading}
        </button>
        <button class="button danger" type="button" @click=${() => (this.asks = true)}>${devices.wipe}</button>
      </div>
      <p class="hint">${devices.unexpected}</p>
    `;
  }

  /** Before everything is deleted, and for who keeps it as well. */
  #renderExport(): TemplateResult {
    const { exporting } = this.strings;
    return html`<button class="button" type="button" @click=${() => this.dispatchEvent(new Event('export'))}>
      ${icon('install')}${exporting.all}
    </button>`;
  }

  #renderWipe(): TemplateResult {
    const { devices } = this.strings;
    return html`
      <h1 tabindex="-1">${devices.wipeHeading}</h1>
      <p class="lead">${devices.wipeLead}</p>
      ${this.failed ? html`<p class="problem" role="alert">${devices.wipeFailed}</p>` : nothing} ${this.#renderExport()}
      <div class="pair">
        <button class="button" type="button" @click=${() => (this.asks = false)}>${devices.cancel}</button>
        <button class="button danger" type="button" @click=${() => this.dispatchEvent(new Event('wipe'))}>
          ${devices.wipe}
        </button>
      </div>
    `;
  }
}

customElements.define('inbox-removed-device', InboxRemovedDevice);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-removed-device': InboxRemovedDevice;
  }
}
