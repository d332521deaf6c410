/**
 * The local search over names and latest messages. It runs on this device, on the data that the list already has: no
 * query leaves the device.
 */
import type { ConversationView } from '@cipherchat/core';

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The rows in which every word of the query occurs, in their order. */
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
