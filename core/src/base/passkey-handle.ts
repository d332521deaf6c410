/**
 * The handle of a passkey says what it was made for. A wiped browser has nothing but the passkey, so the handle of one
 * for the backup has what its secret depends on. All of it is public.
 *
 * | backup, 53 bytes | bytes | lock, 17 bytes | bytes |
 * |---|---|---|---|
 * | 1 | 1 | 2 | 1 |
 * | account | 20 | random | 16 |
 * | salt of the slot | 32 | | |
 */
import { concatBytes } from '@cipherchat/protocol';

const BACKUP = 1;
const LOCK = 2;
const ACCOUNT_BYTES = 20;
const BACKUP_HANDLE_BYTES = 53;

/** `salt`: 32 bytes. */
export const backupHandle = (account: Uint8Array, salt: Uint8Array): Uint8Array =>
  concatBytes(Uint8Array.of(BACKUP), account, salt);

/** `random`: 16 bytes, so that one passkey does not take the place of another. */
export const lockHandle = (random: Uint8Array): Uint8Array => concatBytes(Uint8Array.of(LOCK), random);

/** Undefined for a passkey that was made for something else. */
export const readBackupHandle = (
  handle: Uint8Array,
): { readonly account: Uint8Array; readonly salt: Uint8Array } | undefined => {
  if (handle.length !== BACKUP_HANDLE_BYTES || handle[0] !== BACKUP) return undefined;
  return { account: handle.slice(1, 1 + ACCOUNT_BYTES), salt: handle.slice(1 + ACCOUNT_BYTES) };
};
