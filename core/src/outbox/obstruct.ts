/** Marks a conversation with what keeps its messages from being sent. */
import type { ConversationId } from '../base/conversation-id.ts';
import { isRefusalForNow, type Obstacle } from '../base/obstacle.ts';
import { keepConversation } from '../log/conversation.ts';
import { conversations } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** `retryAt`: when the next try begins, in milliseconds since 1970. */
export const obstruct = async (
  copy: WorkingCopy,
  id: ConversationId,
  obstacle: Obstacle,
  retryAt = 0,
): Promise<void> => {
  copy.touched.add(id);
  const conversation = await copy.get(conversations, id);
  if (conversation === undefined) return;
  if (isRefusalForNow(obstacle)) {
    keepConversation(copy, { ...conversation, obstacle: 'refused', passing: { obstacle, retryAt } });
  } else if (conversation.obstacle !== obstacle || conversation.passing !== undefined) {
    keepConversation(copy, { ...conversation, obstacle, passing: undefined });
  }
};
