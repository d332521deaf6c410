/** A row as it rests: key and place in clear, value and version sealed under the vault key, key handles next to it. */
import type { StorageCryptography } from '../cryptography.ts';
import { StoreError, type Row } from '../port.ts';
import { copyHandles } from '../row-rules.ts';
import { decodeSealedPart, encodeSealedPart } from './row-codec.ts';

export type StoredRow = {
  readonly key: string;
  readonly group: string;
  readonly order: number;
  /** IV 12 ‖ ciphertext and tag (`crypto/vault.ts`); what is inside: `row-codec.ts`. */
  readonly sealed: Uint8Array;
  readonly handles?: readonly (CryptoKey | Uint8Array)[];
};

export type Sealed = { readonly row: StoredRow; readonly plain: Uint8Array };

export type Vault = Pick<StorageCryptography, 'sealRecord' | 'openRecord'> & { readonly vaultKey: CryptoKey };

/** Reads the whole row before the first `await`, so later changes by the caller have no effect. */
export const sealRow = async ({ sealRecord, vaultKey }: Vault, table: string, row: Row): Promise<Sealed> => {
  const { key, group, order } = row;
  const handles = row.handles === undefined ? undefined : copyHandles(row.handles);
  const plain = encodeSealedPart(row);
  const sealed = Uint8Array.from(await sealRecord(vaultKey, table, key, plain));
  const stored = { key, group, order, sealed };
  return { row: handles === undefined ? stored : { ...stored, handles }, plain };
};

/** Throws a `StoreError` `damaged` for a row that is not in the place where it was written, or lost a key. */
export const decodeRow = ({ key, group, order, handles }: StoredRow, plain: Uint8Array): Row => {
  const part = decodeSealedPart(plain);
  if (part.group !== group || part.order !== order || handles?.includes(null as never) === true)
    throw new StoreError('damaged');
  return { key, ...part, ...(handles === undefined ? {} : { handles }) };
};
