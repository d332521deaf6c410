/** The states of two device lists, of a contact and of the own account. */
import { FakeClient } from '@cipherchat/core/fakes';
import type { InboxApp } from '../../src/shell/inbox-app.ts';
import { FORK } from './forks.ts';
import { ALICE, alice, everybody } from './people.ts';

const forked = (change: Partial<typeof FORK> = {}): FakeClient => {
  const client = new FakeClient([{ ...alice, obstacle: 'fork' }, ...everybody.filter(({ id }) => id !== ALICE)]);
  client.verification.forked = { ...FORK, ...change };
  return client;
};

const ownForked = (change: Partial<typeof FORK> = {}): FakeClient => {
  const client = new FakeClient(everybody);
  client.verification.ownForked = { ...FORK, ...change };
  return client;
};

const decideLater = async (app: InboxApp): Promise<void> => {
  const later = (): HTMLElement | null | undefined =>
    app.shadowRoot
      ?.querySelector('inbox-thread')
      ?.shadowRoot?.querySelector('inbox-fork')
      ?.shadowRoot?.querySelector<HTMLElement>('.foot button');
  while (!later()) await new Promise(requestAnimationFrame);
  later()?.click();
};

export const forkStates = {
  'two device lists': { path: `/c/${ALICE}`, client: () => forked() },
  'two device lists, decided, and the server goes with the other one': {
    path: `/c/${ALICE}`,
    client: () => forked({ isDecided: true, chosen: FORK.held.hash }),
  },
  'two device lists, to be decided later': { path: `/c/${ALICE}`, client: () => forked(), then: decideLater },
  'two lists of the own devices, a notice': { path: '/', client: () => ownForked() },
  'two lists of the own devices': { path: '/settings/devices', client: () => ownForked() },
  'two lists of the own devices, decided': {
    path: '/settings/devices',
    client: () => ownForked({ isDecided: true, chosen: FORK.held.hash }),
  },
};
