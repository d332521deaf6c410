/**
 * Starts a download. Only the browser knows whether the file was kept; it tells the user, not the page. `name`: without
 * what others wrote.
 */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Safari reads the file some time after the click, so the URL is released later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};
