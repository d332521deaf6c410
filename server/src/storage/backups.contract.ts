import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  BACKUP_ROOM,
  backupOf,
  backupRecord,
  bytes,
  newAccess,
  newAddress,
  type CreateHarness,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { NewBackupRecord, Store, StoredBackup } from './port.ts';

const plain = (backup: StoredBackup | undefined) =>
  backup && {
    ...backup,
    manifest: [...backup.manifest],
    slots: [...backup.slots],
    accesses: [...backup.accesses],
    index: [...backup.index],
  };

export const describeBackups = (createHarness: CreateHarness): void => {
  describe('backups', () => {
    let harness: StoreHarness;
    let store: Store;
    const account = newAddress();
    let records: readonly NewBackupRecord[];
    beforeEach(async () => {
      harness = await createHarness();
      store = harness.store;
      records = [backupRecord(), backupRecord()];
    });
    afterEach(() => harness.dispose());

    const textsOf = async (ids: readonly string[], of = account) =>
      (await store.backupRecords(of, ids))
        .map(({ id, bytes: kept }) => `${id} ${Buffer.from(kept).toString('hex')}`)
        .toSorted();
    const texts = (some: readonly NewBackupRecord[]) =>
      some.map((one) => `${one.id} ${Buffer.from(one.bytes).toString('hex')}`).toSorted();
    const ids = (some: readonly NewBackupRecord[]) => some.map(({ id }) => id);

    it('gives back what was put in, also after a start', async () => {
      const backup = backupOf(account, 3, records, { accesses: [newAccess(), newAccess()], slots: bytes(322) });
      expect(await store.addBackupRecords(account, records, BACKUP_ROOM)).toBe('added');
      expect(await store.replaceBackup(backup)).toBe('replaced');
      store = await harness.reopen();
      expect(plain(await store.backup(account))).toEqual(plain(backup));
      for (const access of backup.accesses) expect(plain(await store.backupOf(access))).toEqual(plain(backup));
      expect(await textsOf(ids(records))).toEqual(texts(records));
      const hashes = [...(await store.backupHashes(account))].map(([id, hash]) => [id, [...hash]]);
      expect(Object.fromEntries(hashes)).toEqual(Object.fromEntries(records.map(({ id, hash }) => [id, [...hash]])));
    });

    it('knows nothing of an account without one', async () => {
      expect(await store.backup(newAddress())).toBeUndefined();
      expect(await store.backupOf(newAccess())).toBeUndefined();
      expect(await store.backupRecords(newAddress(), ids(records))).toEqual([]);
    });

    it('deletes what the next one does not name, and opens no longer by an access that is gone', async () => {
      const [kept = backupRecord(), gone = backupRecord()] = records;
      const staged = backupRecord();
      const first = backupOf(account, 1, records);
      await store.addBackupRecords(account, [...records, staged], BACKUP_ROOM);
      await store.replaceBackup(first);
      const next = backupRecord();
      await store.addBackupRecords(account, [next], BACKUP_ROOM);
      const second = backupOf(account, 2, [kept, next]);
      expect(await store.replaceBackup(second)).toBe('replaced');
      expect(await textsOf(ids([kept, gone, next, staged]))).toEqual(texts([kept, next]));
      expect(await store.backupOf(first.accesses[0] ?? '')).toBeUndefined();
      expect(plain(await store.backupOf(second.accesses[0] ?? ''))).toEqual(plain(second));
    });

    it('takes the same again, and nothing that is not newer', async () => {
      await store.addBackupRecords(account, records, BACKUP_ROOM);
      expect(await store.addBackupRecords(account, records, BACKUP_ROOM)).toBe('added');
      const backup = backupOf(account, 5, records);
      await store.replaceBackup(backup);
      expect(await store.replaceBackup(backup)).toBe('known');
      for (const generation of [4, 5]) {
        expect(await store.replaceBackup(backupOf(account, generation, records))).toBe('conflict');
      }
      expect(plain(await store.backup(account))).toEqual(plain(backup));
      expect(await textsOf(ids(records))).toEqual(texts(records));
    });

    it('puts no backup in place of which a record is missing', async () => {
      await store.addBackupRecords(account, records, BACKUP_ROOM);
      const backup = backupOf(account, 1, records);
      await store.replaceBackup(backup);
      expect(await store.replaceBackup(backupOf(account, 2, [...records, backupRecord()]))).toBe('missing');
      expect(plain(await store.backup(account))).toEqual(plain(backup));
      expect(await textsOf(ids(records))).toEqual(texts(records));
    });

    it('gives an access to one account only', async () => {
      const other = newAddress();
      for (const of of [account, other]) await store.addBackupRecords(of, records, BACKUP_ROOM);
      const backup = backupOf(account, 1, records);
      await store.replaceBackup(backup);
      expect(await store.replaceBackup(backupOf(other, 1, records, { accesses: backup.accesses }))).toBe('conflict');
      expect(plain(await store.backupOf(backup.accesses[0] ?? ''))).toEqual(plain(backup));
    });

    it('refuses other bytes under an id that is there, and all that came with them', async () => {
      const [first = backupRecord()] = records;
      await store.addBackupRecords(account, [first], BACKUP_ROOM);
      const other = { ...first, hash: bytes(32), bytes: bytes(363) };
      const companion = backupRecord();
      expect(await store.addBackupRecords(account, [companion, other], BACKUP_ROOM)).toBe('conflict');
      expect(await textsOf(ids([first, companion]))).toEqual(texts([first]));
    });

    it('has room for so many records and bytes of an account, whatever others have', async () => {
      const room = { bytes: 1_000, records: 3 };
      const many = Array.from({ length: 4 }, () => backupRecord(100));
      expect(await store.addBackupRecords(account, many, room)).toBe('full');
      expect(await textsOf(ids(many))).toEqual([]);
      expect(await store.addBackupRecords(account, many.slice(0, 2), room)).toBe('added');
      expect(await store.addBackupRecords(account, [backupRecord(801)], room)).toBe('full');
      expect(await store.addBackupRecords(account, [backupRecord(800)], room)).toBe('added');
      expect(await store.addBackupRecords(newAddress(), many.slice(0, 2), room)).toBe('added');
    });
  });
};
