/**
 * Records that belong to a conversation. At rest the field is called `peer`, as 0.1.0 wrote it: pages with builds of
 * that version may share the profile, and the id of a direct conversation is the address that they expect there.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import type { Row, StoredValue, Table } from '../storage/port.ts';
import { defineRows, type PlainRows, type Upgrade } from './define-rows.ts';

type OfConversation = { readonly conversation?: ConversationId | undefined };

const toRest = ({ conversation, ...rest }: OfConversation): StoredValue =>
  conversation === undefined ? rest : { ...rest, peer: conversation };

const fromRest = ({ value }: Row): OfConversation => {
  const { peer, ...rest } = value as { readonly peer?: ConversationId };
  return peer === undefined ? rest : { ...rest, conversation: peer };
};

export const conversationRows = <T extends object, K extends string = string>(
  table: Table,
  place: (value: T) => readonly [group: string, order: number],
  { cached = false, upgrades = [] }: { readonly cached?: boolean; readonly upgrades?: readonly Upgrade[] } = {},
): PlainRows<T, K> =>
  defineRows<T, T, K>({
    table,
    cached,
    upgrades,
    toRow: (key, value) => {
      const [group, order] = place(value);
      return { key, group, order, value: toRest(value) };
    },
    fromRow: (row) => fromRest(row) as T,
  });
