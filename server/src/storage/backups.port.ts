/**
 * The backups of accounts (docs/protocol.md 10): ciphertext that only the account's owner can open. Not the copies that
 * an operator makes of this store.
 */
import type { AccountId } from '@cipherchat/protocol';

/** `id`: 32 hexadecimal digits. */
export type BackupRecord = { readonly id: string; readonly bytes: Uint8Array };

/** `hash`: SHA-256 of the bytes. */
export type NewBackupRecord = BackupRecord & { readonly hash: Uint8Array };

export type StoredBackup = {
  readonly account: AccountId;
  readonly generation: number;
  /** 199 bytes. */
  readonly manifest: Uint8Array;
  /** One after the other, 161 bytes each. */
  readonly slots: Uint8Array;
  /** Hash of the access key of each slot in the same order, 64 hexadecimal digits. */
  readonly accesses: readonly string[];
  /** Id and SHA-256 of each record, 48 bytes each, ascending by id. */
  readonly index: Uint8Array;
};

/** What one account may keep, named by a manifest or not. */
export type BackupRoom = { readonly bytes: number; readonly records: number };

/** `conflict`: a record of this account has that id and other bytes. `full`: there is no room. Nothing was added. */
export type AddRecordsOutcome = 'added' | 'conflict' | 'full';

/**
 * `known`: this very manifest is stored. `conflict`: the stored generation is not below this one, or another account
 * has one of the accesses. `missing`: a record that the index names is not there. Nothing was changed then.
 */
export type ReplaceBackupOutcome = 'replaced' | 'known' | 'conflict' | 'missing';

export interface BackupStore {
  backup(account: AccountId): Promise<StoredBackup | undefined>;
  /** The backup that has this access at present. */
  backupOf(access: string): Promise<StoredBackup | undefined>;
  /** Those that are there, in no order. */
  backupRecords(account: AccountId, ids: readonly string[]): Promise<readonly BackupRecord[]>;
  /** SHA-256 of every record of the account, 32 bytes, by id. */
  backupHashes(account: AccountId): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The same record again changes nothing. */
  addBackupRecords(
    account: AccountId,
    records: readonly NewBackupRecord[],
    room: BackupRoom,
  ): Promise<AddRecordsOutcome>;
  /** Readers see all of the old backup or all of the new one. Deletes the records that the new index does not name. */
  replaceBackup(backup: StoredBackup): Promise<ReplaceBackupOutcome>;
}
