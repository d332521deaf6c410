/**
 * What every kind of record at rest declares: its place, its version, and a step from each older layout to the next.
 */
import { StoreError, type Row, type StoredValue, type Table } from '../storage/port.ts';

/**
 * From one layout of a record to the next one; pure, and never changed once it was released. `value` is typed as the
 * older layout.
 * `row` has the key and the place of the record. Neither can be changed here: that takes a step in
 * `storage/dexie/migrations.ts`.
 */
export type Upgrade = (value: never, row: Row) => StoredValue;

/** The version of the layouts that were released first, and of every row without a version. */
const FIRST_VERSION = 1;

/**
 * How one kind of record is stored, under keys `K`. `cached`: the engine keeps it decoded between commits, which is
 * safe because no tab writes it.
 */
export type Rows<T, K extends string = string> = {
  readonly table: Table;
  readonly cached: boolean;
  /** The layout that `toRow` writes: 1, and 1 more for each upgrade. */
  readonly version: number;
  readonly toRow: (key: K, value: T) => Row;
  /** Takes every layout up to `version`. Throws a `StoreError` `newer-version` for a later one. */
  readonly fromRow: (row: Row) => T | Promise<T>;
};

/** Records that are decoded synchronously. */
export type PlainRows<T, K extends string = string> = Rows<T, K> & { readonly fromRow: (row: Row) => T };

type Layout<T, Decoded, K extends string> = Pick<Rows<T, K>, 'table' | 'cached' | 'toRow'> & {
  /** The first one leads from version 1 to version 2. Append only. */
  readonly upgrades: readonly Upgrade[];
  /** Gets the newest layout only. */
  readonly fromRow: (row: Row) => Decoded;
};

const upgradedRow = (row: Row, upgrades: readonly Upgrade[]): Row => {
  const version = row.version ?? FIRST_VERSION;
  if (version > FIRST_VERSION + upgrades.length) throw new StoreError('newer-version');
  const steps = upgrades.slice(version - FIRST_VERSION);
  return steps.length === 0
    ? row
    : { ...row, value: steps.reduce<StoredValue>((value, step) => step(value as never, row), row.value) };
};

/** An old record is upgraded when it is read, and stored in the new layout when it is next written. */
export const defineRows = <T, Decoded extends T | Promise<T> = T | Promise<T>, K extends string = string>(
  layout: Layout<T, Decoded, K>,
) => {
  const { table, cached, upgrades, toRow, fromRow } = layout;
  const version = FIRST_VERSION + upgrades.length;
  return {
    table,
    cached,
    version,
    toRow: (key: K, value: T): Row => {
      const row = toRow(key, value);
      return version === FIRST_VERSION ? row : { ...row, version };
    },
    fromRow: (row: Row): Decoded => fromRow(upgradedRow(row, upgrades)),
  };
};
