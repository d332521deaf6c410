/** Received texts that the user has seen; written by tabs. The engine takes them up (`ConversationRecord`). */
import type { ConversationId } from '../base/conversation-id.ts';
import type { ReadSet } from '../unread/read-set.ts';
import { conversationRows } from './conversation-rows.ts';

/** 0.1.0 knows no `beyond`, and shows those texts as unread. */
export type ReadMark = ReadSet & { readonly conversation: ConversationId };

export const readMarks = conversationRows<ReadMark, `read:${ConversationId}`>('conversations', () => ['read', 0]);
