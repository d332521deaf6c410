/** What tabs ask of the engine, and what it leaves for its next look. The rows stand in the table of the outbox. */
import type { AccountId, DeviceId, EnvelopeId, MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { conversationRows } from './conversation-rows.ts';

/** A visitor's conversation goes to another browser (`moving/`). Up to 0.1.0 none is written. */
export type MoveIntent = { readonly kind: 'move' } & (
  | { readonly step: 'gives'; readonly conversation: ConversationId; readonly id: MessageId; readonly hash: Uint8Array }
  /** `grant` as `moving/move-grant.ts` has it; `list`: of the owner. */
  | { readonly step: 'takes'; readonly grant: Uint8Array; readonly list: Uint8Array }
  | { readonly step: 'stays'; readonly conversation: ConversationId }
);
/** Its key: a later wish takes the place of an earlier one. */
export const MOVE = 'move';

/** A request of a tab to the engine, which deletes the row. */
export type Intent =
  | { readonly kind: 'create-identity' }
  | { readonly kind: 'retry'; readonly id: MessageId }
  /** `keys`: rows of the texts that were read; without them all that the mark has. 0.1.0 writes none. */
  | { readonly kind: 'read'; readonly conversation: ConversationId; readonly keys?: readonly string[] | undefined }
  | { readonly kind: 'renamed' }
  /** A device could not open these envelopes. Written by the engine; up to 0.1.0 none is written. */
  | {
      readonly kind: 'resend';
      readonly account: AccountId;
      readonly device: DeviceId;
      readonly began: boolean;
      readonly ids: readonly EnvelopeId[];
    }
  /** A content waits for a newer roster of this account. Written by the engine; up to 0.1.0 none is written. */
  | { readonly kind: 'roster'; readonly owner: AccountId }
  /** The receipt settings were changed. Up to 0.1.0 none is written. */
  | { readonly kind: 'settings' }
  | MoveIntent;
/** The writer chooses the key. */
export const intents = conversationRows<Intent>('outbox', () => ['intents', 0]);
