/** The list of sections next to the settings page. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { pathOf, type Route } from '../routing/route.ts';
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
  static override properties = { strings: { attribute: false }, view: {}, locks: { type: Boolean } };
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
      button,
      a {
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
      a {
        text-decoration: none;
      }
      a[aria-current] {
        background: var(--cipher-surface);
        box-shadow: 0 0 0 1px var(--cipher-line);
        color: var(--cipher-accent-text);
        font-weight: var(--cipher-semibold);
      }
      button:hover,
      a:not([aria-current]):hover {
        background: var(--cipher-fill-hover);
      }
    `,
  ];

  declare strings: Strings;
  declare view: Route['view'];
  /** Whether the page has a group for the lock. */
  declare locks: boolean;

  protected override render(): TemplateResult {
    const { check, devices, hours, looks, recovery, statistics, replies, settings, settingsPage, team } = this.strings;
    const sections: readonly (readonly [string, IconName, string])[] = [
      ['profile', 'user', settingsPage.profile],
      ['site', 'globe', settingsPage.site],
      ['recovery', 'ticket', recovery.heading],
      ['receipts', 'checks', settingsPage.receipts],
      ['notifications', 'bell', this.strings.ring.heading],
      ...(this.locks ? [['lock', 'lock', this.strings.lock.heading] as const] : []),
      ['appearance', 'sun', settingsPage.appearance],
      ['language', 'globe', settingsPage.language],
      ['device', 'laptop', settingsPage.device],
      ['blocked', 'block', this.strings.blocking.heading],
      ['diagnostics', 'share', settingsPage.diagnostics],
      ['about', 'mark', settingsPage.about],
    ];
    const renderSection = ([id, sign, words]: (typeof sections)[number]): TemplateResult => html`
      <li>
        <button type="button" @click=${() => this.dispatchEvent(new RevealEvent(id))}>${icon(sign)}${words}</button>
      </li>
    `;
    const renderPage = (
      view: 'devices' | 'check' | 'looks' | 'replies' | 'hours' | 'team' | 'statistics',
      sign: IconName,
      words: string,
    ): TemplateResult => html`
      <li>
        <a href=${pathOf({ view })} aria-current=${this.view === view ? 'page' : nothing}>${icon(sign)}${words}</a>
      </li>
    `;
    return html`
      <nav aria-label=${settingsPage.sections}>
        <h2 tabindex="-1">${settings}</h2>
        <ul role="list">
          ${sections.slice(0, -2).map(renderSection)} ${renderPage('looks', 'brush', looks.heading)}
          ${renderPage('team', 'users', team.heading)} ${renderPage('hours', 'clock', hours.heading)}
          ${renderPage('replies', 'copy', replies.heading)} ${renderPage('devices', 'laptop', devices.heading)}
          ${renderPage('statistics', 'chart', statistics.heading)} ${renderPage('check', 'pulse', check.heading)}
          ${sections.slice(-2).map(renderSection)}
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
