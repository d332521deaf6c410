/** The place of a lock, in memory: for tests of what the lock decides, not of how it rests. */
import type { LockRecord, LockStore, LockTries } from '../../src/storage/lock-port.ts';
import { StoreError } from '../../src/storage/port.ts';

export class MemoryLockStore implements LockStore {
  record: LockRecord | undefined;
  tries: LockTries | undefined;
  /** What every row is sealed under. */
  vaultKey: CryptoKey | undefined;

  read(): Promise<LockRecord | undefined> {
    return Promise.resolve(this.record);
  }

  count(next: (tries: LockTries | undefined) => LockTries | undefined): Promise<LockTries | undefined> {
    this.tries = next(this.tries) ?? this.tries;
    return Promise.resolve(this.tries);
  }

  forgive(): Promise<void> {
    this.tries = undefined;
    return Promise.resolve();
  }

  lock(record: LockRecord, vaultKey: CryptoKey): Promise<void> {
    [this.record, this.vaultKey] = [record, vaultKey];
    return Promise.resolve();
  }

  change(before: LockRecord, next: LockRecord): Promise<void> {
    if (this.record !== before) return Promise.reject(new StoreError('superseded'));
    this.record = next;
    return Promise.resolve();
  }

  lift(before: LockRecord, vaultKey: CryptoKey): Promise<void> {
    if (this.record !== before) return Promise.reject(new StoreError('superseded'));
    [this.record, this.tries, this.vaultKey] = [undefined, undefined, vaultKey];
    return Promise.resolve();
  }
}
