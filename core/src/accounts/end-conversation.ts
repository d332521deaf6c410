/** The peer writes here no more: its account has ended, or it goes on elsewhere. What was written stays. */
import type { ErasureReason } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { conversations, messages } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** `at`: milliseconds since 1970. A second word about the end changes the reason, and leaves no further note. */
export const endConversation = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  { at, reason }: { readonly at: number; readonly reason: ErasureReason },
): Promise<void> => {
  const row = await copy.get(conversations, conversation);
  if (row === undefined) return;
  copy.touched.add(conversation);
  const order = Math.max(at, row.newest);
  copy.put(conversations, conversation, { ...row, newest: order, ended: { at, reason } });
  if (row.ended !== undefined) return;
  const note = { kind: 'ended', reason } as const;
  copy.put(messages, `ended:${conversation}`, { kind: 'note', conversation, order, at, note });
};
