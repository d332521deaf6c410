/** A change that arrived. It concerns messages of its sender's account; a reaction concerns any. */
import { decodeCbor, MessageId, type AccountId } from '@cipherchat/protocol';
import { isVisible } from '../base/message-text.ts';
import { availability } from '../contents/team/availability.ts';
import { context } from '../contents/team/context.ts';
import { deletion } from '../contents/conversation/deletion.ts';
import { edit } from '../contents/conversation/edit.ts';
import { vouch } from '../contents/team/vouch.ts';
import { reaction } from '../contents/conversation/reaction.ts';
import { deletionBody, editBody, reactionBody } from '../contents/forms/message-changes.ts';
import { keyOfReference } from '../rows/key-of-reference.ts';
import type { ArrivedChange } from '../rows/message-changes.ts';
import { messageKey } from '../rows/message-key.ts';
import { messages, type TextRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { deleted, edited, reacted } from './change-text.ts';
import { noteAvailability } from './note-availability.ts';
import { noteContext, noteVouch } from './note-visitor.ts';
import { putText } from './put-text.ts';

type Change = { readonly key: string; readonly apply: (record: TextRecord) => TextRecord };

/** A reaction is drawn as it came. What steers the direction of writing, or draws nothing, is left out. */
const cleanReaction = (text: string): string => {
  const clean = text.replace(/[\p{Cc}\p{Bidi_C}]/gu, '').trim();
  return isVisible(clean) ? clean : '';
};

/** Undefined for a body that is not of the listed form. */
const changesIn = (change: ArrivedChange, address?: AccountId): readonly Change[] | undefined => {
  const { number, fields, mine, account, conversation, id, sent: at } = change;
  const own = (messageId: Uint8Array): string => messageKey(MessageId.fromBytes(messageId), mine ? undefined : account);
  const map = decodeCbor(fields);
  const stamp = { at, id };
  if (number === edit.number) {
    const body = editBody.read(map);
    return body && [{ key: own(body.messageId), apply: (record) => edited(record, body.text, stamp) }];
  }
  if (number === deletion.number)
    return deletionBody.read(map)?.messageIds.map((one) => ({ key: own(one), apply: deleted }));
  const body = number === reaction.number ? reactionBody.read(map) : undefined;
  if (body === undefined) return undefined;
  const made = { ...stamp, account, mine, reaction: cleanReaction(body.reaction) };
  return [{ key: keyOfReference(conversation, body.to, address), apply: (record) => reacted(record, made) }];
};

/** Keys of the messages that it changes. */
export const keysChangedBy = (change: ArrivedChange): readonly string[] =>
  (changesIn(change) ?? []).map(({ key }) => key);

/** A content with a body that this version cannot read shows as one of a later version (PROTOCOL 7.3). */
const showUnread = async (copy: WorkingCopy, { id, mine, account, conversation, at }: ArrivedChange): Promise<void> => {
  const key = messageKey(id, mine ? undefined : account);
  const mark = await copy.get(messages, key);
  if (mine || mark?.kind !== 'mark' || mark.conversation !== conversation) return;
  const { order, hash } = mark;
  copy.put(messages, key, { kind: 'note', conversation, order, at, note: { kind: 'newer-version' }, hash });
  copy.touched.add(conversation);
};

/** What an account states about itself. It changes no message. */
type Note = (copy: WorkingCopy, change: ArrivedChange, own?: AccountId) => Promise<void>;
const STATEMENTS: Readonly<Record<number, Note>> = {
  [availability.number]: noteAvailability,
  [context.number]: noteContext,
  [vouch.number]: noteVouch,
};

/** `own`: the own account, see `keyOfReference`. False while a message that it changes is not in the log. */
export const applyArrived = async (copy: WorkingCopy, change: ArrivedChange, own?: AccountId): Promise<boolean> => {
  const note = STATEMENTS[change.number];
  if (note !== undefined) {
    await note(copy, change, own);
    return true;
  }
  const changes = changesIn(change, own);
  if (changes === undefined) await showUnread(copy, change);
  let isWhole = true;
  for (const { key, apply } of changes ?? []) {
    const record = await copy.get(messages, key);
    isWhole &&= record !== undefined;
    // What stands under this key may be in another conversation, or deleted on this device alone.
    if (record?.kind !== 'text' || record.conversation !== change.conversation) continue;
    const next = apply(record);
    if (next !== record) await putText(copy, key, next);
  }
  return isWhole;
};
