/** What can be done with a conversation as a whole, at the end of its head. */
import type { ChatClient, ClientState } from '@cipherchat/core/view';
import { html, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import './inbox-assign.ts';
import './inbox-thread-menu.ts';

type Shown = {
  readonly strings: Strings;
  readonly client: ChatClient;
  readonly conversation: InboxConversation;
  readonly state: ClientState;
};

export const threadActions = (
  { strings, client, conversation, state }: Shown,
  onLeave: () => void,
): TemplateResult => html`
  <inbox-assign .strings=${strings} .client=${client} .conversation=${conversation}></inbox-assign>
  <inbox-thread-menu
    .strings=${strings}
    .client=${client}
    .conversation=${conversation}
    .aheadMs=${state.clockAheadMs ?? 0}
    @leave=${onLeave}
  ></inbox-thread-menu>
`;
