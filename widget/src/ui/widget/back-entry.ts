/**
 * Back closes a panel that covers the page. Chromium asks a modal dialog to close by itself. Elsewhere the open panel
 * is an entry of the page's history.
 */

/** Marks the entry, next to what the page has in it. */
const MARK = 'cipherChat';

const isMarked = (): boolean => (history.state as Readonly<Record<string, unknown>> | null)?.[MARK] === true;

/** Calls `close` when the visitor goes back. The returned function takes the entry away again. */
export const addBackEntry = (close: () => void): (() => void) => {
  // The page may have been reloaded with the entry in place.
  if (!isMarked()) history.pushState({ ...(history.state as object | null), [MARK]: true }, '');
  const left = (): void => {
    if (!isMarked()) close();
  };
  addEventListener('popstate', left);
  return () => {
    removeEventListener('popstate', left);
    if (isMarked()) history.back();
  };
};
