/**
 * How the browser under test keeps the private keys of a profile. Runs in the page: it can name nothing from outside.
 */

export type StoredKeys = {
  /** What the client found out about the engine. */
  readonly agreementKeys: string;
  /** Names of the algorithms of all keys that rest as handles with the rows, each once. */
  readonly handles: readonly string[];
  /** Whether any of all keys at rest could be exported. */
  readonly extractable: boolean;
};

export const readStoredKeys = async (): Promise<StoredKeys> => {
  const settled = async <T>(request: IDBRequest<T>): Promise<T> =>
    await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the database did not answer'));
    });
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const rows: object[] = [];
  for (const name of names) {
    const database = await settled(indexedDB.open(name));
    for (const table of database.objectStoreNames)
      rows.push(...((await settled(database.transaction(table).objectStore(table).getAll())) as object[]));
    database.close();
  }
  const fields = rows.flatMap((row): unknown[] => Object.values(row)).flat();
  const keys = fields.filter((field): field is CryptoKey => field instanceof CryptoKey);
  return {
    agreementKeys: String(fields.find((field) => field === 'wrapped' || field === 'as-handles')),
    handles: [...new Set(keys.map(({ algorithm }) => algorithm.name))].sort(),
    extractable: keys.some(({ extractable }) => extractable),
  };
};
