/** What the loader says before the application is there. */
export const loaderWords = {
  openChat: 'Open chat',
  changed: [
    'This chat has been changed',
    'Part of its code is not what this page expects. We did not run it, and nothing was sent.',
  ],
  notLoaded: ['The chat did not load', 'Check your connection, then press the button again.'],
  unsupported: [
    'This chat needs a secure connection',
    'Open this page with https://, or in a newer browser. Nothing was stored.',
  ],
};
