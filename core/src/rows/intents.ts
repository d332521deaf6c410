/** What tabs ask of the engine. The rows stand in the table of the outbox. */
import type { MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { conversationRows } from './conversation-rows.ts';

/** A request of a tab to the engine, which deletes the row. */
export type Intent =
  | { readonly kind: 'create-identity' }
  | { readonly kind: 'retry'; readonly id: MessageId }
  /** `keys`: rows of the texts that were read; without them all that the mark has. 0.1.0 writes none. */
  | { readonly kind: 'read'; readonly conversation: ConversationId; readonly keys?: readonly string[] | undefined }
  | { readonly kind: 'renamed' }
  /** The receipt settings were changed. Up to 0.1.0 none is written. */
  | { readonly kind: 'settings' };
/** The tab chooses the key; written by tabs. */
export const intents = conversationRows<Intent>('outbox', () => ['intents', 0]);
