/** What the loader says before the application is there. */
export const loaderWords = {
  openChat: 'Open chat',
  changed: [
    'This chat has been changed',
    'A part of it is not the one this page was made with. So it was not run, and nothing was sent.',
  ],
  notLoaded: ['The chat did not load', 'Check your connection, then press the button again.'],
  unsupported: [
    'This chat needs a safe connection',
    'Open the page with https:// or in a newer browser. Nothing was stored.',
  ],
};
