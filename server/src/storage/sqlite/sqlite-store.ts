/** The store on one SQLite file: WAL, `synchronous=FULL`, group commit in its own thread. Reads see committed data. */
import type { Database } from 'better-sqlite3';
import { StorageError, type Store } from '../port.ts';
import { AccountRows } from './account-rows.ts';
import type { CommandName, Writes } from '../commands.ts';
import type { Failpoints } from '../failpoints.ts';
import { ClockRows } from './clock-rows.ts';
import { GroupCommit } from '../group-commit.ts';
import { MessageRows } from './message-rows.ts';
import { openDatabase, type OpenOptions } from './open-database.ts';
import { PrekeyRows } from './prekey-rows.ts';
import { storageFailure } from './sqlite-failure.ts';
import { WaitingRows } from './waiting-rows.ts';
import { writeInThisThread, writeInThread } from './writers.ts';

export type SqliteOptions = OpenOptions & {
  /** The built `writer-thread.ts`. Without it this thread writes. */
  readonly writerThread?: URL | undefined;
  readonly failpoints?: Failpoints | undefined;
};

const number = (database: Database, name: string): number => Number(database.pragma(name, { simple: true }));

/** Pages of deleted rows. */
const spareBytes = (database: Database): number => number(database, 'freelist_count') * number(database, 'page_size');

const rowsOf = (database: Database) => {
  const accounts = new AccountRows(database, 0);
  return {
    accounts,
    messages: new MessageRows(database, accounts),
    prekeys: new PrekeyRows(database),
    waiting: new WaitingRows(database),
    clocks: new ClockRows(database),
  };
};

/** Opens the files in `dataDir`. Throws a `StorageError` that says what to do when they cannot be used. */
export const openSqliteStore = ({ writerThread, failpoints, ...options }: SqliteOptions): Store => {
  const { database, release } = openDatabase(options, failpoints);
  const writer = writerThread === undefined ? writeInThisThread(options) : writeInThread(writerThread, options);
  const commits = new GroupCommit(writer.commit, failpoints);
  const { accounts, messages, prekeys, waiting, clocks } = rowsOf(database);
  let closing: Promise<void> | undefined;

  const read = async <T>(ask: () => T): Promise<T> => {
    if (closing !== undefined) throw new StorageError('unavailable', 'The store is closed.');
    try {
      return ask();
    } catch (cause) {
      throw storageFailure(cause);
    }
  };
  const write =
    <N extends CommandName>(name: N, isPatient = false) =>
    (...request: Parameters<Writes[N]>) =>
      commits.write({ name, request }, isPatient) as Promise<ReturnType<Writes[N]>>;
  const close = async (): Promise<void> => {
    await commits.close();
    database.close();
    await writer.close();
    release();
  };

  return {
    account: (account) => read(() => accounts.account(account)),
    lists: (account, from, limit) => read(() => accounts.lists(account, from, limit)),
    device: (device) => read(() => accounts.device(device)),
    removedAmong: (...request) => read(() => accounts.removedAmong(...request)),
    prekeys: (device) => read(() => prekeys.ids(device)),
    pull: (...request) => read(() => messages.pull(...request)),
    waiting: (devices) => read(() => waiting.of(devices)),
    deliveries: (sender, limit) => read(() => messages.deliveries(sender, limit)),
    register: write('register'),
    appendList: write('appendList'),
    addPrekeys: write('addPrekeys'),
    removePrekeys: write('removePrekeys'),
    takeBundle: write('takeBundle'),
    send: write('send'),
    acknowledge: write('acknowledge'),
    // Patient: no one waits for it, and news that is not acknowledged is only sent again.
    acknowledgeDeliveries: write('acknowledgeDeliveries', true),
    sweep: write('sweep'),
    keepReading: write('keepReading'),
    dropReadings: write('dropReadings'),
    readings: () => read(() => clocks.all()),
    spareBytes: () => read(() => spareBytes(database)),
    probe: write('probe'),
    close: () => (closing ??= close()),
  };
};
