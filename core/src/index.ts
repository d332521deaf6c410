/**
 * Entry `@cipherchat/widget/client`: the client without a UI, for inboxes, workers and bots. ML-KEM in JavaScript is a
 * chunk of its own.
 */
import { openChatClient as composeChatClient, type ClientOptions as ComposedOptions, type Profile } from './compose.ts';
import type { ChatClient } from './facade/chat-client.ts';
import { generateWrappingKey, type KemImplementation } from './crypto/platform.ts';
import { MemoryHost } from './environment/memory-environment.ts';
import { openMemoryStore } from './storage/memory/memory-chat-store.ts';
import { newConversationList } from './views/conversation-list.ts';

export { ChatError, type ChatErrorCode } from './base/errors.ts';
export * from './view.ts';
export type { Profile } from './compose.ts';
export type { KemImplementation } from './crypto/platform.ts';

export type ClientOptions = Omit<ComposedOptions, 'loadKem'> & Partial<Pick<ComposedOptions, 'loadKem'>>;

const loadBundledKem = async (): Promise<KemImplementation> => (await import('./crypto/ml-kem.ts')).nobleKem;

/** Without IndexedDB nothing outlives the process. A bot that must keep its identity passes its own `openProfile`. */
const openFleetingProfile = async (): Promise<Profile> => ({
  store: openMemoryStore(),
  environment: new MemoryHost().openTab().environment,
  wrappingKey: await generateWrappingKey(),
  keepAgreementKeys: 'as-handles',
});

/**
 * If the client cannot run, `state()` has phase `failed` with the reason, and nothing was stored. Throws a `TypeError`
 * if `server` is not a URL.
 */
export const openChatClient = (options: ClientOptions): Promise<ChatClient> =>
  composeChatClient(
    {
      loadKem: loadBundledKem,
      ...('indexedDB' in globalThis ? {} : { openProfile: openFleetingProfile }),
      ...options,
    },
    newConversationList(),
  );
