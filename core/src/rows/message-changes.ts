/** Changes of messages that wait to be carried out: what a tab asks for, and what arrived. */
import type { AccountId, MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import type { MessageChange } from '../base/view.ts';
import { conversationRows } from './conversation-rows.ts';

/** `target`: key of the message. Written by tabs. */
export type ChangeWish = {
  readonly kind: 'wish';
  readonly conversation: ConversationId;
  readonly target: string;
  readonly change: MessageChange;
  /** Milliseconds since 1970. */
  readonly at: number;
};
/** Written by the engine. Stays while a message that it changes has not arrived. */
export type ArrivedChange = {
  readonly kind: 'arrived';
  readonly conversation: ConversationId;
  /** Number of the kind of content, its message id, and key 6 of it. */
  readonly number: number;
  readonly id: MessageId;
  readonly fields: Uint8Array;
  /** Who sent it. */
  readonly account: AccountId;
  readonly mine: boolean;
  /** What the sender stated, in milliseconds since 1970. */
  readonly sent: number;
  /** When the server stored it, in milliseconds since 1970. */
  readonly at: number;
};
export type ChangeRecord = ChangeWish | ArrivedChange;

export const CHANGES = 'changes';
/** The engine deletes the row once it is carried out. */
export const messageChanges = conversationRows<ChangeRecord, `change:${string}`>('outbox', ({ at }) => [CHANGES, at]);
