/** Puts the inbox on the page of the test, in one of its states. */
import { en } from '../../src/locales/en.ts';
import '../../src/page.css';
import '../../src/shell/inbox-app.ts';
import type { InboxApp } from '../../src/shell/inbox-app.ts';
import type { FakeClient } from '@cipherchat/core/fakes';
import type { InboxState } from './states.ts';

export type Look = { readonly theme: 'light' | 'dark'; readonly dir: 'ltr' | 'rtl' };

export const WIDGET = {
  build: '0123456789abcdef',
  loader: { file: 'cipherchat.js', integrity: `sha384-${'A'.repeat(64)}` },
};

const nextFrame = async (): Promise<void> => {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
};

export const setLook = ({ theme, dir }: Look): void => {
  document.documentElement.lang = en.lang;
  document.documentElement.dir = dir;
  document.documentElement.dataset['theme'] = theme;
};

/** The views below the shell have been drawn, and what they read from the client has come. */
export const settled = async (app: InboxApp): Promise<void> => {
  for (let frame = 0; frame < 3; frame += 1) {
    await app.updateComplete;
    await nextFrame();
  }
};

export const openInbox = async (
  path: string,
  client: FakeClient,
  look: Look = { theme: 'light', dir: 'ltr' },
): Promise<InboxApp> => {
  closeInbox();
  setLook(look);
  history.replaceState(null, '', path);
  const app = document.createElement('inbox-app');
  app.strings = en;
  app.version = '0.1.0';
  app.widget = WIDGET;
  app.client = client;
  document.body.append(app);
  await settled(app);
  return app;
};

export const closeInbox = (): void => {
  document.querySelector('inbox-app')?.remove();
};

/** What has the focus, through every shadow root. */
export const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

export const openState = async (state: InboxState, look?: Look): Promise<InboxApp> => {
  const client = state.client();
  const app = await openInbox(state.path, client, look);
  await state.then?.(app, client);
  await settled(app);
  return app;
};
