/**
 * The composition root of the client: the only file that names implementations. No UI, so that a worker and a bot can
 * use it.
 */
import { DEVICE_KIND } from '@cipherchat/protocol';
import {
  createPlatform,
  generateVaultKey,
  generateWrappingKey,
  nativeKem,
  type KemImplementation,
  type Platform,
  type PlatformOptions,
} from './crypto/platform.ts';
import { makePad } from './crypto/one-time-pad.ts';
import { openRecord, sealRecord } from './crypto/vault.ts';
import { EventLog } from './diagnostics/event-log.ts';
import { faultOf } from './diagnostics/fault-of.ts';
import { startChatClient } from './tabs/tab-client.ts';
import type { ClientParts, Extras } from './tabs/client-parts.ts';
import type { Environment } from './environment/port.ts';
import type { ChatClient } from './facade/chat-client.ts';
import { createWebEnvironment } from './environment/web-environment.ts';
import type { StorageCryptography } from './storage/cryptography.ts';
import type { ClientFailure } from './base/view.ts';
import { systemClock } from './environment/system-clock.ts';
import { openChatStore } from './storage/open-chat-store.ts';
import { StoreError, type ChatStore } from './storage/port.ts';
import { createSocketTransport } from './transport/socket-transport.ts';

/** Where the data of a profile is stored, and what its tabs share. */
export type Profile = Omit<PlatformOptions, 'kem'> & { readonly store: ChatStore; readonly environment: Environment };

export type ClientOptions = Pick<ClientParts, 'kind' | 'owner' | 'onFault'> & {
  /** Origin of the chat server, for example `https://chat.example`. */
  readonly server: string;
  /**
   * Name of the profile. Clients with the same name share keys, history and engine. `cipherchat:inbox`, or
   * `cipherchat:` and the owner's address.
   */
  readonly database: string;
  /** Loads ML-KEM in JavaScript. Called only in an engine without its own, and not before the first keys are made. */
  readonly loadKem: () => Promise<KemImplementation>;
  /** Opens the storage. By default the browser's. May reject with a `StoreError`. */
  readonly openProfile?: (database: string, cryptography: StorageCryptography) => Promise<Profile>;
};

/** Looks for ML-KEM at the first use. A load that failed is tried again at the next use. */
const lazyKem = (load: () => Promise<KemImplementation>, log: EventLog): KemImplementation => {
  let found: Promise<KemImplementation> | undefined;
  const kem = (): Promise<KemImplementation> => {
    found ??= nativeKem().then(async (native) => {
      const kem = native ?? (await load());
      log.record({ event: 'ml-kem', implementation: native === undefined ? 'javascript' : 'native' });
      return kem;
    });
    found.catch(() => {
      found = undefined;
    });
    return found;
  };
  return {
    name: 'javascript',
    generate: async () => (await kem()).generate(),
    encapsulate: async (publicKey) => (await kem()).encapsulate(publicKey),
    decapsulate: async (key, ciphertext) => (await kem()).decapsulate(key, ciphertext),
  };
};

export const openBrowserProfile = async (
  database: string,
  cryptography: StorageCryptography,
  options?: { readonly vaultKey: CryptoKey },
): Promise<Profile> => ({
  ...(await openChatStore(database, cryptography, {
    ...options,
    after: (delayMs, callback) => systemClock.after(delayMs, callback),
  })),
  environment: createWebEnvironment(database),
});

const failureOf = ({ code }: StoreError): ClientFailure => {
  if (code === 'newer-version') return 'older-build';
  if (code === 'damaged') return code;
  return code === 'blocked' ? 'other-tab' : 'storage-denied';
};

/**
 * True in a secure context with Web Crypto, random numbers, Ed25519 and X25519. Found by making keys, before anything
 * is stored.
 */
const isSupported = async (newPlatform: () => Promise<Platform>): Promise<boolean> => {
  if ((globalThis as { readonly isSecureContext?: boolean }).isSecureContext === false) return false;
  try {
    const platform = await newPlatform();
    platform.random(1);
    await Promise.all([platform.generateSigningKey(), platform.generateAgreementKey()]);
    return true;
  } catch {
    return false;
  }
};

/**
 * If the client cannot run, `state()` has phase `failed` with the reason, and nothing was stored. Rejects with a
 * `TypeError` if `server` is not a URL or `kind` does not exist. A client without `extras` is that of a visitor: it
 * has one conversation, and gives no list.
 */
export const openChatClient = async (options: ClientOptions, extras: Extras = {}): Promise<ChatClient> => {
  const { server, database, loadKem, openProfile = openBrowserProfile, ...rest } = options;
  if (!Object.hasOwn(DEVICE_KIND, rest.kind)) throw new TypeError('kind is none of widget, app, bot');
  const transport = createSocketTransport(new URL(server).origin);
  const log = extras.log ?? new EventLog(systemClock);
  const failed = async (failure: ClientFailure, cause?: unknown): Promise<ChatClient> => {
    log.record({ event: 'failed', failure, ...faultOf(cause) });
    const [{ failedClient }, { exportLog }] = await Promise.all([
      import('./facade/failed-client.ts'),
      import('./diagnostics/export-log.ts'),
    ]);
    return failedClient(failure, (state) => exportLog(log, state));
  };
  const kem = lazyKem(loadKem, log);
  const newPlatform = async (): Promise<Platform> =>
    createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey: await generateWrappingKey(), kem });
  if (!(await isSupported(newPlatform))) return await failed('unsupported');
  const generateProbeKey = async (): Promise<CryptoKey> =>
    (await (await newPlatform()).generateAgreementKey()).privateKey;
  const cryptography = { generateVaultKey, generateWrappingKey, generateProbeKey, sealRecord, openRecord, makePad };
  const since = systemClock.now();
  try {
    const { store, environment, ...keys } = await openProfile(database, cryptography);
    log.record({ event: 'opened', ms: systemClock.now() - since, agreementKeys: keys.keepAgreementKeys });
    const platform = createPlatform({ ...keys, kem });
    return await startChatClient({ ...rest, ...extras, database, store, environment, platform, transport, log });
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause;
    return await failed(failureOf(cause), cause);
  }
};
