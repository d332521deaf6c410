/**
 * Which tabs and workers have the inbox open. Each of them holds a lock of the browser with the others; the tab that
 * seals every row anew holds it alone.
 */
const nameOf = (database: string): string => `${database}/open`;

const locks = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;

/** Waits while a tab seals every row anew. Resolves with what lets the inbox go. */
export const holdOpen = async (database: string): Promise<() => void> =>
  await new Promise((resolve) => {
    const none = (): void => resolve(() => undefined);
    const held = locks()?.request(nameOf(database), { mode: 'shared' }, () => new Promise<void>(resolve));
    // A browser that denies storage denies locks as well: then there is nothing to seal.
    if (held === undefined) none();
    else held.catch(none);
  });

/** As `holdOpen`, for a worker that cannot wait: undefined where a tab seals every row anew. */
export const holdOpenNow = async (database: string): Promise<(() => void) | undefined> =>
  await new Promise((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock !== null) return new Promise<void>(resolve);
      resolve(undefined);
      return undefined;
    };
    const held = locks()?.request(nameOf(database), { mode: 'shared', ifAvailable: true }, hold);
    if (held === undefined) resolve(() => undefined);
    else held.catch(reject);
  });

/**
 * Rejects with an `AbortError` when `cancel` aborts while others still have the inbox open, and with a `TypeError`
 * where the browser cannot tell.
 */
export const openAlone = async <T>(database: string, cancel: AbortSignal, work: () => Promise<T>): Promise<T> => {
  const manager = locks();
  if (manager === undefined) throw new TypeError('this browser has no Web Locks');
  return await manager.request(nameOf(database), { mode: 'exclusive', signal: cancel }, work);
};
