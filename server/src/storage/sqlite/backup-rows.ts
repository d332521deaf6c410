/** Backups of accounts. The index of a manifest decides which records count; the others wait for the next manifest. */
import { equalBytes, type AccountId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type {
  AddRecordsOutcome,
  BackupRecord,
  BackupRoom,
  NewBackupRecord,
  ReplaceBackupOutcome,
  StoredBackup,
} from '../backups.port.ts';
import { idsInIndex } from '../backup-index.ts';
import { Rollback } from './rollback.ts';

type BackupRow = {
  readonly _id: AccountId;
  readonly generation: number;
  readonly manifest: Uint8Array;
  readonly slots: Uint8Array;
  readonly accesses: string;
  readonly records: Uint8Array;
};

const statements = (database: Database) => ({
  backup: database.prepare<[string], BackupRow>('SELECT * FROM backups WHERE _id = ?'),
  owner: database.prepare<[string], AccountId>('SELECT userId FROM backupAccesses WHERE _id = ?').pluck(),
  records: database.prepare<[string, string], { readonly id: string; readonly bytes: Uint8Array }>(
    `SELECT recordId AS id, record AS bytes FROM backupRecords
     WHERE userId = ? AND recordId IN (SELECT value FROM json_each(?))`,
  ),
  hashes: database.prepare<[string], { readonly id: string; readonly hash: Uint8Array }>(
    'SELECT recordId AS id, hash FROM backupRecords WHERE userId = ?',
  ),
  hash: database
    .prepare<[string, string], Uint8Array>('SELECT hash FROM backupRecords WHERE userId = ? AND recordId = ?')
    .pluck(),
  room: database.prepare<[string], { readonly records: number; readonly bytes: number }>(
    'SELECT COUNT(*) AS records, COALESCE(SUM(length(record)), 0) AS bytes FROM backupRecords WHERE userId = ?',
  ),
  insertRecord: database.prepare('INSERT INTO backupRecords (userId, recordId, hash, record) VALUES (?, ?, ?, ?)'),
  insertBackup: database.prepare(
    'INSERT OR REPLACE INTO backups (_id, generation, manifest, slots, accesses, records) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  dropAccesses: database.prepare('DELETE FROM backupAccesses WHERE userId = ?'),
  insertAccess: database.prepare('INSERT INTO backupAccesses (_id, userId) VALUES (?, ?)'),
  countNamed: database
    .prepare<[string, string], number>(
      'SELECT COUNT(*) FROM backupRecords WHERE userId = ? AND recordId IN (SELECT value FROM json_each(?))',
    )
    .pluck(),
  dropOthers: database.prepare(
    'DELETE FROM backupRecords WHERE userId = ? AND recordId NOT IN (SELECT value FROM json_each(?))',
  ),
});

export class BackupRows {
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#statements = statements(database);
  }

  backup(account: AccountId): StoredBackup | undefined {
    const row = this.#statements.backup.get(account);
    if (row === undefined) return undefined;
    const { generation, manifest, slots, accesses, records } = row;
    return { account, generation, manifest, slots, accesses: accesses.split(' '), index: records };
  }

  backupOf(access: string): StoredBackup | undefined {
    const account = this.#statements.owner.get(access);
    return account === undefined ? undefined : this.backup(account);
  }

  records(account: AccountId, ids: readonly string[]): readonly BackupRecord[] {
    return this.#statements.records.all(account, JSON.stringify(ids));
  }

  hashes(account: AccountId): ReadonlyMap<string, Uint8Array> {
    return new Map(this.#statements.hashes.all(account).map(({ id, hash }) => [id, hash]));
  }

  add(account: AccountId, records: readonly NewBackupRecord[], most: BackupRoom): AddRecordsOutcome {
    for (const { id, hash, bytes } of records) {
      const kept = this.#statements.hash.get(account, id);
      if (kept === undefined) this.#statements.insertRecord.run(account, id, hash, bytes);
      else if (!equalBytes(kept, hash)) throw new Rollback<AddRecordsOutcome>('conflict');
    }
    const room = this.#statements.room.get(account);
    if (room !== undefined && (room.records > most.records || room.bytes > most.bytes)) {
      throw new Rollback<AddRecordsOutcome>('full');
    }
    return 'added';
  }

  replace({ account, generation, manifest, slots, accesses, index }: StoredBackup): ReplaceBackupOutcome {
    const stored = this.backup(account);
    if (stored !== undefined && equalBytes(stored.manifest, manifest)) return 'known';
    const isTaken = (access: string): boolean => (this.#statements.owner.get(access) ?? account) !== account;
    if ((stored?.generation ?? 0) >= generation || accesses.some(isTaken)) return 'conflict';
    const ids = idsInIndex(index);
    const named = JSON.stringify(ids);
    if (this.#statements.countNamed.get(account, named) !== ids.length) return 'missing';
    this.#statements.insertBackup.run(account, generation, manifest, slots, accesses.join(' '), index);
    this.#statements.dropAccesses.run(account);
    for (const access of accesses) this.#statements.insertAccess.run(access, account);
    this.#statements.dropOthers.run(account, named);
    return 'replaced';
  }
}
