/** What a search finds in messages. */
const count = (many: number, one: string, words: (n: string) => string): string =>
  many === 1 ? one : words(String(many));

export const found = {
  messages: 'Messages',
  more: (left: number): string => count(left, 'Show 1 more', (n) => `Show ${n} more`),
  /** While it reads. */
  reading: (read: number, all: number): string => `Searching: ${String(read)} of ${String(all)} conversations`,
  read: (texts: number, conversations: number): string =>
    `${count(texts, '1 message', (n) => `${n} messages`)} found, ${count(conversations, '1 conversation', (n) => `${n} conversations`)} searched`,
  failed: 'The messages on this device could not be searched. Type again to try once more.',
};
