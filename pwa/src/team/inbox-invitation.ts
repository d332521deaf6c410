/** The link of one invitation, to copy or to scan. Fires `done`. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { copyField } from '../address/copy-field.ts';
import { linkStyles } from '../devices/devices.styles.ts';
import { qrPicture } from '../devices/qr-picture.ts';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';

export class InboxInvitation extends LitElement {
  static override properties = {
    strings: { attribute: false },
    link: {},
    copied: { state: true },
  };
  static override styles = [...controls, linkStyles];

  declare strings: Strings;
  declare link: string;
  declare copied: boolean | undefined;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h3')?.focus();
  }

  protected override render(): TemplateResult {
    const { address, devices, team } = this.strings;
    const words = this.copied === true ? address.copied : address.notCopied;
    return html`<div class="steps">
      <h3 tabindex="-1">${team.invite}</h3>
      <p class="lead">${team.inviteHint}</p>
      ${qrPicture(this.link, team.picture)}
      <input
        class="input"
        dir="ltr"
        readonly
        aria-label=${team.link}
        .value=${this.link}
        @focus=${({ currentTarget }: Event) => (currentTarget as HTMLInputElement).select()}
      />
      <p class="feedback" role="status">${this.copied === undefined ? nothing : words}</p>
      <div class="pair">
        <button class="button" type="button" @click=${() => this.dispatchEvent(new Event('done'))}>
          ${devices.close}
        </button>
        <button class="button primary" type="button" @click=${this.#copy}>
          ${icon(this.copied === true ? 'check' : 'copy')}${team.copyLink}
        </button>
      </div>
    </div>`;
  }

  readonly #copy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector('input');
    if (field !== null) this.copied = await copyField(field);
  };
}

customElements.define('inbox-invitation', InboxInvitation);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-invitation': InboxInvitation;
  }
}
