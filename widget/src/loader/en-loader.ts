/** A title and a sentence. */
export type LoaderWords = readonly [title: string, explanation: string];

/** The loader's texts, for the time before the elements are loaded. */
export const loaderWords = {
  openChat: 'Open chat',
  changed: [
    'This chat has been changed',
    'A file is not the one this page expects. It did not run, and nothing was sent.',
  ],
  notLoaded: ['The chat did not load', 'Check your connection, then press the button again.'],
  unsupported: [
    'This chat needs a secure connection',
    'Open this page with https://, or in a newer browser. Nothing was stored.',
  ],
} satisfies Readonly<Record<string, string | LoaderWords>>;
