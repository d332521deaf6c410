/**
 * What lasts from page to page of one visit: that the chat is open, or which preview was dismissed. It is in the
 * `sessionStorage` of the page, and written only by what the visitor does.
 */

/** `name` of the profile's database. `open`, the `at` of the dismissed conversation, or null. */
export const readVisit = (name: string): string | null => {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
};

export const writeVisit = (name: string, state: string): void => {
  try {
    sessionStorage.setItem(name, state);
  } catch {
    // Storage is denied or full: the next page begins anew.
  }
};
