/** Opens every row that the browser keeps for one origin. Runs in the page: it can name nothing from outside. */

type SealedRowAtRest = {
  readonly database: string;
  readonly table: string;
  readonly key: string;
  readonly group: string;
  readonly order: number;
  /** What was sealed, opened: base64 of the layout in `row-codec.ts`. */
  readonly plain: string;
  /** Key handles cannot be exported: the type and algorithm of each. Empty where the row has none. */
  readonly handles: readonly { readonly type: string; readonly algorithm: string }[];
};

/** `label`: the bytes of the label `local/record` (`crypto/vault.ts`). */
export const readRowsAtRest = async (label: readonly number[]): Promise<readonly SealedRowAtRest[]> => {
  const settled = async <T>(request: IDBRequest<T>): Promise<T> =>
    await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the database did not answer'));
    });
  const associated = (table: string, key: string): Uint8Array<ArrayBuffer> => {
    const name = new TextEncoder().encode(table);
    return Uint8Array.of(...label, 0, 0, 0, name.length, ...name, ...new TextEncoder().encode(key));
  };
  type AtRest = { key: string; group: string; order: number; sealed: Uint8Array<ArrayBuffer>; handles?: CryptoKey[] };
  const rows: SealedRowAtRest[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    const all = async (table: string): Promise<unknown[]> =>
      await settled(database.transaction(table).objectStore(table).getAll());
    const keys = (await all('keys')) as { readonly name: string; readonly key: CryptoKey }[];
    const vault = keys.find((row) => row.name === 'vault')?.key;
    if (vault === undefined) throw new Error(`${name} has no vault key`);
    for (const table of database.objectStoreNames) {
      if (table === 'keys' || table === 'engine') continue;
      for (const { key, group, order, sealed, handles = [] } of (await all(table)) as AtRest[]) {
        const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, 12), additionalData: associated(table, key) };
        const plain = new Uint8Array(await crypto.subtle.decrypt(algorithm, vault, sealed.subarray(12)));
        rows.push({
          database: name,
          table,
          key,
          group,
          order,
          plain: btoa(String.fromCharCode(...plain)),
          handles: handles.map((handle) => ({ type: handle.type, algorithm: handle.algorithm.name })),
        });
      }
    }
    database.close();
  }
  return rows;
};
