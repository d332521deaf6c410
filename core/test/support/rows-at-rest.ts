/**
 * Rows as released builds left them (`e2e/fixtures`), for tests that need no browser. Key handles are new ones, because
 * no browser exports them.
 */
import { readFileSync } from 'node:fs';
import { generateEd25519, generateX25519 } from '../../src/crypto/hazmat.ts';
import type { ChatStore, Row, Table } from '../../src/storage/port.ts';
import { TABLES } from '../../src/storage/tables.ts';

type Handle = { readonly type: string; readonly algorithm: string };

export type RowAtRest = { readonly database: string; readonly table: Table; readonly row: Row };

type Written = Omit<Row, 'handles'> & {
  readonly database: string;
  readonly table: Table;
  readonly handles: readonly Handle[];
};

const bytesOf = (_: string, value: unknown): unknown => {
  const bytes = value !== null && typeof value === 'object' && '$bytes' in value ? value.$bytes : undefined;
  return typeof bytes === 'string' ? Uint8Array.from(Buffer.from(bytes, 'base64')) : value;
};

const newHandle = async ({ algorithm }: Handle): Promise<CryptoKey> =>
  (await (algorithm === 'Ed25519' ? generateEd25519() : generateX25519(false))).privateKey;

/** `release`: a folder of `e2e/fixtures` without `profile-`. */
export const readRowsAtRest = async (release: string, person: 'owner' | 'visitor'): Promise<readonly RowAtRest[]> => {
  const file = new URL(`../../../e2e/fixtures/profile-${release}/${person}.rows.json`, import.meta.url);
  const written = JSON.parse(readFileSync(file, 'utf8'), bytesOf) as readonly Written[];
  return Promise.all(
    written.map(async ({ database, table, handles, ...row }) => {
      if (!TABLES.includes(table)) throw new Error(`a table that is unknown: ${table}`);
      const kept = handles.length === 0 ? {} : { handles: await Promise.all(handles.map(newHandle)) };
      return { database, table, row: { ...row, ...kept } };
    }),
  );
};

/** One profile of a person, as far as its rows go. */
export const loadRowsAtRest = async (
  store: ChatStore,
  release: string,
  person: 'owner' | 'visitor',
  isOfDatabase: (name: string) => boolean = () => true,
): Promise<void> => {
  const rows = await readRowsAtRest(release, person);
  await store.commit(
    rows.filter(({ database }) => isOfDatabase(database)).map(({ table, row }) => ({ kind: 'put', table, row })),
  );
};
