/** Deletes everything that this origin keeps in this browser: keys, messages, settings, files of the inbox. */

const DEADLINE_MS = 10_000;

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    const tooLate = setTimeout(() => reject(new Error('another tab holds the database')), DEADLINE_MS);
    request.onsuccess = () => {
      clearTimeout(tooLate);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(tooLate);
      reject(request.error ?? new Error('not deleted'));
    };
  });

/**
 * Close the client before. `emptied`: databases that stay, since others hold them open. Rejects where something else
 * stays.
 */
export const wipe = async (databases: readonly string[], emptied: readonly string[] = []): Promise<void> => {
  const found = await indexedDB.databases().catch(() => []);
  const names = new Set([...databases, ...found.flatMap(({ name }) => name ?? [])]);
  await Promise.all([...names].filter((name) => !emptied.includes(name)).map(deleteDatabase));
  localStorage.clear();
  sessionStorage.clear();
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
};
