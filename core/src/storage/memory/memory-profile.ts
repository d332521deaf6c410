/**
 * The data that one browser profile would keep on disk, in memory. Any number of stores can be opened on it, so tests
 * can play several tabs, and a crash: the stores are gone, the profile remains.
 */
import type { Change, InstantTexts, Query, Row, Table } from '../port.ts';

type Rows = { readonly byKey: Map<string, Row>; readonly byGroup: Map<string, readonly Row[]> };

const inOrder = (a: Row, b: Row): number => a.order - b.order || (a.key < b.key ? -1 : Number(a.key > b.key));

export class MemoryProfile {
  readonly #tables = new Map<Table, Rows>();
  readonly #instant = new Map<string, string>();
  #generation = 0;
  readonly instant: InstantTexts = {
    hold: (key, text) => {
      if (text !== undefined) this.#instant.set(key, text);
      const held = this.#instant.get(key);
      return () => {
        if (this.#instant.get(key) === held) this.#instant.delete(key);
      };
    },
    read: async () => [...this.#instant],
  };

  get generation(): number {
    return this.#generation;
  }

  claimEngine(): number {
    this.#generation += 1;
    return this.#generation;
  }

  get(table: Table, key: string): Row | undefined {
    return this.#tables.get(table)?.byKey.get(key);
  }

  list(table: Table, query: Query): readonly Row[] {
    const { from = -Infinity, to = Infinity, newestFirst = false, limit = Infinity } = query;
    const rows = this.#sorted(table, query.group).filter((row) => row.order >= from && row.order <= to);
    return (newestFirst ? rows.toReversed() : rows).slice(0, Math.max(0, limit));
  }

  count(table: Table, group?: string): number {
    if (group === undefined) return this.#rows(table).byKey.size;
    return this.#sorted(table, group).length;
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      const rows = this.#rows(change.table);
      const key = change.kind === 'put' ? change.row.key : change.key;
      const before = rows.byKey.get(key);
      if (before !== undefined) rows.byGroup.delete(before.group);
      rows.byKey.delete(key);
      if (change.kind === 'put') {
        rows.byKey.set(key, change.row);
        rows.byGroup.delete(change.row.group);
      }
    }
  }

  clear(): void {
    this.#tables.clear();
    this.#instant.clear();
  }

  #rows(table: Table): Rows {
    const rows = this.#tables.get(table) ?? { byKey: new Map(), byGroup: new Map() };
    this.#tables.set(table, rows);
    return rows;
  }

  /** Sorted when asked for, kept until the group changes. */
  #sorted(table: Table, group: string): readonly Row[] {
    const rows = this.#rows(table);
    const sorted =
      rows.byGroup.get(group) ?? [...rows.byKey.values()].filter((row) => row.group === group).sort(inOrder);
    rows.byGroup.set(group, sorted);
    return sorted;
  }
}
