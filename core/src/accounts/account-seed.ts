/** The seed of the account key, for the backup alone. No other code reads it. */
import type { RowReader } from '../rows/working-copy.ts';
import { identityRows } from './identity.ts';

/** 32 bytes; undefined on a device that does not hold the account key, and where there is no identity. */
export const readAccountSeed = async (copy: RowReader): Promise<Uint8Array | undefined> => {
  const row = await copy.get(identityRows, 'identity');
  return (row?.value as { readonly seed?: Uint8Array } | undefined)?.seed;
};
