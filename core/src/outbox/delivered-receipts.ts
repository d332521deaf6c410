/**
 * Says that a message has arrived whose envelope was acknowledged without a word, because it could not be opened then
 * (PROTOCOL 7.3, type 5).
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { receipt } from '../contents/conversation/receipt.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';
import { receiptSettings } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { queueContent } from './queue-content.ts';

export type DeliveredParts = {
  readonly platform: Platform;
  readonly clock: Clock;
  /** A row was put into the outbox. */
  readonly onOutbox: () => void;
};

export const tellDelivered = async (
  copy: WorkingCopy,
  { platform, clock, onOutbox }: DeliveredParts,
  { conversation, messageId }: { readonly conversation: ConversationId; readonly messageId: Uint8Array },
): Promise<void> => {
  if ((await copy.get(receiptSettings, 'receipts'))?.delivered === false) return;
  const body = { type: receipt.number, delivered: [messageId] };
  queueContent(copy, platform, { conversation, sentAt: clock.now(), body });
  copy.afterwards(onOutbox);
};
