/** Writes down what the user wants of a message. The engine carries it out. Loaded when it is needed. */
import { encodeUtf8, MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { ChatError } from '../base/errors.ts';
import type { MessageChange } from '../base/view.ts';
import { MAX_REACTION_BYTES } from '../contents/forms/message-changes.ts';
import { messageChanges } from '../rows/message-changes.ts';
import { putRow } from '../rows/put-row.ts';
import { messages, outbox, type TextRecord } from '../rows/records.ts';
import { asText, checkedText } from './keep-text.ts';
import type { TabMessagesParts } from './tab-messages.ts';
import { putIntent } from './tab-store.ts';

const checked = (change: MessageChange): MessageChange => {
  switch (change.kind) {
    case 'edit':
      return { ...change, text: checkedText(change.text) };
    case 'react': {
      const reaction = asText(change.reaction);
      if (encodeUtf8(reaction).length > MAX_REACTION_BYTES) throw new ChatError('text-too-long');
      return { ...change, reaction };
    }
    case 'delete':
      return change;
  }
};

const needsOwn = (change: MessageChange): boolean =>
  change.kind === 'edit' || (change.kind === 'delete' && change.forEveryone);

/** Whether the user may do that to the text in the log. */
const mayChange = ({ mine, marks }: TextRecord, change: MessageChange): boolean => {
  if (needsOwn(change) && !mine) return false;
  return marks?.deleted !== true || (change.kind === 'delete' && !change.forEveryone);
};

/** Wishes are carried out in the order of their times. */
let last = 0;

/** Rejects with a `ChatError` `unknown-message`, `text-empty` or `text-too-long`. */
export const changeMessage = async (
  { store, engine, clock, state }: Pick<TabMessagesParts, 'store' | 'engine' | 'clock' | 'state'>,
  conversation: ConversationId,
  target: string,
  asked: MessageChange,
): Promise<void> => {
  const change = checked(asked);
  const record = await store.read(messages, target);
  const waiting = record === undefined && MessageId.is(target) ? await store.read(outbox, target) : undefined;
  const found = record ?? waiting;
  const isAllowed = record === undefined || (record.kind === 'text' && mayChange(record, change));
  if (found?.conversation !== conversation || !isAllowed) throw new ChatError('unknown-message');
  last = Math.max(clock.now(), last + 1);
  const wish = { kind: 'wish', conversation, target, change, at: last } as const;
  await store.commit([putRow(messageChanges, `change:${crypto.randomUUID()}`, wish)]);
  engine.look();
  await state.refresh();
};

/** Tries a message that was not sent again. Rejects with a `ChatError` `unknown-message`. */
export const retryMessage = async (
  { store, engine }: Pick<TabMessagesParts, 'store' | 'engine'>,
  id: string,
): Promise<void> => {
  const record = MessageId.is(id) ? await store.read(outbox, id) : undefined;
  if (record === undefined) throw new ChatError('unknown-message');
  if (record.failure === undefined) return;
  await store.commit([putIntent(`retry:${id}`, { kind: 'retry', id: id as MessageId })]);
  engine.look();
};
