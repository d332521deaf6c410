/** Puts a text on the clipboard. False where the browser does not allow it, or where the text cannot be had. */
export const copyText = async (read: () => Promise<string>): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(await read());
    return true;
  } catch {
    return false;
  }
};
