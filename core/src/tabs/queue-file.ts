/** Makes a file that the server has a message that waits to be sealed. */
import { MessageId } from '@cipherchat/protocol';
import type { ServerClock } from '../clock/server-clock.ts';
import { file as fileKind } from '../contents/conversation/file.ts';
import type { Randomness } from '../base/backoff.ts';
import { writeReference } from '../files/file-body.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations, outbox } from '../rows/records.ts';
import type { UploadRecord } from '../rows/uploads.ts';
import { placeOfWaiting } from '../rows/written-text.ts';
import type { Change, ChatStore } from '../storage/port.ts';

type QueueParts = {
  readonly store: ChatStore;
  readonly platform: Randomness;
  readonly clock: Pick<ServerClock, 'written'>;
};

/**
 * The message comes after everything that the user could see, as a text does. `along` is committed with it. Resolves
 * with the id of the message.
 */
export const queueFile = async (
  { store, platform, clock }: QueueParts,
  { conversation, file, caption }: Pick<UploadRecord, 'conversation' | 'file' | 'caption'>,
  along: readonly Change[],
): Promise<MessageId> => {
  const [record, waiting] = await Promise.all([
    readRow(store, conversations, conversation),
    readRows(store, outbox, { group: 'text', newestFirst: true }),
  ]);
  const written = clock.written();
  const sentAt = Math.max(written.sentAt, (waiting[0]?.value.sentAt ?? 0) + 1);
  const places = waiting.flatMap(({ value }) => (value.conversation === conversation ? placeOfWaiting(value) : []));
  const after = Math.max(record?.newest ?? 0, ...places);
  const body = { type: fileKind.number, file: writeReference(file), caption, replyTo: undefined };
  const id = MessageId.fromBytes(platform.random(16));
  await store.commit([putRow(outbox, id, { conversation, ...written, sentAt, after, body }), ...along]);
  return id;
};
