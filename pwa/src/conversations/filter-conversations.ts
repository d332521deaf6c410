/** The local search: names and latest messages. It is done on this device, on what the list already holds. */
import type { ConversationView } from '@cipherchat/core';

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Rows in which each word of the query occurs, in their order. */
export const filterConversations = (
  rows: readonly ConversationView[],
  query: string,
  visitor: string,
): readonly ConversationView[] => {
  const words = folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return rows.filter(({ name, preview, draft }) => {
    const text = folded(`${name ?? visitor}\n${preview?.text ?? ''}\n${draft}`);
    return words.every((word) => text.includes(word));
  });
};
