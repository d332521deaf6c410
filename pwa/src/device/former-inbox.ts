/**
 * A mark outside of the database that there was an inbox. Browsers clear the database, and the mark with it: while the
 * page is open, it is written again.
 */
const KEY = 'cipherchat:inbox-address';

/** Does nothing where the browser lets us store nothing. */
export const rememberInbox = (address: string): void => {
  try {
    if (localStorage.getItem(KEY) !== address) localStorage.setItem(KEY, address);
  } catch {
    // Then the first run says nothing.
  }
};

/** Address of the inbox that was here last. */
export const formerInbox = (): string | undefined => {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
};
