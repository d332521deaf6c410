/** Entry `@cipherchat/core/lock`: the lock of an inbox. A widget has none, so nothing that it loads imports this. */
import type { Passkeys } from './base/passkeys.ts';
import { openBrowserProfile, type ClientOptions } from './compose.ts';
import { makePad } from './crypto/one-time-pad.ts';
import { generateVaultKey, generateWrappingKey } from './crypto/platform.ts';
import { openRecord, sealRecord } from './crypto/vault.ts';
import type { HashPin } from './crypto/vault-lock.ts';
import { systemClock } from './environment/system-clock.ts';
import { VaultLock } from './lock/vault-lock.ts';
import type { StorageCryptography } from './storage/cryptography.ts';
import { DexieLockStore } from './storage/dexie/dexie-lock-store.ts';
import { StoreError } from './storage/port.ts';
import { SENT, takeUpDrafts } from './tabs/drafts.ts';

export type { HashPin };
export { PasskeyError, type PasskeyFailure, type Passkeys } from './base/passkeys.ts';
export { isPin, type Changed, type LockState, type Opened, type VaultLock } from './lock/vault-lock.ts';

type OpenProfile = NonNullable<ClientOptions['openProfile']>;

const cryptography: StorageCryptography = {
  generateVaultKey,
  generateWrappingKey,
  // Only a profile that is new needs it.
  generateProbeKey: () => Promise.reject(new StoreError('closed')),
  openRecord,
  sealRecord,
  makePad,
};

/**
 * `database`: name of the profile, as `openChatClient` takes it. `hashPin`: Argon2id (`crypto/passphrase-hash.ts`).
 * Without `passkeys`, none opens the lock.
 */
export const vaultLock = (database: string, hashPin: HashPin, passkeys?: Passkeys): VaultLock =>
  new VaultLock({
    store: new DexieLockStore(database, cryptography),
    now: () => systemClock.now(),
    hashPin,
    passkeys,
  });

/** For a service worker, which opens no lock: it carries nothing of what does. Rejects as `VaultLock.state` does. */
export const isLocked = async (database: string): Promise<boolean> =>
  (await new DexieLockStore(database, { openRecord, sealRecord }).read()) !== undefined;

/**
 * Turns the lock on, and resolves with the vault key. No tab may have the profile open, this one included. What pages
 * kept at once when they ended is sealed under the key of before, so it is taken up first. Rejects with a `StoreError`
 * (`LockStore.lock`); `blocked` where a text of an ended page could not be taken up.
 */
export const lockProfile = async (database: string, pin: string, hashPin: HashPin): Promise<CryptoKey> => {
  const { store, environment } = await openBrowserProfile(database, cryptography);
  try {
    await takeUpDrafts(store, environment);
    const left = (await store.instant?.read()) ?? [];
    if (left.some(([key]) => key.startsWith(SENT))) throw new StoreError('blocked');
  } finally {
    environment.channel.close();
    await store.close();
  }
  return await vaultLock(database, hashPin).turnOn(pin);
};

/** `openProfile` of a profile whose lock was opened. */
export const profileOf =
  (vaultKey: CryptoKey): OpenProfile =>
  (database, given) =>
    openBrowserProfile(database, given, { vaultKey });
