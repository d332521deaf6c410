/**
 * The local search over names, tags and latest messages. It runs on this device, on the data that the list already has:
 * no query leaves the device.
 */
import { folded, foldedWords } from '@cipherchat/core/view';
import type { InboxConversation } from '../contact-book.ts';

/** The rows in which every word of the query occurs, in their order. */
export const filterConversations = (
  rows: readonly InboxConversation[],
  query: string,
  visitor: string,
): readonly InboxConversation[] => {
  const words = foldedWords(query);
  return rows.filter(({ name, callsItself, question, card, preview, draft }) => {
    const text = folded([name ?? visitor, callsItself, question, ...card.tags, preview?.text, draft].join('\n'));
    return words.every((word) => text.includes(word));
  });
};
