/** Puts a content that nobody asks for by its id into the outbox, under a new one. */
import { MessageId } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import { outbox, type OutboxRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

export const queueContent = (copy: WorkingCopy, platform: Platform, row: OutboxRecord): void => {
  copy.put(outbox, MessageId.fromBytes(platform.random(16)), row);
};
