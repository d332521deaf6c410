/**
 * Rows of log and outbox that were opened lately: at the next look most of them are the same, and need not be opened
 * again.
 */
import { equalBytes } from '@cipherchat/protocol';
import type { Table } from '../port.ts';
import type { StoredRow } from './sealed-row.ts';

const MOST = 2_000;

type Sealed = Pick<StoredRow, 'key' | 'sealed'>;
type Opened = { readonly sealed: Uint8Array; readonly plain: Uint8Array };

const nameOf = (table: Table, key: string): string => `${table} ${key}`;

/** Holds bytes, not values: each reader decodes its own copy and may change it. */
export class OpenedRows {
  readonly #rows = new Map<string, Opened>();

  /** Calls `open` unless these very bytes were opened under this key before. */
  async open(table: Table, stored: Sealed, open: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#rows.get(nameOf(table, stored.key));
    if (known !== undefined && equalBytes(known.sealed, stored.sealed)) return known.plain;
    const plain = await open();
    this.keep(table, stored, plain);
    return plain;
  }

  keep(table: Table, { key, sealed }: Sealed, plain: Uint8Array): void {
    const name = nameOf(table, key);
    this.#rows.delete(name);
    this.#rows.set(name, { sealed, plain });
    // The one kept longest ago goes first.
    const [oldest] = this.#rows.keys();
    if (this.#rows.size > MOST && oldest !== undefined) this.#rows.delete(oldest);
  }
}
