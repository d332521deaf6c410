/**
 * Door of `@cipherchat/widget/client`: the client without a UI, for inboxes, workers and bots. ML-KEM in JavaScript is
 * a chunk of its own.
 */
import { openChatClient as composeChatClient, type ClientOptions as ComposedOptions, type Profile } from './compose.ts';
import type { ChatClient } from './facade/chat-client.ts';
import { generateWrappingKey, type KemImplementation } from './crypto/platform.ts';
import { MemoryHost } from './environment/memory-environment.ts';
import { openMemoryStore } from './storage/memory/memory-chat-store.ts';

export { ChatError, type ChatErrorCode } from './base/errors.ts';
export * from './view.ts';
export type { Profile } from './compose.ts';
export type { KemImplementation } from './crypto/platform.ts';

export type ClientOptions = Omit<ComposedOptions, 'loadKem'> & Partial<Pick<ComposedOptions, 'loadKem'>>;

const loadBundledKem = async (): Promise<KemImplementation> => (await import('./crypto/ml-kem.ts')).nobleKem;

/**
 * Where there is no database nothing outlives the process: a bot that wants to be the same one again brings its own
 * profile.
 */
const openFleetingProfile = async (): Promise<Profile> => ({
  store: openMemoryStore(),
  environment: new MemoryHost().openTab().environment,
  wrappingKey: await generateWrappingKey(),
  keepAgreementKeys: 'as-handles',
});

/**
 * Where the client cannot run, `state()` has phase `failed` and says why, and nothing was stored. Throws a `TypeError`
 * for a `server` that is no URL.
 */
export const openChatClient = (options: ClientOptions): Promise<ChatClient> =>
  composeChatClient({
    loadKem: loadBundledKem,
    ...('indexedDB' in globalThis ? {} : { openProfile: openFleetingProfile }),
    ...options,
  });
