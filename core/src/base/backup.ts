/** What opens a backup. */
export type BackupWay = 'code' | 'passphrase' | 'passkey';

/**
 * Argon2id v1.3 of a passphrase in Unicode normal form C, 32 bytes. `salt`: 32 bytes; `memory` in KiB. It takes a
 * second and 64 MiB or more, so a page has a worker do it.
 */
export type HashPassphrase = (
  passphrase: string,
  salt: Uint8Array,
  cost: { readonly memory: number; readonly passes: number; readonly lanes: number },
) => Promise<Uint8Array>;

/** The backup as a screen shows it. */
export type BackupState = {
  /** `none`: no way in was made yet. `not-here`: this device does not hold the key of its account. */
  readonly kind: 'none' | 'on' | 'not-here';
  /** When the newest backup was stored, in milliseconds since 1970; undefined before the first. */
  readonly savedAt: number | undefined;
  readonly conversations: number;
  readonly messages: number;
  /** Something of the user waits to be stored: a new code, or a request to back up. */
  readonly waits: boolean;
  /** What opens it, or will open the one that waits; none before the first code. */
  readonly ways: readonly BackupWay[];
  /**
   * Why the last try made no backup. `offline`: no answer. `replaced`: another device made a new code. `rollback`: the
   * server has an older backup than this device made. `tampered`: what the server has was not made by this account.
   */
  readonly failure:
    | 'offline'
    | 'full'
    | 'too-large'
    | 'replaced'
    | 'rollback'
    | 'tampered'
    | 'old-server'
    | 'other'
    | undefined;
};

export type RestoreSecret =
  | { readonly kind: 'code'; readonly code: string }
  /** `address`: of the account, as its user typed it. */
  | { readonly kind: 'passphrase'; readonly address: string; readonly passphrase: string }
  /** The browser asks for it, twice. */
  | { readonly kind: 'passkey' };

/** Why nothing was restored. Nothing was changed then. */
export type RestoreRefusal =
  /** The code has too few or too many characters, or one that does not fit the others. */
  | 'too-short'
  | 'too-long'
  | 'mistyped'
  | 'not-an-address'
  /** No backup of this address opens with a passphrase. */
  | 'no-passphrase'
  /** See `PasskeyFailure`. */
  | 'passkey-unsupported'
  | 'passkey-no-prf'
  | 'passkey-cancelled'
  | 'passkey-failed'
  /** The passkey was not made for a backup. */
  | 'passkey-of-lock'
  /** The server has no backup that opens with it. */
  | 'wrong-secret'
  /** Something in the backup was changed. */
  | 'tampered'
  /** It is of another account than it says. */
  | 'other-account'
  /** It is older than the newest one. */
  | 'rollback'
  /** The server does not know the address any more. */
  | 'list-missing'
  | 'too-many-devices'
  /** This browser has an inbox. */
  | 'not-empty'
  /** No answer: the same again goes on. */
  | 'offline'
  | 'old-server'
  | 'storage-full';

export type RestoreOutcome =
  | {
      readonly kind: 'restored';
      readonly conversations: number;
      readonly messages: number;
      /** When the backup was made, in milliseconds since 1970. */
      readonly savedAt: number;
      /** Other devices of the account. */
      readonly others: number;
      /** Since when no device confirmed the account; undefined while it is fresh. */
      readonly notConfirmedSince: number | undefined;
    }
  | { readonly kind: 'refused'; readonly why: RestoreRefusal };
