/** The states of the page on which the owner chooses how the chat looks. */
import { FakeClient } from '@cipherchat/core/fakes';
import type { InboxApp } from '../../src/shell/inbox-app.ts';
import type { Looks } from '../../src/address/looks.ts';
import { everybody } from './people.ts';

const path = '/settings/appearance';
const client = (): FakeClient => new FakeClient(everybody);

const CHOSEN: Looks = {
  accent: '#f4d03f',
  greeting: `مرحبًا <b>${'Donaudampfschifffahrt'.repeat(8)}</b>`,
  openers: 'Where is my order?\n\nDo you ship to my country?\nCan I visit you?',
  position: 'start',
  theme: 'dark',
  lang: 'de',
};

export const looksStates = {
  'appearance of the chat': { path, client },
  'appearance of the chat, all chosen, in a pale colour': {
    path,
    client,
    // Not as a person does, which the other states would find in the storage.
    then: (app: InboxApp) => {
      const view = app.shadowRoot?.querySelector('inbox-looks');
      if (!view) throw new Error('there is no inbox-looks');
      view.looks = CHOSEN;
    },
  },
};
