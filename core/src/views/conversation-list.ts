/**
 * The list of conversations, an optional part of a client: a visitor has one conversation, and the script tag loads
 * none of this.
 */
import type { ConversationPage, ConversationTotals, PageQuery } from '../facade/conversations.ts';
import type { ChatStore } from '../storage/port.ts';
import { readPage } from './conversation-page.ts';
import { readTotals } from './conversation-totals.ts';
import type { Present, WaitingTexts } from './conversation-views.ts';
import { WaitingIndex } from './waiting-index.ts';

/** One for each tab. */
export type ConversationList = {
  readonly waiting: WaitingTexts;
  page(store: ChatStore, query: PageQuery, present: Omit<Present, 'waiting'>): Promise<ConversationPage>;
  totals(store: ChatStore): Promise<ConversationTotals>;
};

export const newConversationList = (): ConversationList => {
  const waiting = new WaitingIndex();
  return {
    waiting,
    page: (store, query, present) => readPage(store, query, { ...present, waiting }),
    totals: (store) => readTotals(store, waiting),
  };
};
