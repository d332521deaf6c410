/** The list of sections next to the settings page. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon, type IconName } from '../styles/icons.ts';

/** The user chose a group of settings to see. */
export class RevealEvent extends Event {
  readonly section: string;

  constructor(section: string) {
    super('reveal');
    this.section = section;
  }
}

export class InboxSettingsSections extends LitElement {
  static override properties = { strings: { attribute: false } };
  static override styles = [
    ...controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        overflow-y: auto;
      }
      h2 {
        display: flex;
        align-items: center;
        min-block-size: 68px;
        padding: 12px 18px 8px;
        font-size: var(--cipher-text-xl);
        font-weight: var(--cipher-semibold);
        letter-spacing: -0.018em;
      }
      ul {
        padding: 0 8px 12px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        inline-size: 100%;
        min-block-size: 44px;
        padding: 8px 12px;
        border-radius: var(--cipher-radius-md);
        color: var(--cipher-text-2);
        font-weight: var(--cipher-medium);
      }
      button:hover {
        background: var(--cipher-fill-hover);
      }
    `,
  ];

  declare strings: Strings;

  protected override render(): TemplateResult {
    const { settings, settingsPage } = this.strings;
    const sections: readonly (readonly [string, IconName, string])[] = [
      ['profile', 'user', settingsPage.profile],
      ['site', 'globe', settingsPage.site],
      ['receipts', 'checks', settingsPage.receipts],
      ['appearance', 'sun', settingsPage.appearance],
      ['device', 'laptop', settingsPage.device],
      ['diagnostics', 'share', settingsPage.diagnostics],
      ['about', 'mark', settingsPage.about],
    ];
    return html`
      <nav aria-label=${settingsPage.sections}>
        <h2 tabindex="-1">${settings}</h2>
        <ul role="list">
          ${sections.map(([id, sign, words]) => html`<li><button type="button" @click=${() => this.dispatchEvent(new RevealEvent(id))}>${icon(sign)}${words}</button></li>`)}
        </ul>
      </nav>
    `;
  }
}

customElements.define('inbox-settings-sections', InboxSettingsSections);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-settings-sections': InboxSettingsSections;
  }
}
