/** Whether the browser promises to keep what is stored here until the user deletes it. */

export type Lasting = 'kept' | 'may-go' | 'unknown';

/** The API is missing in some browsers and on pages that are no secure context. */
const storage = (): Partial<StorageManager> => ('storage' in navigator ? navigator.storage : {});

export const readLasting = async (): Promise<Lasting> => {
  const kept = await storage()
    .persisted?.()
    .catch(() => undefined);
  if (kept === undefined) return 'unknown';
  return kept ? 'kept' : 'may-go';
};

/** Asks the browser to keep the data. Some browsers ask the user, others decide by how often the site is used. */
export const askToLast = async (): Promise<Lasting> => {
  const kept = await storage()
    .persist?.()
    .catch(() => undefined);
  return kept === true ? 'kept' : await readLasting();
};
