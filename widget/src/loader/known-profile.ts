/** Whether this browser has been here before, found without storing anything. */

/** Without `databases()` the name is opened, and let go before it comes into being. */
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

/** When the page has loaded and nothing else is to do. */
export const whenIdle = (work: () => void): void => {
  const idle =
    (globalThis as Partial<Pick<typeof globalThis, 'requestIdleCallback'>>).requestIdleCallback ?? setTimeout;
  const wait = (): void => {
    idle(work);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
};
