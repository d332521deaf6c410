/** Starts the inbox: listens for offers that the browser makes only once, opens the client, shows the shell. */
import { openChatClient } from '@cipherchat/core';
import type { WidgetBuild } from './address/snippet.ts';
import { rememberInbox } from './device/former-inbox.ts';
import { catchInstallOffer } from './device/installation.ts';
import { passInvitation } from './device/invitation.ts';
import { followKeyboard } from './device/keyboard-room.ts';
import { followTheme } from './device/theme.ts';
import { followUpdates } from './device/updates.ts';
import { createInboxLock } from './lock/start-lock.ts';
import { followLanguage } from './locales/chosen-language.ts';
import { coverNotices, forgetCount } from './notices/cover-notices.ts';
import { keepNoticeLanguage } from './notices/notice-language.ts';
import { hashInWorker } from './passphrase/hash-in-worker.ts';
import { createWebPasskeys } from './passkey/web-passkeys.ts';
import './shell/inbox-app.ts';

/** Set by the build: the version of the inbox, and the widget that its snippet names. */
declare const __INBOX_VERSION__: string;
declare const __WIDGET_BUILD__: WidgetBuild;

catchInstallOffer();
followTheme();

const app = document.createElement('inbox-app');
app.version = __INBOX_VERSION__;
app.widget = __WIDGET_BUILD__;
await followLanguage((strings) => {
  app.strings = strings;
  document.documentElement.lang = strings.lang;
  document.documentElement.dir = strings.dir;
  void keepNoticeLanguage(strings.lang);
});
document.body.append(app);

followKeyboard((height) => {
  app.style.blockSize = height === undefined ? '' : `${String(height)}px`;
});
followUpdates((updates) => {
  app.updates = updates;
});

const passkeys = createWebPasskeys(app.strings.product);

const DATABASE = 'cipherchat:inbox';

const remember = (): void => {
  const address = app.client?.state().address;
  if (address !== undefined) rememberInbox(address);
};
// A browser may clear the mark after the database, and after what that made this page write.
addEventListener('pagehide', remember);

const lock = createInboxLock({
  database: DATABASE,
  open: async (openProfile) => {
    const client = await openChatClient({
      server: location.origin,
      database: DATABASE,
      kind: 'app',
      hashPassphrase: hashInWorker,
      passkeys,
      ...(openProfile && { openProfile }),
    });
    client.subscribe(({ kind }) => {
      if (kind === 'state') remember();
    });
    app.client = client;
    remember();
    await Promise.all([forgetCount(), passInvitation(client)]);
  },
  close: async () => {
    const { client } = app;
    app.client = undefined;
    await client?.close();
  },
  cover: coverNotices,
  hashPin: hashInWorker,
  passkeys,
});
app.lock = lock;
await lock.start();
