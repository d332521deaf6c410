/** The two panes of the settings: the list of sections, and the page of settings or the connection check. */
import type { ChatClient, ClientState } from '@cipherchat/core';
import { html, type TemplateResult } from 'lit';
import type { WidgetBuild } from '../address/snippet.ts';
import '../check/inbox-check.ts';
import '../devices/inbox-devices.ts';
import '../verification/inbox-own-fork.ts';
import '../hours/inbox-hours.ts';
import type { Strings } from '../locales/index.ts';
import type { InboxLock } from '../lock/inbox-lock.ts';
import type { Route } from '../routing/route.ts';
import '../looks/inbox-looks.ts';
import '../replies/inbox-replies-page.ts';
import '../settings/inbox-settings.ts';
import '../settings/inbox-settings-sections.ts';
import '../statistics/inbox-statistics.ts';
import '../team/inbox-team.ts';
import type { RevealEvent } from '../settings/inbox-settings-sections.ts';

export const renderSections = (
  strings: Strings,
  view: Route['view'],
  reveal: (event: RevealEvent) => void,
  lock: InboxLock | undefined,
): TemplateResult =>
  html`<inbox-settings-sections
    class="list"
    .strings=${strings}
    .view=${view}
    .locks=${lock !== undefined}
    @reveal=${reveal}
  ></inbox-settings-sections>`;

export type SettingsParts = {
  readonly strings: Strings;
  readonly client: ChatClient;
  readonly lock: InboxLock | undefined;
  readonly state: ClientState;
  readonly widget: WidgetBuild;
  readonly version: string;
};

export const renderSettings = (
  { strings, client, lock, state, widget, version }: SettingsParts,
  view: Route['view'],
): TemplateResult => {
  if (view === 'check') return html`<inbox-check .strings=${strings} .client=${client}></inbox-check>`;
  if (view === 'replies') return html`<inbox-replies-page .strings=${strings} .client=${client}></inbox-replies-page>`;
  if (view === 'looks') return html`<inbox-looks .strings=${strings} .widget=${widget} .state=${state}></inbox-looks>`;
  if (view === 'hours') return html`<inbox-hours .strings=${strings} .client=${client}></inbox-hours>`;
  if (view === 'team') return html`<inbox-team .strings=${strings} .client=${client}></inbox-team>`;
  if (view === 'statistics') return html`<inbox-statistics .strings=${strings} .client=${client}></inbox-statistics>`;
  if (view === 'devices')
    return html`<inbox-devices .strings=${strings} .client=${client}>
      <inbox-own-fork slot="fork" .strings=${strings} .client=${client}></inbox-own-fork>
    </inbox-devices>`;
  return html`
    <inbox-settings
      .strings=${strings}
      .client=${client}
      .lock=${lock}
      .state=${state}
      .widget=${widget}
      .version=${version}
    ></inbox-settings>
  `;
};
