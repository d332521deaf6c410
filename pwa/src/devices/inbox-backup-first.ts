/**
 * Before another device joins an inbox that has no backup: no device but this one can add or remove others, so a lost
 * one would leave the others without the way to go on. The user may go on all the same.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { controls } from '../styles/controls.styles.ts';
import { linkStyles } from './devices.styles.ts';

/** Fires `anyway` or `done`. */
export class InboxBackupFirst extends LitElement {
  static override properties = { strings: { attribute: false } };
  static override styles = [...controls, linkStyles];

  declare strings: Strings;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h3')?.focus();
  }

  protected override render(): TemplateResult {
    const { backupFirst, backupFirstLead, makeCode, addAnyway, cancel } = this.strings.devices;
    return html`<div class="steps">
      <h3 tabindex="-1">${backupFirst}</h3>
      <p class="lead">${backupFirstLead}</p>
      <a class="button primary block" href=${pathOf({ view: 'settings' })} @click=${() => this.#fire('done')}>
        ${makeCode}
      </a>
      <button class="button block" type="button" @click=${() => this.#fire('anyway')}>${addAnyway}</button>
      <button class="button quiet block" type="button" @click=${() => this.#fire('done')}>${cancel}</button>
    </div>`;
  }

  #fire(name: 'anyway' | 'done'): void {
    this.dispatchEvent(new Event(name));
  }
}

customElements.define('inbox-backup-first', InboxBackupFirst);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-backup-first': InboxBackupFirst;
  }
}
