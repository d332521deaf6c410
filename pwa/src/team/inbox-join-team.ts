/** Asks before the user joins the team of somebody else, whose link brought them here. Fires `done`. */
import type { ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { linkStyles } from '../devices/devices.styles.ts';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import type { Invitation } from './team-invitation.ts';

export class InboxJoinTeam extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    invitation: { attribute: false },
    isBusy: { state: true },
    failed: { state: true },
  };
  static override styles = [...controls, linkStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare invitation: Invitation;
  declare isBusy: boolean;
  declare failed: boolean;

  constructor() {
    super();
    this.isBusy = this.failed = false;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h3')?.focus();
  }

  protected override render(): TemplateResult {
    const { devices, team } = this.strings;
    return html`<div class="steps">
      <h3 tabindex="-1">${team.joinHeading}</h3>
      <p class="lead">${team.joinLead}</p>
      <label class="label" for="owner">${team.joinAddress}</label>
      <input class="input" id="owner" dir="ltr" readonly .value=${this.invitation.owner} />
      <p class="problem" role="alert">${this.failed ? devices.notSaved : nothing}</p>
      <div class="pair">
        <button class="button" type="button" ?disabled=${this.isBusy} @click=${this.#leave}>${team.notNow}</button>
        <button class="button primary" type="button" ?disabled=${this.isBusy} @click=${this.#join}>${team.join}</button>
      </div>
    </div>`;
  }

  readonly #leave = (): void => {
    this.dispatchEvent(new Event('done'));
  };

  readonly #join = async (): Promise<void> => {
    const { owner, code } = this.invitation;
    [this.isBusy, this.failed] = [true, false];
    try {
      await this.client.team?.join(owner, code, this.strings.team.joinWords);
      this.#leave();
    } catch {
      this.failed = true;
    } finally {
      this.isBusy = false;
    }
  };
}

customElements.define('inbox-join-team', InboxJoinTeam);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-join-team': InboxJoinTeam;
  }
}
