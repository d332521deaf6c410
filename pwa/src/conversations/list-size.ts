import type { Conversations } from '../inbox-feed.ts';

/** For `aria-setsize`: how long the list is, of which `found` rows are there to be drawn; -1 while nobody knows. */
export const listSize = (conversations: Conversations, found: number, searching: boolean): number => {
  if (conversations.kind !== 'ready' || !conversations.more) return found;
  return searching || conversations.count === undefined ? -1 : Math.max(conversations.count, found);
};
