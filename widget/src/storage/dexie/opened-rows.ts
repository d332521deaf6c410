/** Rows of log and outbox that were opened lately: at the next look most of them are the same, and need not be opened again. */
import { equalBytes } from '@cipherchat/protocol';
import type { Row, Table } from '../port.ts';
import type { StoredRow } from './database.ts';

const MOST = 2_000;

const nameOf = (table: Table, key: string): string => `${table} ${key}`;

const isSame = (a: StoredRow, b: StoredRow): boolean =>
  a.group === b.group && a.order === b.order && equalBytes(a.sealed, b.sealed);

type Opened = { readonly stored: StoredRow; readonly row: Row };

export class OpenedRows {
  readonly #rows = new Map<string, Opened>();

  /** Calls `open` unless this very row was opened before: the same bytes in the same place. */
  async open(table: Table, stored: StoredRow, open: () => Promise<Row>): Promise<Row> {
    const name = nameOf(table, stored.key);
    const known = this.#rows.get(name);
    if (known !== undefined && isSame(known.stored, stored)) return known.row;
    const row = await open();
    this.#rows.delete(name);
    this.#rows.set(name, { stored, row });
    // The one opened longest ago goes first.
    const [oldest] = this.#rows.keys();
    if (this.#rows.size > MOST && oldest !== undefined) this.#rows.delete(oldest);
    return row;
  }
}
