/** Where the texts of the log stand, the newest first, and which of them go next to another device. */
import type { AccountId } from '@cipherchat/protocol';
import { isDirect, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { conversations, messages } from '../rows/records.ts';
import type { RowReader } from '../rows/working-copy.ts';

export type LogPlace = {
  readonly key: string;
  readonly conversation: ConversationId;
  readonly order: number;
};

/** In whole milliseconds, as it is told to another device. */
const atOf = ({ order }: LogPlace): number => Math.max(0, Math.floor(order));

/** Of all conversations with another person. */
export const readPlaces = async (copy: RowReader, own: AccountId): Promise<readonly LogPlace[]> => {
  const places: LogPlace[] = [];
  for (const { key: conversation } of await copy.list(conversations, { group: 'conversations' })) {
    const peer = peerOf(conversation);
    if (!isDirect(conversation) || peer === own) continue;
    for (const { key, value } of await copy.list(messages, { group: conversation }))
      if (value.kind === 'text') places.push({ key, conversation, order: value.order });
  }
  return places.sort((a, b) => b.order - a.order);
};

/**
 * The next ones below `from`, newest first: about `most`, with all that stand at the same millisecond as the last one,
 * so that the place of the last one says where the following begin.
 */
export const nextPlaces = (
  places: readonly LogPlace[],
  from: number,
  most: number,
): { readonly next: readonly LogPlace[]; readonly left: number; readonly from: number } => {
  const rest = places.filter((place) => atOf(place) < from);
  const last = rest[Math.min(most, rest.length) - 1];
  if (last === undefined) return { next: [], left: 0, from };
  const next = rest.filter((place) => atOf(place) >= atOf(last));
  return { next, left: rest.length - next.length, from: atOf(last) };
};
