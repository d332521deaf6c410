/** Marks a conversation, or its first texts, with what keeps messages from being sent. */
import type { ConversationId } from '../base/conversation-id.ts';
import { isRefusalForNow, type Obstacle, type WrittenObstacle } from '../base/obstacle.ts';
import { keepConversation } from '../log/conversation.ts';
import { conversations, outbox } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Outgoing } from './seal-outgoing.ts';

/** Marks the texts of a conversation that has no row: it gets one when its first text is sealed. */
export const holdUp = async (
  copy: WorkingCopy,
  rows: readonly Outgoing[],
  obstacle: Obstacle,
  retryAt: number,
): Promise<void> => {
  const waits = { obstacle, retryAt: isRefusalForNow(obstacle) ? retryAt : undefined };
  for (const { id } of rows) {
    const row = await copy.get(outbox, id);
    if (row !== undefined) copy.put(outbox, id, { ...row, waits });
  }
};

/** `retryAt`: when the next try begins, in milliseconds since 1970. */
export const obstruct = async (
  copy: WorkingCopy,
  id: ConversationId,
  obstacle: WrittenObstacle,
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
