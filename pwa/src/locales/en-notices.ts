/** Words of notifications, in English. The service worker reads them too, so nothing else is imported here. */
export const notices = {
  visitor: 'Visitor',
  /** A name that the contact chose, and no one checked. The mark stands after the name, which may be shortened. */
  unchecked: (name: string): string => `${name} (name not checked)`,
  /** Where the user wants neither name nor text, and where the inbox could not be opened in time. */
  newMessage: 'New message',
  newMessages: 'New messages',
  /** The inbox is locked. Pushes since then; one may stand for several messages. */
  newWhileLocked: (count: number): string => (count === 1 ? 'New message' : `New messages (${String(count)})`),
  locked: 'Your inbox is locked.',
  /** A push has to show something, also when there is nothing new. */
  upToDate: 'Up to date',
  upToDateMore: 'Nothing new, or it was read elsewhere.',
  test: 'This device rings',
  testMore: 'This is the test that you asked for.',
  wrote: (count: number): string => (count === 1 ? 'wrote to you' : `wrote to you. ${String(count)} new messages`),
};

export type NoticeWords = typeof notices;
