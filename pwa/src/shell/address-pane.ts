/** The page of the address, with the newest conversation: it shows that the snippet works. */
import type { ClientState } from '@cipherchat/core';
import { html, type TemplateResult } from 'lit';
import '../address/inbox-address.ts';
import type { WidgetBuild } from '../address/snippet.ts';
import type { Conversations } from '../inbox-feed.ts';
import type { Strings } from '../locales/index.ts';

export const renderAddress = (
  strings: Strings,
  widget: WidgetBuild,
  { state, conversations }: { readonly state: ClientState; readonly conversations: Conversations },
): TemplateResult => html`
  <inbox-address
    .strings=${strings}
    .widget=${widget}
    .state=${state}
    .newest=${conversations.kind === 'ready' ? conversations.rows[0] : undefined}
    .known=${conversations.kind === 'ready'}
  ></inbox-address>
`;
