import type { ConversationId } from '../base/conversation-id.ts';

/** Key of the note that the user has deleted what was in the conversation. */
export const deletedHereKey = (conversation: ConversationId): `deleted:${ConversationId}` => `deleted:${conversation}`;
