/** The backup of the account, and its return into a profile that has none. Clients without one refuse every call. */
import type { BackupState, RestoreOutcome, RestoreSecret } from '../base/backup.ts';

export interface BackupFacet {
  state(): Promise<BackupState>;
  /** A new recovery code, 14 groups of 4 characters. It opens nothing before `useCode`. */
  drawCode(): Promise<readonly string[]>;
  /**
   * The next backup opens with this code. With `replace` it is sealed anew, and nothing that opened the one before
   * opens it: passphrase and passkey have to be set again. Without, the other ways in stay. Rejects with a `ChatError`
   * `code-wrong` for a text that is no code, and `no-account` where there is none.
   */
  useCode(code: string, options: { readonly replace: boolean }): Promise<void>;
  /**
   * The next backup opens with this passphrase as well. Rejects with a `ChatError`: `passphrase-too-short`; `no-backup`
   * before the first code; `not-allowed` where there is a passphrase already, which only a new code ends, or where this
   * client was not given `hashPassphrase`.
   */
  addPassphrase(passphrase: string): Promise<void>;
  /**
   * Makes a passkey, of which its keeper shows `name`; the next backup opens with it as well. Rejects with a
   * `PasskeyError`, and with a `ChatError`: `no-backup` before the first code; `too-many` where the backup has eight
   * ways in; `not-allowed` where this client was not given `passkeys`.
   */
  addPasskey(name: string): Promise<void>;
  /** Makes a backup as soon as there is a connection. Does nothing where there is no code. */
  backUpNow(): Promise<void>;
  /**
   * Brings an account back into this profile, which must have none. `hear` gets the records read so far, and their
   * number. Nothing is kept but for `restored`; a try that was interrupted goes on with the next one.
   */
  restore(secret: RestoreSecret, hear?: (read: number, all: number) => void): Promise<RestoreOutcome>;
}
