/**
 * The keys of a profile: made when its database is opened for the first time, kept as handles that cannot be exported.
 * The vault key of a locked profile comes from outside (`lock-port.ts`).
 */
import { probeAgreementKeys, type KeepAgreementKeys } from '../agreement-key-probe.ts';
import type { StorageCryptography } from '../cryptography.ts';
import { StoreError } from '../port.ts';
import type { ChatDatabase } from './database.ts';
import type { KeyRow } from './key-row.ts';

export type ProfileKeys = {
  readonly vaultKey: CryptoKey;
  readonly wrappingKey: CryptoKey;
  readonly keepAgreementKeys: KeepAgreementKeys;
};

type KeyName = 'vault' | 'wrapping';

const readKeys = async ({ keys }: ChatDatabase, vaultKey?: CryptoKey): Promise<ProfileKeys | undefined> => {
  const rows = await keys.bulkGet(['vault', 'wrapping', 'agreement-keys']);
  if (rows.every((row) => row === undefined)) return undefined;
  const [vault, wrapping, agreement] = rows;
  if (agreement?.name !== 'agreement-keys') throw new StoreError('damaged');
  return {
    vaultKey: vaultKey ?? usableKey(vault),
    wrappingKey: usableKey(wrapping),
    keepAgreementKeys: agreement.kept,
  };
};

const usableKey = (row: KeyRow | undefined): CryptoKey => {
  if (row === undefined || !('key' in row) || !(row.key instanceof CryptoKey)) throw new StoreError('damaged');
  return row.key;
};

const makeRows = async ({ keys }: ChatDatabase, cryptography: StorageCryptography): Promise<readonly KeyRow[]> => {
  const place = {
    put: (key: CryptoKey) => keys.put({ name: 'probe', key }),
    get: async () => {
      const row = await keys.get('probe');
      return row !== undefined && 'key' in row ? row.key : undefined;
    },
  };
  const key = (name: KeyName, made: CryptoKey): KeyRow => ({ name, key: made });
  return [
    key('vault', await cryptography.generateVaultKey()),
    key('wrapping', await cryptography.generateWrappingKey()),
    { name: 'agreement-keys', kept: await probeAgreementKeys(place, cryptography.generateProbeKey) },
  ];
};

/**
 * Two tabs that open a new profile at the same time end up with the same keys: those of the first transaction. A locked
 * profile needs its `vaultKey`; without it rejects with a `StoreError` `damaged`.
 */
export const openProfileKeys = async (
  database: ChatDatabase,
  cryptography: StorageCryptography,
  vaultKey?: CryptoKey,
): Promise<ProfileKeys> => {
  const known = await readKeys(database, vaultKey);
  if (known !== undefined) return known;
  const made = await makeRows(database, cryptography);
  await database.dexie.transaction('rw', database.keys, () =>
    database.keys
      .get('vault')
      .then((first) => (first === undefined ? database.keys.bulkPut(made) : undefined))
      .then(() => database.keys.delete('probe')),
  );
  const kept = await readKeys(database);
  if (kept === undefined) throw new StoreError('closed');
  return kept;
};
