/** Compares every value of a database with its declared shape. */
import type { StoredRow, StoredTables } from '../../storage/stored-tables.ts';
import { DECLARED_TABLES, fieldsOf, type Database } from './declared-tables.ts';
import type { Finding } from './finding.ts';
import { KnownKeys } from './known-keys.ts';

const LISTS = 'deviceLists';
const ERASURES = 'erasures';

/** Lists first: they prove the ids in all other tables. */
export const readKeys = async (tables: StoredTables): Promise<KnownKeys> => {
  const known = new KnownKeys();
  const names = await tables.names();
  if (names.includes(ERASURES))
    for await (const { erasure } of tables.rows(ERASURES)) if (erasure instanceof Uint8Array) known.addErasure(erasure);
  if (!names.includes(LISTS)) return known;
  for await (const { list } of tables.rows(LISTS)) if (list instanceof Uint8Array) known.add(list);
  return known;
};

/** The place has the number of the row and not its id, which may be an address. */
export function* auditRow(
  place: string,
  row: StoredRow,
  known: KnownKeys,
  fields: NonNullable<ReturnType<typeof fieldsOf>>,
) {
  for (const [name, value] of Object.entries(row)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const wrong = shape === undefined ? 'is not declared' : shape(value, row, known);
    // An undeclared name may itself be text.
    if (wrong !== undefined) yield { place: `${shape === undefined ? '(a field)' : name}, ${place}`, wrong };
  }
}

const isDeclared = (table: string): boolean => Object.hasOwn(DECLARED_TABLES, table);

export async function* auditDatabase(tables: StoredTables, database: Database): AsyncGenerator<Finding> {
  const known = await readKeys(tables);
  for (const [i, table] of (await tables.names()).entries()) {
    const fields = fieldsOf(table, database);
    if (fields === undefined) {
      yield { place: isDeclared(table) ? table : `table ${i + 1} of the database`, wrong: 'is not declared' };
      continue;
    }
    let number = 0;
    for await (const row of tables.rows(table)) {
      number += 1;
      yield* auditRow(`row ${number} of ${table}`, row, known, fields);
    }
  }
}
