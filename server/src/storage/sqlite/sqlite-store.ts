/** The store on one SQLite file: WAL, group commit, one flush for each commit. Reads see what is on disk. */
import type { Database } from 'better-sqlite3';
import {
  StorageError,
  type BackupStore,
  type ErasureStore,
  type LinkStore,
  type PushStore,
  type RosterStore,
  type Store,
} from '../port.ts';
import { AccountRows } from './account-rows.ts';
import { BackupRows } from './backup-rows.ts';
import { BATCH_BOUNDS } from './batch-bounds.ts';
import type { CommandName, Writes } from '../commands.ts';
import type { Failpoints } from '../failpoints.ts';
import { ClockRows } from './clock-rows.ts';
import { ErasureRows } from './erasure-rows.ts';
import { GroupCommit, type WriteOptions } from '../group-commit.ts';
import { LinkRows } from './link-rows.ts';
import { MessageRows } from './message-rows.ts';
import { openDatabase, type OpenedDatabase, type OpenOptions } from './open-database.ts';
import { PolicyRows } from './policy-rows.ts';
import { PrekeyRows } from './prekey-rows.ts';
import { PushRows } from './push-rows.ts';
import { RosterRows } from './roster-rows.ts';
import { storageFailure } from './sqlite-failure.ts';
import { WaitingRows } from './waiting-rows.ts';
import { SyncedWriter, type Flush } from './synced-writer.ts';

export type SqliteOptions = OpenOptions & {
  /** The built `checkpoint-thread.ts`. Without it this thread checkpoints. */
  readonly checkpointThread?: URL | undefined;
  /** For tests only: flushes the log. */
  readonly flush?: Flush | undefined;
  readonly failpoints?: Failpoints | undefined;
  /** Called where the file was too large to be read through before it is used. */
  readonly onUnchecked?: (() => void) | undefined;
};

type StoreParts = Omit<OpenedDatabase, 'isChecked'> & { readonly commits: GroupCommit; readonly writer: SyncedWriter };

const number = (database: Database, name: string): number => Number(database.pragma(name, { simple: true }));

/** Pages of deleted rows. */
const spareBytes = (database: Database): number => number(database, 'freelist_count') * number(database, 'page_size');

const rowsOf = (database: Database) => {
  const accounts = new AccountRows(database, 0);
  return {
    accounts,
    backups: new BackupRows(database),
    messages: new MessageRows(database, accounts),
    prekeys: new PrekeyRows(database),
    waiting: new WaitingRows(database),
    clocks: new ClockRows(database),
    policy: new PolicyRows(database),
    links: new LinkRows(database),
    pushes: new PushRows(database),
    erasures: new ErasureRows(database),
    rosters: new RosterRows(database),
  };
};

const closeParts = async ({ commits, database, writer, release }: StoreParts): Promise<void> => {
  await commits.close();
  database.close();
  await writer.close();
  release();
};

/** What was committed and is not on disk yet would be read too, so a read waits until it is. */
const readAfter =
  (writer: SyncedWriter, isClosed: () => boolean) =>
  async <T>(ask: () => T): Promise<T> => {
    if (isClosed()) throw new StorageError('unavailable', 'The store is closed.');
    if (!writer.isSettled) await writer.settled();
    try {
      return ask();
    } catch (cause) {
      throw storageFailure(cause);
    }
  };

type Read = ReturnType<typeof readAfter>;
type Write = <N extends CommandName>(
  name: N,
  options?: WriteOptions,
) => (...request: Parameters<Writes[N]>) => Promise<ReturnType<Writes[N]>>;

const pushOperations = (on: { readonly read: Read; readonly write: Write; readonly pushes: PushRows }): PushStore => ({
  subscription: (device) => on.read(() => on.pushes.one(device)),
  subscribedDevices: (after, limit) => on.read(() => on.pushes.page(after, limit)),
  keepSubscription: on.write('keepSubscription'),
  dropSubscription: on.write('dropSubscription'),
  claimPush: on.write('claimPush'),
});

const backupOperations = (on: {
  readonly read: Read;
  readonly write: Write;
  readonly backups: BackupRows;
}): BackupStore => ({
  backup: (account) => on.read(() => on.backups.backup(account)),
  backupOf: (access) => on.read(() => on.backups.backupOf(access)),
  backupRecords: (account, ids) => on.read(() => on.backups.records(account, ids)),
  backupHashes: (account) => on.read(() => on.backups.hashes(account)),
  addBackupRecords: on.write('addBackupRecords'),
  replaceBackup: on.write('replaceBackup'),
});

