/** The states of the saved replies: their page, and the list over the message box. */
import type { InboxApp } from '../../src/shell/inbox-app.ts';
import { FakeClient } from '@cipherchat/core/fakes';
import { ALICE, everybody } from './people.ts';

/** Short, long and in Arabic. */
const REPLIES = [
  { title: 'ship-no', text: 'Hello {name}, we ship to Norway twice a week. It takes 4 to 6 days.' },
  { title: 'x'.repeat(64), text: `${'Donaudampfschifffahrt'.repeat(20)}\n\nTwo lines.` },
  { title: 'شحن', text: 'مرحبًا {name}، نشحن إلى النرويج.' },
].map((one, i) => ({ ...one, id: String(i).repeat(16) }));

const withReplies = (): FakeClient => {
  const client = new FakeClient(everybody);
  client.replies.replies = REPLIES;
  return client;
};

const offered =
  (text: string) =>
  async (app: InboxApp): Promise<void> => {
    const thread = app.shadowRoot?.querySelector('inbox-thread')?.shadowRoot;
    const list = thread?.querySelector('inbox-saved-replies');
    list?.typed(text);
    const isShown = (): boolean => Boolean(list?.shadowRoot?.querySelector('.offer'));
    for (let frame = 0; !isShown() && frame < 100; frame += 1) await new Promise(requestAnimationFrame);
  };

const page = '/settings/replies';
const thread = `/c/${ALICE}`;

export const savedReplyStates = {
  'saved replies': { path: page, client: withReplies },
  'saved replies, none': { path: page, client: () => new FakeClient(everybody) },
  'saved replies, one is changed': {
    path: page,
    client: withReplies,
    then: (app: InboxApp) => {
      const root = app.shadowRoot?.querySelector('inbox-replies-page')?.shadowRoot;
      root?.querySelector<HTMLElement>('.set .icon-button')?.click();
    },
  },
  'saved replies, offered': { path: thread, client: withReplies, then: offered('/') },
  'saved replies, none fits': { path: thread, client: withReplies, then: offered('/x-y') },
};
