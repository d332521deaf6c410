/**
 * All that the databases of one origin hold, as it lies there: texts and bytes of each row, as base64. Runs in the
 * page: it can name nothing from outside.
 */
export const readEveryDatabase = async (): Promise<string> => {
  const settled = async <T>(request: IDBRequest<T>): Promise<T> =>
    await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the database did not answer'));
    });
  const parts: BlobPart[] = [];
  const take = (value: unknown): void => {
    if (typeof value === 'string') parts.push(value, '\0');
    else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) parts.push(value as BlobPart, '\0');
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) [key, inner].forEach(take);
  };
  for (const { name = '' } of await indexedDB.databases()) {
    take(name);
    const database = await settled(indexedDB.open(name));
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      take(await settled(store.getAllKeys()));
      take(await settled(store.getAll()));
    }
    database.close();
  }
  const reader = new FileReader();
  reader.readAsDataURL(new Blob(parts));
  await new Promise((resolve) => {
    reader.onload = resolve;
  });
  return (reader.result as string).replace(/^[^,]*,/u, '');
};