const linkOperations = (on: { readonly read: Read; readonly write: Write; readonly links: LinkRows }): LinkStore => ({
  openLink: on.write('openLink'),
  putLinkStep: on.write('putLinkStep'),
  linkStep: (...request) => on.read(() => on.links.step(...request)),
  dropLink: on.write('dropLink'),
});

const erasureOperations = (on: {
  readonly read: Read;
  readonly write: Write;
  readonly erasures: ErasureRows;
}): ErasureStore => ({
  erasure: (account) => on.read(() => on.erasures.erasure(account)),
  eraseAccount: on.write('eraseAccount'),
});

const rosterOperations = (on: {
  readonly read: Read;
  readonly write: Write;
  readonly rosters: RosterRows;
}): RosterStore => ({
  rosterEntries: (...request) => on.read(() => on.rosters.entries(...request)),
  rosterEpoch: (account) => on.read(() => on.rosters.epoch(account)),
  appendRosterEntry: on.write('appendRosterEntry'),
});

/** Opens the files in `dataDir`. Throws a `StorageError` that says what to do when they cannot be used. */
export const openSqliteStore = (settings: SqliteOptions): Store => {
  // The functions stay here: the others go to the thread that checkpoints.
  const { checkpointThread, failpoints, flush, onProblem, onUnchecked, ...options } = settings;
  const { database, isChecked, release } = openDatabase({ ...options, onProblem }, failpoints);
  if (!isChecked) onUnchecked?.();
  const writer = new SyncedWriter({ options, checkpointThread, failpoints, flush, onProblem });
  const commits = new GroupCommit((batch) => writer.commit(batch), failpoints, BATCH_BOUNDS);
  const rows = rowsOf(database);
  const { accounts, messages, prekeys, waiting, clocks, policy, links, pushes, erasures } = rows;
  let closing: Promise<void> | undefined;

  const read = readAfter(writer, () => closing !== undefined);
  const write: Write =
    <N extends CommandName>(name: N, options: WriteOptions = {}) =>
    (...request: Parameters<Writes[N]>) =>
      commits.write({ name, request }, options) as Promise<ReturnType<Writes[N]>>;
  return {
    account: (account) => read(() => accounts.account(account)),
    lists: (account, from, limit) => read(() => accounts.lists(account, from, limit)),
    device: (device) => read(() => accounts.device(device)),
    removedAmong: (...request) => read(() => accounts.removedAmong(...request)),
    prekeys: (device) => read(() => prekeys.ids(device)),
    hasSent: (sender, id) => read(() => messages.hasSent(sender, id)),
    pull: (...request) => read(() => messages.pull(...request)),
    waiting: (devices) => read(() => waiting.of(devices)),
    waitingInAll: (after, rows) => read(() => waiting.inAll(after, rows)),
    deliveries: (sender, limit) => read(() => messages.deliveries(sender, limit)),
    switchedOff: () => read(() => policy.switchedOff()),
    ...pushOperations({ read, write, pushes }),
    // The one writer forgets an account that it erases, and readers remember none.
    forget: () => Promise.resolve(),
    register: (registration, isWanted) => write('register', { isWanted })(registration),
    appendList: (list, now, isWanted) => write('appendList', { isWanted })(list, now),
    addPrekeys: (device, records, limit, isWanted) => write('addPrekeys', { isWanted })(device, records, limit),
    removePrekeys: write('removePrekeys'),
    takeBundle: (device, oneTime, now, purpose, isWanted) =>
      write('takeBundle', { isWanted })(device, oneTime, now, purpose),
    send: (send, mailboxLimit, isWanted) => write('send', { isWanted })(send, mailboxLimit),
    acknowledge: write('acknowledge'),
    // Patient: no one waits for it, and news that is not acknowledged is only sent again.
    acknowledgeDeliveries: write('acknowledgeDeliveries', { isPatient: true }),
    ...linkOperations({ read, write, links }),
    ...backupOperations({ read, write, backups: rows.backups }),
    ...rosterOperations({ read, write, rosters: rows.rosters }),
    ...erasureOperations({ read, write, erasures }),
    sweep: write('sweep'),
    keepReading: write('keepReading'),
    dropReadings: write('dropReadings'),
    readings: () => read(() => clocks.all()),
    spareBytes: () => read(() => spareBytes(database)),
    probe: write('probe'),
    close: () => (closing ??= closeParts({ commits, database, writer, release })),
  };
};
