/**
 * What the user deleted on one device alone, on the others too: field 12 of a contact's registers, one for each message
 * (docs/protocol.md, deviations).
 */
import { AccountId, MessageId } from '@cipherchat/protocol';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { removeText } from '../changes/put-text.ts';
import { HIDDEN_FIELD } from '../contents/forms/contact-fields.ts';
import { writerIn } from '../rows/message-key.ts';
import { keyOfReference } from '../rows/key-of-reference.ts';
import type { Rows } from '../rows/define-rows.ts';
import { messageIdOf } from '../rows/message-key.ts';
import { registerKey } from '../rows/own-device-rows.ts';
import { messages, type MessageRecord } from '../rows/records.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { OwnDeviceParts } from './parts.ts';
import { readRegister, writeRegister } from './registers.ts';

const ID_BYTES = 16;

/** Message id 16 ‖ sender account 20. */
const subkeyOf = (key: string, sender: Uint8Array): Uint8Array =>
  Uint8Array.of(...MessageId.toBytes(messageIdOf(key)), ...sender);

/** Keys of rows that show nothing after this unit of work. */
export const marksIn = (copy: WorkingCopy): readonly string[] =>
  [...copy.written()].flatMap(({ rows, key, value }) =>
    rows === (messages as Rows<unknown>) && (value as MessageRecord | undefined)?.kind === 'mark' ? [key] : [],
  );

/** Writes registers of the texts that this unit of work has taken out of the log. */
export const writeHidden = async (copy: WorkingCopy, parts: OwnDeviceParts): Promise<void> => {
  for (const key of marksIn(copy)) {
    const before = await copy.before(messages, key);
    const peer = before && peerOf(before.conversation);
    if (before?.kind !== 'text' || peer === undefined) continue;
    const sender = before.mine ? parts.identity.account : AccountId.toBytes(writerIn(key) ?? peer);
    const subkey = subkeyOf(key, sender);
    await writeRegister(copy, parts, before.conversation, { field: HIDDEN_FIELD, subkey, valueOf: () => 1 });
  }
};

/** Whether another device has said so, perhaps before the message came here. */
export const isHidden = async (
  copy: RowReader,
  conversation: ConversationId,
  { key, mine, own }: { readonly key: string; readonly mine: boolean; readonly own: Uint8Array },
): Promise<boolean> => {
  const peer = peerOf(conversation);
  if (peer === undefined) return false;
  const subkey = subkeyOf(key, mine ? own : AccountId.toBytes(writerIn(key) ?? peer));
  return (await readRegister(copy, registerKey(conversation, HIDDEN_FIELD, subkey))) !== undefined;
};

/** Another device has it no longer. A text that is not here, and comes later, is shown. */
export const takeHidden = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  subkey: Uint8Array,
): Promise<void> => {
  const [messageId, account] = [subkey.subarray(0, ID_BYTES), subkey.subarray(ID_BYTES)];
  const key = keyOfReference(conversation, { account, messageId });
  const record = await copy.get(messages, key);
  if (record?.kind === 'text' && record.conversation === conversation) await removeText(copy, key, record);
};
