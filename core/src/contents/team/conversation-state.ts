/**
 * Type 15: how the team has filed a visitor's conversation (PROTOCOL 21.2). Reserved. Allowed in the team room only;
 * with any other `to` it is dropped.
 */
import { mapOf, required } from '../forms/form.ts';
import { TEAM_CONVERSATION_FIELDS } from '../forms/contact-fields.ts';
import { accountId } from '../forms/reference.ts';
import { entriesOf, type Entry } from '../forms/registers.ts';
import { reservedKind, TEAM_ROOM } from '../kind.ts';

export type ConversationState = {
  /** 20 bytes: whose conversation. */
  readonly visitor: Uint8Array;
  /** 1 to 16 are written. The sender device is the writer. */
  readonly entries: readonly Entry[];
};

export const conversationStateBody = mapOf<ConversationState>({
  visitor: required(0, accountId),
  entries: required(1, entriesOf(TEAM_CONVERSATION_FIELDS, 16)),
});

export const conversationState = reservedKind({
  number: 15,
  ordered: true,
  to: TEAM_ROOM,
  outbox: 'keep-numbered',
});
