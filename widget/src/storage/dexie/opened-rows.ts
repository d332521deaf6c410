/** Rows of the log that were opened lately: at the next look most of them are the same, and need not be opened again. */
import { equalBytes } from '@cipherchat/protocol';
import type { Row, Table } from '../port.ts';
import type { StoredRow } from './database.ts';

const MOST = 2_000;

const nameOf = (table: Table, key: string): string => `${table} ${key}`;

type Opened = { readonly stored: StoredRow; readonly row: Row };

export class OpenedRows {
  readonly #rows = new Map<string, Opened>();

  /** Undefined unless this very row was opened: the same bytes in the same place. */
  find(table: Table, { key, group, order, sealed }: StoredRow): Row | undefined {
    const known = this.#rows.get(nameOf(table, key));
    if (known?.stored.group !== group || known.stored.order !== order) return undefined;
    return equalBytes(known.stored.sealed, sealed) ? known.row : undefined;
  }

  /** The one opened longest ago goes first. */
  keep(table: Table, stored: StoredRow, row: Row): void {
    const name = nameOf(table, stored.key);
    this.#rows.delete(name);
    this.#rows.set(name, { stored, row });
    const [oldest] = this.#rows.keys();
    if (this.#rows.size > MOST && oldest !== undefined) this.#rows.delete(oldest);
  }
}
