/** A title and a sentence. */
export type LoaderWords = readonly [title: string, explanation: string];

/** The loader's texts, for the time before the elements are loaded. */
export const loaderWords = {
  openChat: 'Open chat',
  changed: ['This chat has been changed', 'A file is not the expected one. Nothing was sent.'],
  unreachable: ['The chat did not load', 'Check your connection, then try again.'],
  forbidden: ['The chat did not load', 'This page forbids it. Tell its owner.'],
} satisfies Readonly<Record<string, string | LoaderWords>>;
