/**
 * Changes of messages that were given up. Their messages say so until the changes are taken up again, which is when the
 * user sends anything else in the conversation. Loaded when a send is refused.
 */
import { decodeCbor, MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { decodeContent } from '../contents/content.ts';
import { deletion } from '../contents/conversation/deletion.ts';
import { edit } from '../contents/conversation/edit.ts';
import { file } from '../contents/conversation/file.ts';
import { text } from '../contents/conversation/text.ts';
import { deletionBody, editBody, reactionBody } from '../contents/forms/message-changes.ts';
import type { ContentBody } from '../contents/registry.ts';
import { keyOfReference } from '../rows/key-of-reference.ts';
import { messages, outbox, type OutboxRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Outgoing } from './seal-outgoing.ts';

/** The user decides about each of these. */
const WITH_ROW: readonly number[] = [text.number, file.number];

const bodyOf = ({ body, content }: OutboxRecord): ContentBody | undefined => {
  if (content === 'in-log') return undefined;
  return content === undefined ? body : decodeContent(content).body;
};

/** Keys of the messages that it changes. */
const targetsOf = (row: OutboxRecord): readonly string[] => {
  const body = bodyOf(row);
  if (body === undefined || !('fields' in body)) return [];
  const fields = decodeCbor(body.fields);
  if (body.type === edit.number) {
    const id = editBody.read(fields)?.messageId;
    return id === undefined ? [] : [MessageId.fromBytes(id)];
  }
  if (body.type === deletion.number)
    return (deletionBody.read(fields)?.messageIds ?? []).map((id) => MessageId.fromBytes(id));
  const to = reactionBody.read(fields)?.to;
  return to === undefined ? [] : [keyOfReference(row.conversation, to)];
};

/** `unsent`: whether the messages that the row changes show that a change of them was not sent. */
export const markTargets = async (copy: WorkingCopy, row: OutboxRecord, unsent: true | undefined): Promise<void> => {
  for (const key of targetsOf(row)) {
    const record = await copy.get(messages, key);
    if (record?.kind !== 'text' || record.conversation !== row.conversation) continue;
    copy.put(messages, key, { ...record, marks: { ...record.marks, unsent } });
    copy.touched.add(record.conversation);
  }
};

/** What shows no row of its own goes along: changes of messages, and contents that the client wrote. */
export const takeUpGivenUp = async (copy: WorkingCopy, conversation: ConversationId): Promise<readonly Outgoing[]> => {
  const failed = await copy.list(outbox, { group: 'failed' });
  const taken = failed.filter(
    ({ value }) => value.conversation === conversation && !WITH_ROW.includes(value.body?.type ?? 0),
  );
  return await Promise.all(
    taken.map(async ({ key, value }) => {
      const row = { ...value, failure: undefined };
      copy.put(outbox, key, row);
      await markTargets(copy, row, undefined);
      return { id: key, row };
    }),
  );
};
