/** The seed of the account key, for the backup alone. No other code reads it. */
import type { RowReader } from '../rows/working-copy.ts';
import { readRow } from '../rows/read-rows.ts';
import type { ChatStore, Row } from '../storage/port.ts';
import { IDENTITY_KEY, identityRows } from './identity.ts';

const seedOf = (row: Row | undefined): Uint8Array | undefined =>
  (row?.value as { readonly seed?: Uint8Array } | undefined)?.seed;

/** 32 bytes; undefined on a device that does not hold the account key, and where there is no identity. */
export const readAccountSeed = async (copy: RowReader): Promise<Uint8Array | undefined> =>
  seedOf(await copy.get(identityRows, IDENTITY_KEY));

/** This profile has an identity without the account key: it was linked. */
export const lacksAccountSeed = async (store: ChatStore): Promise<boolean> => {
  const row = await readRow(store, identityRows, IDENTITY_KEY);
  return row !== undefined && seedOf(row) === undefined;
};
