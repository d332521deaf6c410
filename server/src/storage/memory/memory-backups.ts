/** Backups of accounts. Every check comes before the first change. */
import { equalBytes, type AccountId } from '@cipherchat/protocol';
import type {
  AddRecordsOutcome,
  BackupRecord,
  BackupRoom,
  NewBackupRecord,
  ReplaceBackupOutcome,
  StoredBackup,
} from '../port.ts';
import { idsInIndex } from '../backup-index.ts';
import type { MemoryData } from './memory-data.ts';

export class MemoryBackups {
  readonly #data: MemoryData;

  constructor(data: MemoryData) {
    this.#data = data;
  }

  backupOf(access: string): StoredBackup | undefined {
    return [...this.#data.backups.values()].find(({ accesses }) => accesses.includes(access));
  }

  records(account: AccountId, ids: readonly string[]): readonly BackupRecord[] {
    const kept = this.#of(account);
    return ids.flatMap((id) => kept.get(id) ?? []).map(({ id, bytes }) => ({ id, bytes }));
  }

  hashes(account: AccountId): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#of(account)].map(([id, { hash }]) => [id, hash]));
  }

  add(account: AccountId, records: readonly NewBackupRecord[], room: BackupRoom): AddRecordsOutcome {
    const kept = this.#of(account);
    const all = new Map(kept);
    for (const record of records) {
      const known = all.get(record.id);
      if (known !== undefined && !equalBytes(known.bytes, record.bytes)) return 'conflict';
      all.set(record.id, record);
    }
    const bytes = [...all.values()].reduce((sum, record) => sum + record.bytes.length, 0);
    if (all.size > room.records || bytes > room.bytes) return 'full';
    this.#data.backupRecords.set(account, all);
    return 'added';
  }

  replace(backup: StoredBackup): ReplaceBackupOutcome {
    const { account, generation, manifest, accesses, index } = backup;
    const stored = this.#data.backups.get(account);
    if (stored !== undefined && equalBytes(stored.manifest, manifest)) return 'known';
    const isTaken = (access: string): boolean => (this.backupOf(access)?.account ?? account) !== account;
    if ((stored?.generation ?? 0) >= generation || accesses.some(isTaken)) return 'conflict';
    const kept = this.#of(account);
    const named = new Set(idsInIndex(index));
    if ([...named].some((id) => !kept.has(id))) return 'missing';
    this.#data.backups.set(account, backup);
    this.#data.backupRecords.set(account, new Map([...kept].filter(([id]) => named.has(id))));
    return 'replaced';
  }

  #of(account: AccountId): ReadonlyMap<string, NewBackupRecord> {
    return this.#data.backupRecords.get(account) ?? new Map<string, NewBackupRecord>();
  }
}
