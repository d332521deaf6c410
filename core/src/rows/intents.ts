/** What tabs ask of the engine, and what it leaves for its next look. The rows stand in the table of the outbox. */
import type { AccountId, DeviceId, EnvelopeId, MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { conversationRows } from './conversation-rows.ts';

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
  | { readonly kind: 'settings' };
/** The writer chooses the key. */
export const intents = conversationRows<Intent>('outbox', () => ['intents', 0]);
