import type { Conversations } from '../inbox-feed.ts';

/** For `aria-setsize`: length of the list, of which `found` rows can be drawn; -1 while it is not known. */
export const listSize = (conversations: Conversations, found: number, searching: boolean): number => {
  if (conversations.kind !== 'ready' || !conversations.more) return found;
  return searching || conversations.count === undefined ? -1 : Math.max(conversations.count, found);
};
