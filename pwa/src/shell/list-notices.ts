/** What stands above the list of conversations: the question whether to ring, and notices about the whole inbox. */
import type { ChatClient, ClientState } from '@cipherchat/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetBuild } from '../address/snippet.ts';
import '../devices/inbox-history.ts';
import type { Strings } from '../locales/index.ts';
import './inbox-notices.ts';
import './inbox-ring-ask.ts';

export type ListNoticesParts = {
  readonly strings: Strings;
  readonly client: ChatClient | undefined;
  readonly state: ClientState;
  readonly widget: WidgetBuild;
  /** Of the devices of the account. */
  readonly ownList: { readonly notRenewedSince: number | undefined; readonly isForked: boolean };
  /** Somebody has written. */
  readonly written: boolean;
  /** Messages are on screen, with notices of their own. */
  readonly showsMessages: boolean;
};

export const renderListNotices = (parts: ListNoticesParts): TemplateResult => {
  const { strings, client, state, widget, ownList, written, showsMessages } = parts;
  return html`
    <inbox-history slot="notice" .strings=${strings} .client=${client}></inbox-history>
    <inbox-ring-ask slot="notice" .strings=${strings} .client=${client} .written=${written}></inbox-ring-ask>
    ${
      showsMessages
        ? nothing
        : html`<inbox-notices
            slot="notice"
            .strings=${strings}
            .state=${state}
            .widget=${widget}
            .notRenewedSince=${ownList.notRenewedSince}
            .isForked=${ownList.isForked}
          ></inbox-notices>`
    }
  `;
};
