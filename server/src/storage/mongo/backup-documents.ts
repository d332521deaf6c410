/**
 * Backups of accounts. The document of a generation is inserted once; from then on it counts, and what it does not name
 * is deleted after it. A kill in between leaves rows that no one can read, and the next replacement deletes them.
 */
import type { AccountId } from '@cipherchat/protocol';
import type {
  AddRecordsOutcome,
  BackupRecord,
  BackupRoom,
  NewBackupRecord,
  ReplaceBackupOutcome,
  StoredBackup,
} from '../port.ts';
import { idsInIndex } from '../backup-index.ts';
import { binary, bytesOf, sameBytes, type BackupDocument, type Collections } from './collections.ts';
import { insertNew, insertOne } from './insert-new.ts';

type Backups = Pick<Collections, 'backups' | 'backupRecords'>;

const recordOf = (document: BackupDocument): StoredBackup => ({
  account: document.userId,
  generation: document.generation,
  manifest: bytesOf(document.manifest),
  slots: bytesOf(document.slots),
  accesses: document.accesses,
  index: bytesOf(document.records),
});

export class BackupDocuments {
  readonly #collections: Backups;
  readonly #betweenWrites: (place: string) => Promise<void>;

  constructor(collections: Backups, betweenWrites: (place: string) => Promise<void>) {
    this.#collections = collections;
    this.#betweenWrites = betweenWrites;
  }

  async backup(account: AccountId): Promise<StoredBackup | undefined> {
    const found = await this.#collections.backups.findOne({ userId: account }, { sort: { generation: -1 } });
    return found === null ? undefined : recordOf(found);
  }

  /** A document that a later one has replaced opens nothing. */
  async backupOf(access: string): Promise<StoredBackup | undefined> {
    const found = await this.#collections.backups.find({ accesses: access }, { projection: { userId: 1 } }).toArray();
    for (const account of new Set(found.map(({ userId }) => userId))) {
      const newest = await this.backup(account);
      if (newest?.accesses.includes(access) === true) return newest;
    }
    return undefined;
  }

  async records(account: AccountId, ids: readonly string[]): Promise<readonly BackupRecord[]> {
    const keys = ids.map((id) => `${account}.${id}`);
    const found = await this.#collections.backupRecords.find({ _id: { $in: keys } }).toArray();
    return found.map(({ _id, record }) => ({ id: _id.slice(account.length + 1), bytes: bytesOf(record) }));
  }

  async hashes(account: AccountId): Promise<ReadonlyMap<string, Uint8Array>> {
    const hashes = new Map<string, Uint8Array>();
    const found = this.#collections.backupRecords.find({ userId: account }, { projection: { hash: 1 } });
    for await (const { _id, hash } of found) hashes.set(_id.slice(account.length + 1), bytesOf(hash));
    return hashes;
  }

  /** Other nodes may add at the same time, so an account may keep a request more than it has room for. */
  async add(account: AccountId, records: readonly NewBackupRecord[], most: BackupRoom): Promise<AddRecordsOutcome> {
    const ids = records.map(({ id }) => `${account}.${id}`);
    const kept = new Map<string, Uint8Array>();
    const found = this.#collections.backupRecords.find({ _id: { $in: ids } }, { projection: { hash: 1 } });
    for await (const { _id, hash } of found) kept.set(_id.slice(account.length + 1), bytesOf(hash));
    if (records.some(({ id, hash }) => !sameBytes(kept.get(id) ?? hash, hash))) return 'conflict';
    const added = records.filter(({ id }) => !kept.has(id));
    const room = await this.#room(account);
    const bytes = added.reduce((sum, record) => sum + record.bytes.length, room.bytes);
    if (room.records + added.length > most.records || bytes > most.bytes) return 'full';
    await insertNew(
      this.#collections.backupRecords,
      added.map((record) => ({
        _id: `${account}.${record.id}`,
        userId: account,
        hash: binary(record.hash),
        size: record.bytes.length,
        record: binary(record.bytes),
      })),
    );
    return 'added';
  }

  /** Summed here: FerretDB 1.24 does not add the sizes up. */
  async #room(account: AccountId): Promise<BackupRoom> {
    const room = { records: 0, bytes: 0 };
    const found = this.#collections.backupRecords.find({ userId: account }, { projection: { size: 1 } });
    for await (const { size } of found) {
      room.records += 1;
      room.bytes += size;
    }
    return room;
  }

  async replace(backup: StoredBackup): Promise<ReplaceBackupOutcome> {
    const { account, generation, manifest, slots, accesses, index } = backup;
    const { backups, backupRecords } = this.#collections;
    const stored = await this.backup(account);
    const isKnown = stored !== undefined && sameBytes(stored.manifest, manifest);
    if (!isKnown) {
      if ((stored?.generation ?? 0) >= generation) return 'conflict';
      for (const access of accesses) {
        if (((await this.backupOf(access))?.account ?? account) !== account) return 'conflict';
      }
      const hashes = await this.hashes(account);
      if (idsInIndex(index).some((id) => !hashes.has(id))) return 'missing';
      const isNew = await insertOne(backups, {
        _id: `${account}.${String(generation)}`,
        userId: account,
        generation,
        manifest: binary(manifest),
        slots: binary(slots),
        accesses,
        records: binary(index),
      });
      if (!isNew) return 'conflict';
      await this.#betweenWrites('backup: records');
    }
    // A repeat deletes what a kill has left.
    const named = idsInIndex(index).map((id) => `${account}.${id}`);
    await backups.deleteMany({ userId: account, generation: { $lt: generation } });
    await backupRecords.deleteMany({ userId: account, _id: { $nin: named } });
    return isKnown ? 'known' : 'replaced';
  }
}
