/** Saves a file. Its type is that of bytes, so that no browser runs it, whatever its name says. */

/** What steers the direction of writing can make a name look as if it ended in another way. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const OF_PATHS = /[/\\:*?"<>|]/gu;

/** As it is shown and saved. Empty: it has none. */
export const shownName = (name: string): string => name.replace(HIDDEN, '').trim();

export const saveFile = (data: Blob, name: string): void => {
  const url = URL.createObjectURL(new Blob([data], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = shownName(name).replace(OF_PATHS, '_').replace(/^\.+/u, '') || 'file';
  link.click();
  // The browser has read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
