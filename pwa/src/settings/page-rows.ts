/** Rows of the settings that lead to pages of their own. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { renderRow, type Row } from './settings-groups.ts';

/** A row that leads to a page of its own. */
const renderPage = (
  { settingsPage }: Strings,
  {
    view,
    ...row
  }: Row & { readonly view: 'address' | 'check' | 'devices' | 'looks' | 'replies' | 'hours' | 'team' | 'statistics' },
): TemplateResult =>
  renderRow({
    ...row,
    action: html`<a class="button dense" href=${pathOf({ view })} aria-label="${settingsPage.open}: ${row.title}"
      >${settingsPage.open}</a
    >`,
  });

export const renderSite = (strings: Strings): TemplateResult => html`
  <section>
    <h3 id="site" tabindex="-1">${strings.settingsPage.site}</h3>
    <ul role="list">
      ${renderPage(strings, {
        view: 'address',
        icon: 'globe',
        title: strings.settingsPage.addressRow,
        lines: [strings.settingsPage.addressHint],
      })}
      ${renderPage(strings, {
        view: 'looks',
        icon: 'brush',
        title: strings.looks.heading,
        lines: [strings.looks.rowHint],
      })}
    </ul>
  </section>
`;

/** How the inbox reaches the server. */
export const renderCheck = (strings: Strings): TemplateResult =>
  renderPage(strings, {
    view: 'check',
    icon: 'pulse',
    title: strings.check.row,
    lines: [strings.check.rowHint],
  });

/** Texts that the owner sends often. */
export const renderReplies = (strings: Strings): TemplateResult =>
  renderPage(strings, {
    view: 'replies',
    icon: 'copy',
    title: strings.replies.heading,
    lines: [strings.replies.rowHint],
  });

/** Who answers with the owner. */
export const renderTeam = (strings: Strings): TemplateResult =>
  renderPage(strings, {
    view: 'team',
    icon: 'users',
    title: strings.team.heading,
    lines: [strings.team.rowHint],
  });

/** When the owner answers. */
export const renderHours = (strings: Strings): TemplateResult =>
  renderPage(strings, {
    view: 'hours',
    icon: 'clock',
    title: strings.hours.heading,
    lines: [strings.hours.rowHint],
  });

/** What is counted on this device. */
export const renderStatistics = (strings: Strings): TemplateResult =>
  renderPage(strings, {
    view: 'statistics',
    icon: 'chart',
    title: strings.statistics.heading,
    lines: [strings.statistics.rowHint],
  });

/** The other devices with this inbox. */
export const renderDevices = (strings: Strings): TemplateResult =>
  renderPage(strings, {
    view: 'devices',
    icon: 'laptop',
    title: strings.devices.row,
    lines: [strings.devices.rowHint],
  });
