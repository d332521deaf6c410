/**
 * Reads the tables row by row for a move to another database, also next to a running server. Each page is a read of its
 * own, so that the write-ahead log can be emptied in between.
 */
import type { Database } from 'better-sqlite3';
import type { StoredRow } from '../stored-tables.ts';
import { refuseOtherSchema } from '../store-stats.ts';
import { READINGS } from './clock-rows.ts';
import { openForReading } from './inspect-database.ts';
import { MIGRATIONS } from './migrations.ts';
import { movedAt } from './moved-mark.ts';
import { storageFailure } from './sqlite-failure.ts';

type TableToMove = {
  /** Columns that order the table. */
  readonly order: readonly string[];
  /** Columns that tell a row from all others. */
  readonly key: readonly string[];
  readonly where?: string;
  /** Where the name is not that of the table. */
  readonly from?: string;
};

/** Every table that has to be copied. */
const TABLES = {
  users: { order: ['_id'], key: ['_id'] },
  deviceLists: { order: ['userId', 'version'], key: ['userId', 'version'] },
  devices: { order: ['_id'], key: ['_id'] },
  prekeys: { order: ['deviceId', 'kind', 'prekeyId'], key: ['deviceId', 'kind', 'prekeyId'] },
  handedOut: { order: ['purpose', 'kind'], key: ['purpose', 'kind'] },
  messages: { order: ['position'], key: ['_id'] },
  sends: { order: ['_id'], key: ['_id'] },
  switchedOff: { order: ['_id'], key: ['_id'] },
  invitations: { order: ['_id'], key: ['_id'] },
  usedInvitations: { from: 'invitations', order: ['_id'], key: ['_id'], where: 'userId IS NOT NULL' },
  pushSubscriptions: { order: ['_id'], key: ['_id'] },
  backups: { order: ['_id'], key: ['_id', 'generation'] },
  backupRecords: { order: ['userId', 'recordId'], key: ['userId', 'recordId'] },
  erasures: { order: ['_id'], key: ['_id'] },
  rosterEntries: { order: ['userId', 'epoch'], key: ['userId', 'epoch'] },
  service: { order: ['_id'], key: ['_id'], where: READINGS },
} as const satisfies Readonly<Record<string, TableToMove>>;

export type MovedTable = keyof typeof TABLES;
export type RowKey = readonly (string | number | Uint8Array)[];

export const MOVED_TABLES = Object.keys(TABLES) as readonly MovedTable[];

/**
 * Tables that MongoDB has no use for: removed devices are in the lists, and the numbers of a mailbox come from the
 * clock there, which gives greater ones. A link that is under way is begun again. The accesses are in the backups.
 * `sqlite_sequence` has been empty since release 0.1.0.
 */
export const TABLES_LEFT: readonly string[] = [
  'removedDevices',
  'mailboxes',
  'links',
  'backupAccesses',
  'sqlite_sequence',
];

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

const statementsOf = (database: Database, table: MovedTable) => {
  const { order, key, where = 'TRUE', from = table }: TableToMove = TABLES[table];
  const columns = order.join(', ');
  const page = (after: string) =>
    database.prepare<unknown[], StoredRow>(
      `SELECT * FROM ${from} WHERE ${where} AND ${after} ORDER BY ${columns} LIMIT ?`,
    );
  const isKey = `(${key.join(', ')}) = (${marks(key.length)})`;
  return {
    order,
    first: page('TRUE'),
    next: page(`(${columns}) > (${marks(order.length)})`),
    find: database.prepare<unknown[], number>(`SELECT 1 FROM ${from} WHERE ${where} AND ${isKey}`).pluck(),
    count: database.prepare<[], number>(`SELECT COUNT(*) FROM ${from} WHERE ${where}`).pluck(),
  };
};

const attempt = <T>(read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw storageFailure(cause);
  }
};

export class RowsToMove {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** When the data were moved before; undefined: they were not. */
  movedAt(): number | undefined {
    return movedAt(this.#database);
  }

  count(table: MovedTable): number {
    return attempt(() => statementsOf(this.#database, table).count.get() ?? 0);
  }

  /** How many devices were ever removed: a copy can be held against it. */
  removedDevices(): number {
    const count = 'SELECT COUNT(*) FROM removedDevices';
    return attempt(() => this.#database.prepare<[], number>(count).pluck().get() ?? 0);
  }

  /** All rows, in pages of at most `size`. */
  *pages(table: MovedTable, size: number): Generator<readonly StoredRow[]> {
    const { first, next, order } = statementsOf(this.#database, table);
    let page = attempt(() => first.all(size));
    while (page.length > 0) {
      yield page;
      const last = page.at(-1) ?? {};
      const after = order.map((column) => last[column]);
      page = page.length < size ? [] : attempt(() => next.all(...after, size));
    }
  }

  /** Tells whether there is a row with these values of the key columns. */
  finder(table: MovedTable): (key: RowKey) => boolean {
    const { find } = statementsOf(this.#database, table);
    return (key) => attempt(() => find.get(...key)) !== undefined;
  }

  close(): void {
    this.#database.close();
  }
}

/** Throws a `StorageError` where the database is missing, or of another version. */
export const openRowsToMove = (dataDir: string): RowsToMove => {
  const database = openForReading(dataDir);
  try {
    refuseOtherSchema(Number(database.pragma('user_version', { simple: true })), MIGRATIONS.length);
    return new RowsToMove(database);
  } catch (cause) {
    database.close();
    throw storageFailure(cause);
  }
};
