/** A change that the user asks for: it is made on this device at once, and put into the outbox. */
import { encodeCbor, MessageId, type CborValue } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { deletion } from '../contents/conversation/deletion.ts';
import { edit } from '../contents/conversation/edit.ts';
import { file as fileKind } from '../contents/conversation/file.ts';
import { reaction } from '../contents/conversation/reaction.ts';
import { text as textKind } from '../contents/conversation/text.ts';
import { deletionBody, editBody, reactionBody } from '../contents/forms/message-changes.ts';
import type { Platform } from '../crypto/platform.ts';
import { referenceOf } from '../rows/key-of-reference.ts';
import type { ChangeWish } from '../rows/message-changes.ts';
import { messageIdOf } from '../rows/message-key.ts';
import { conversations, messages, outbox, type TextRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { placeOfWaiting } from '../rows/written-text.ts';
import { deleted, edited, reacted } from './change-text.ts';
import { putText, removeText } from './put-text.ts';

export type WishParts = {
  readonly identity: Pick<Identity, 'account' | 'address'>;
  readonly platform: Platform;
  readonly clock: ServerClock;
  /** A row was put into the outbox. */
  readonly onOutbox: () => void;
};

type ChangingNumber = typeof edit.number | typeof deletion.number | typeof reaction.number;

/**
 * Puts the content into the outbox. It comes after everything that the user could see; `before`: the time of the change
 * that it replaces, which is in no place of the log.
 */
const queue = async (
  copy: WorkingCopy,
  { platform, clock, onOutbox }: WishParts,
  { conversation }: ChangeWish,
  {
    type,
    body,
    before = 0,
  }: { readonly type: ChangingNumber; readonly body: CborValue; readonly before?: number | undefined },
) => {
  const id = MessageId.fromBytes(platform.random(16));
  const newest = (await copy.get(conversations, conversation))?.newest ?? 0;
  const after = Math.max(newest, before);
  const row = { conversation, ...clock.written(), after, body: { type, fields: encodeCbor(body) } };
  copy.put(outbox, id, row);
  copy.afterwards(onOutbox);
  return { at: placeOfWaiting(row), id };
};

/** The text waits to be sealed: no one has it, so it is written anew, or is not sent. */
const changeWaiting = async (copy: WorkingCopy, { target, change, conversation }: ChangeWish): Promise<void> => {
  if (!MessageId.is(target)) return;
  const row = await copy.get(outbox, target);
  const isFile = row?.body?.type === fileKind.number;
  if ((!isFile && row?.body?.type !== textKind.number) || row.content !== undefined) return;
  if (change.kind === 'delete') copy.delete(outbox, target);
  if (change.kind === 'edit' && row.body.type === textKind.number)
    copy.put(outbox, target, { ...row, body: { ...row.body, text: change.text } });
  copy.touched.add(conversation);
};

const react = async (
  copy: WorkingCopy,
  parts: WishParts,
  wish: ChangeWish,
  { record, text }: { readonly record: TextRecord; readonly text: string },
): Promise<void> => {
  const { address } = parts.identity;
  const body = reactionBody.write({ to: referenceOf(wish.target, address), reaction: text });
  const before = record.marks?.reactions?.find((one) => one.account === address)?.at;
  const stamp = await queue(copy, parts, wish, { type: reaction.number, body, before });
  await putText(copy, wish.target, reacted(record, { ...stamp, account: address, mine: true, reaction: text }));
};

export const carryOutWish = async (copy: WorkingCopy, parts: WishParts, wish: ChangeWish): Promise<void> => {
  const { target, change } = wish;
  const record = await copy.get(messages, target);
  if (record === undefined) return changeWaiting(copy, wish);
  if (record.kind !== 'text' || record.conversation !== wish.conversation) return;
  const { mine, marks } = record;
  if (change.kind === 'delete' && !change.forEveryone) return removeText(copy, target, record);
  if (marks?.deleted) return;
  const messageId = MessageId.toBytes(messageIdOf(target));
  if (change.kind === 'react') await react(copy, parts, wish, { record, text: change.reaction });
  if (change.kind === 'edit' && mine) {
    const body = editBody.write({ messageId, text: change.text });
    const stamp = await queue(copy, parts, wish, { type: edit.number, body, before: marks?.edited?.at });
    await putText(copy, target, edited(record, change.text, stamp));
  }
  if (change.kind === 'delete' && mine) {
    await queue(copy, parts, wish, { type: deletion.number, body: deletionBody.write({ messageIds: [messageId] }) });
    await putText(copy, target, deleted(record));
  }
};
