/** Whether this browser has used the chat before. The check itself stores nothing. */

/**
 * `orErased`: also if the server may not know yet that the account was erased here.
 *
 * `name` of the profile's database, or of the visit in which the chat is open (`visit.ts`). False where storage is
 * denied, and where the engine cannot list its databases: such an engine lacks X25519, so it cannot have a profile.
 */
export const isKnownProfile = async (name: string, orErased = false): Promise<boolean> => {
  try {
    return (
      (orErased && `${name}:erasure` in localStorage) ||
      sessionStorage[name] === 'open' ||
      (await indexedDB.databases()).some((database) => database.name === name)
    );
  } catch {
    return false;
  }
};

/** Whether an account of this profile was erased here, and the server may not know it (`core/src/leaving`). */
export const isErasureLeft = (name: string): boolean => {
  try {
    return `${name}:erasure` in localStorage;
  } catch {
    return false;
  }
};

/** Calls `work` when the page has loaded and the browser is idle. */
export const whenIdle = (work: () => unknown): void => {
  const idle = (self as Partial<Pick<typeof globalThis, 'requestIdleCallback'>>).requestIdleCallback ?? setTimeout;
  const wait = (): void => {
    idle(work);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
};
