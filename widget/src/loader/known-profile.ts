/** Whether this browser has used the chat before. The check itself stores nothing. */

/** For browsers without `databases()`: opens the name, and aborts before the database is created. */
const opens = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      opening.result.close();
      resolve(true);
    };
    opening.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
  });

/** `name` of the profile's database. False where storage is denied. */
export const isKnownProfile = async (name: string): Promise<boolean> => {
  try {
    if (!('databases' in indexedDB)) return await opens(name);
    return (await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    return false;
  }
};

/** Calls `work` when the page has loaded and the browser is idle. */
export const whenIdle = (work: () => void): void => {
  const idle =
    (globalThis as Partial<Pick<typeof globalThis, 'requestIdleCallback'>>).requestIdleCallback ?? setTimeout;
  const wait = (): void => {
    idle(work);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
};
