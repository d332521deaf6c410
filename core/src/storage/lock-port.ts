/**
 * The lock of a profile: where its vault key rests while it is locked. The client decides how the key is boxed; the
 * adapter changes each state in one transaction, so that a tab that is killed leaves the one or the other.
 */

/** What rests in place of the vault key. */
export type LockRecord = {
  readonly version: 1;
  /** Of Argon2id: KiB, passes, lanes. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** 96 bytes (`crypto/vault-lock.ts`). */
  readonly box: Uint8Array;
  /** The same key for a passkey. Records of before passkeys have none. */
  readonly passkey?: LockPasskey | undefined;
};

/** `id`: of the passkey, at most 1,023 bytes; `salt` 32 bytes; `box` 96 bytes (`crypto/passkey-lock.ts`). */
export type LockPasskey = { readonly id: Uint8Array; readonly salt: Uint8Array; readonly box: Uint8Array };

/** Tries since the last one that opened. `at`: the last one, Unix time in milliseconds by this device's clock. */
export type LockTries = { readonly failed: number; readonly at: number };

export interface LockStore {
  /** Undefined where the profile is not locked, or does not exist. Rejects with a `StoreError` `newer-version`. */
  read(): Promise<LockRecord | undefined>;
  /**
   * Replaces the count of tries by what `next` makes of it, in one transaction, and resolves with it. If it returns
   * undefined, the count stays.
   */
  count(next: (tries: LockTries | undefined) => LockTries | undefined): Promise<LockTries | undefined>;
  /** The tries are forgotten. */
  forgive(): Promise<void>;
  /**
   * Seals every row under `vaultKey` instead of the key that rests in the profile, takes that one away and puts
   * `record` in its place: all of it or nothing. No other tab may have the profile open. Rejects with a `StoreError`:
   * `closed` where there is no profile or it is locked, `damaged` where a row does not open, `full`.
   */
  lock(record: LockRecord, vaultKey: CryptoKey): Promise<void>;
  /** Puts `next` in place of `before`. Rejects with a `StoreError` `superseded` where another tab changed the lock. */
  change(before: LockRecord, next: LockRecord): Promise<void>;
  /** Puts the vault key back and takes the lock away. Rejects with a `StoreError` `superseded` as `change` does. */
  lift(before: LockRecord, vaultKey: CryptoKey): Promise<void>;
}
