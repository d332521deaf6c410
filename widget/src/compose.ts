/** The composition root of the client: the only file that names implementations. No UI, so that a worker and a bot can use it. */
import type { KemImplementation } from './crypto/platform.ts';
import { createPlatform, generateVaultKey, generateWrappingKey, nativeKem } from './crypto/platform.ts';
import { openRecord, sealRecord } from './crypto/vault.ts';
import { startChatClient, type ClientParts } from './client/chat-client.ts';
import { failedClient } from './client/failed-client.ts';
import type { ChatClient } from './client/view.ts';
import { MemoryHost } from './environment/memory-environment.ts';
import { createWebEnvironment } from './environment/web-environment.ts';
import type { StorageCryptography } from './storage/cryptography.ts';
import { openChatStore } from './storage/open-chat-store.ts';
import { openMemoryStore } from './storage/memory/memory-chat-store.ts';
import { StoreError } from './storage/port.ts';
import { createSocketTransport } from './transport/socket-transport.ts';

export { ChatError, type ChatErrorCode } from './client/errors.ts';
export type {
  ChatClient,
  ChatEvent,
  ClientState,
  ConnectionState,
  ConversationView,
  MessageStatus,
  NoteItem,
  Obstacle,
  ReceiptSettings,
  TextItem,
  Transcript,
  TranscriptItem,
} from './client/view.ts';
export type { KemImplementation } from './crypto/platform.ts';

export type ClientOptions = {
  /** Origin of the chat server, for example `https://chat.example`. */
  readonly server: string;
  /** Name of the profile: what shares it shares keys, history and engine. `cipherchat:inbox`, or `cipherchat:` and the owner's address. */
  readonly database: string;
  readonly kind: ClientParts['kind'];
  /** The account that a widget writes to, and the least version of its device list to accept. */
  readonly owner?: { readonly address: string; readonly leastVersion?: number };
  /** ML-KEM in JavaScript, loaded only where the engine has none of its own, and not before the first keys are made. */
  readonly loadKem?: () => Promise<KemImplementation>;
  /** The engine ended of a fault and begins anew: for a log of the host. */
  readonly onFault?: (cause: unknown) => void;
};

/** For hosts that bundle: ML-KEM as a chunk of its own. */
export const loadBundledKem = async (): Promise<KemImplementation> => (await import('./crypto/ml-kem.ts')).nobleKem;

const missingKem = (): Promise<never> =>
  Promise.reject(new Error('this engine has no ML-KEM: pass `loadKem` to openChatClient'));

/** Looks for ML-KEM when it is needed first; a load that failed is tried again the next time. */
const lazyKem = (load: () => Promise<KemImplementation>): KemImplementation => {
  let found: Promise<KemImplementation> | undefined;
  const find = async (): Promise<KemImplementation> => (await nativeKem()) ?? (await load());
  const kem = async (): Promise<KemImplementation> => {
    found ??= find();
    try {
      return await found;
    } catch (cause) {
      found = undefined;
      throw cause;
    }
  };
  return {
    name: 'javascript',
    generate: async () => (await kem()).generate(),
    encapsulate: async (publicKey) => (await kem()).encapsulate(publicKey),
    decapsulate: async (key, ciphertext) => (await kem()).decapsulate(key, ciphertext),
  };
};

const storageCryptography = (kem: KemImplementation): StorageCryptography => ({
  generateVaultKey,
  generateWrappingKey,
  generateProbeKey: async () => {
    const wrappingKey = await generateWrappingKey();
    return (await createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey, kem }).generateAgreementKey())
      .privateKey;
  },
  sealRecord,
  openRecord,
});

/** A secure context with Web Crypto, Ed25519 and X25519: found by making keys, before anything is stored. */
const isSupported = async (kem: KemImplementation): Promise<boolean> => {
  if ((globalThis as { readonly isSecureContext?: boolean }).isSecureContext === false) return false;
  try {
    const platform = createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey: await generateWrappingKey(), kem });
    await Promise.all([platform.generateSigningKey(), platform.generateAgreementKey()]);
    return true;
  } catch {
    return false;
  }
};

/** Node keeps nothing: a bot that wants to be the same one again brings its own store. */
const hasIndexedDb = (): boolean => 'indexedDB' in globalThis;

const openProfile = async (database: string, kem: KemImplementation) => {
  if (hasIndexedDb()) {
    const opened = await openChatStore(database, storageCryptography(kem));
    return { ...opened, environment: createWebEnvironment(database) };
  }
  const wrappingKey = await generateWrappingKey();
  const { environment } = new MemoryHost().openTab();
  return { store: openMemoryStore(), wrappingKey, keepAgreementKeys: 'as-handles' as const, environment };
};

/** Never rejects: where the client cannot run, `state()` has phase `failed` and says why, and nothing was stored. */
export const openChatClient = async (options: ClientOptions): Promise<ChatClient> => {
  const { server, database, loadKem = missingKem, ...rest } = options;
  const kem = lazyKem(loadKem);
  if (!(await isSupported(kem))) return failedClient('unsupported');
  try {
    const { store, environment, ...keys } = await openProfile(database, kem);
    const platform = createPlatform({ ...keys, kem });
    const transport = createSocketTransport(new URL(server).origin);
    return await startChatClient({ ...rest, store, environment, platform, transport });
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause;
    return failedClient(cause.code === 'newer-version' ? 'newer-database' : 'storage-denied');
  }
};
