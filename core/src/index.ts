/**
 * Entry `@cipherchat/widget/client`: the client without a UI, for inboxes, workers and bots. ML-KEM in JavaScript is a
 * chunk of its own.
 */
import { newInboxBackup, withBackup, type WaysIn } from './backup/inbox-backup.ts';
import { catchUp as catchUpWith, type CaughtUp } from './catch-up.ts';
import { openChatClient as composeChatClient, type ClientOptions as ComposedOptions, type Profile } from './compose.ts';
import type { ChatClient } from './facade/chat-client.ts';
import { generateWrappingKey, type KemImplementation } from './crypto/platform.ts';
import { isInForeground } from './environment/web-foreground.ts';
import { MemoryHost } from './environment/memory-environment.ts';
import { openMemoryStore } from './storage/memory/memory-chat-store.ts';
import { deviceDuty } from './devices/device-duty.ts';
import { HistoryDuty } from './history/history-duty.ts';
import type { Extras } from './tabs/client-parts.ts';
import { inboxExtras } from './tabs/inbox-extras.ts';
import { contactDuty } from './own-devices/contact-wishes.ts';
import { inboxFacets } from './tabs/inbox-facets.ts';
import { RoomDuty } from './team-room/room-duty.ts';
import { RosterDuty } from './teams/roster-duty.ts';
import { createBackupDirectory } from './transport/backup-directory.ts';
import { createLinkDirectory } from './transport/link-directory.ts';
import { createRosterDirectory } from './transport/roster-directory.ts';
import { createSocketTransport } from './transport/socket-transport.ts';

export { ChatError, type ChatErrorCode } from './base/errors.ts';
export {
  PasskeyError,
  type NewPasskey,
  type PasskeyFailure,
  type Passkeys,
  type UsedPasskey,
} from './base/passkeys.ts';
export * from './view.ts';
export type { CaughtUp } from './catch-up.ts';
export type { WaysIn } from './backup/inbox-backup.ts';
export { localTag } from './crypto/local-tag.ts';
export { groupsTyped } from './crypto/recovery-code.ts';
export type { Profile } from './compose.ts';
export type { PushAnswer, PushRequest } from './base/push-request.ts';
export type { KemImplementation } from './crypto/platform.ts';

export type ClientOptions = Omit<ComposedOptions, 'loadKem'> & Partial<Pick<ComposedOptions, 'loadKem'>> & WaysIn;

const loadBundledKem = async (): Promise<KemImplementation> => (await import('./crypto/ml-kem.ts')).nobleKem;

/** Without IndexedDB nothing outlives the process. A bot that must keep its identity passes its own `openProfile`. */
const openFleetingProfile = async (): Promise<Profile> => ({
  store: openMemoryStore(),
  environment: new MemoryHost().openTab().environment,
  wrappingKey: await generateWrappingKey(),
  keepAgreementKeys: 'as-handles',
});

/**
 * What is needed when the server is away, or was updated meanwhile. It is fetched with the page, while the server
 * answers; a file that fails is asked for again when it is needed.
 */
const loadAhead = (): void => {
  void Promise.allSettled([
    import('./engine/rare-intents.ts'),
    import('./sessions/accept-session.ts'),
    import('./sessions/renew-prekeys.ts'),
    import('./mailbox/initiator-lists.ts'),
    import('./mailbox/unusual-envelopes.ts'),
    import('./accounts/follow-lists.ts'),
    import('./outbox/lane-trouble.ts'),
    import('./check/check-connection.ts'),
    import('./tabs/change-message.ts'),
    import('./tabs/tab-account.ts'),
    import('./tabs/tab-check.ts'),
    import('./transport/other-way.ts'),
  ]);
};

const check: Extras['check'] = async ({ origin, ...parts }, ...asked) => {
  const [{ checkConnection }, other] = await Promise.all([
    import('./check/check-connection.ts'),
    import('./transport/other-way.ts').catch(() => undefined),
  ]);
  const transport = createSocketTransport(origin, { otherWay: other?.createOtherWay(origin) });
  await checkConnection({ ...parts, transport }, ...asked);
};

const askPush: Extras['askPush'] = async (parts, request) =>
  (await import('./push/ask-push.ts')).askPush(parts, request);

const withDefaults = (options: ClientOptions): ComposedOptions => ({
  loadKem: loadBundledKem,
  ...('indexedDB' in globalThis ? {} : { openProfile: openFleetingProfile }),
  ...options,
});

const newHistoryDuty = (server: string): HistoryDuty =>
  new HistoryDuty(async () => {
    const { createBlobDirectory } = await import('./transport/blob-directory.ts');
    return createBlobDirectory(new URL(server).origin);
  });

/**
 * If the client cannot run, `state()` has phase `failed` with the reason, and nothing was stored. Rejects with a
 * `TypeError` if `server` is not a URL or `kind` does not exist.
 */
export const openChatClient = async (options: ClientOptions): Promise<ChatClient> => {
  loadAhead();
  const backup = newInboxBackup(createBackupDirectory(new URL(options.server).origin), options);
  return await composeChatClient(withDefaults(options), {
    ...withBackup(inboxExtras(isInForeground), backup),
    check,
    askPush,
    facets: inboxFacets(createLinkDirectory),
    duties: [
      deviceDuty,
      contactDuty,
      backup.duty,
      newHistoryDuty(options.server),
      new RosterDuty(() => createRosterDirectory(new URL(options.server).origin)),
      new RoomDuty(),
    ],
    backup: backup.facet,
  });
};

/**
 * For a service worker that was rung: opens the profile, and resolves when the mailbox was read into it, or after
 * `withinMs`. The caller closes the client. Rejects where the profile cannot be opened in that time.
 */
export const catchUp = (options: ClientOptions, withinMs: number): Promise<CaughtUp> =>
  catchUpWith(withDefaults(options), inboxExtras(), withinMs);
