/**
 * Carries out the effects of a content other than what is shown. The kinds declare them (`contents/kind.ts`); this file
 * changes the rows.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { EnvelopeId, MessageId, toHex, type AccountId, type DeviceId } from '@cipherchat/protocol';
import type { Content } from '../contents/content.ts';
import type { Effect } from '../contents/kind.ts';
import type { SentBody } from '../contents/registry.ts';
import { advanceStatus } from '../log/conversation.ts';
import { intents } from '../rows/intents.ts';
import { messageChanges } from '../rows/message-changes.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

export type EffectParts = {
  /** A row was put into the outbox, or is to be: the engine looks. */
  readonly onOutbox: () => void;
  /** The peer writes, or has stopped; `at` is when the server got to know. */
  readonly onWriting: (conversation: ConversationId, writing: boolean, at: number) => void;
};

export type Origin = {
  readonly conversation: ConversationId;
  readonly content: Content;
  /** Sent by another device of the own account. */
  readonly mine: boolean;
  /** Account and device that sent the content. */
  readonly account: AccountId;
  /** Sent by somebody who answers the peer, as the own account does. */
  readonly isColleagues: boolean;
  readonly device: DeviceId;
  /** When the server stored it, as it says. */
  readonly at: number;
  /** A session began with it. */
  readonly began: boolean;
};

const advance = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  { kind, messageIds }: Extract<Effect, { readonly messageIds: unknown }>,
): Promise<void> => {
  await Promise.all(messageIds.map((id) => advanceStatus(copy, MessageId.fromBytes(id), kind, conversation)));
};

export const carryOut = async (
  copy: WorkingCopy,
  parts: EffectParts,
  effect: Effect,
  { conversation, content, mine, account, isColleagues, device, at, began }: Origin,
): Promise<void> => {
  switch (effect.kind) {
    case 'nothing':
    // The name is part of the conversation's row, which is written together with the place of the content.
    case 'peer-name':
      return;
    case 'writing':
      copy.afterwards(() => parts.onWriting(conversation, effect.begins, at));
      return;
    case 'read':
    case 'delivered':
      // Only the peer says what the peer has.
      return isColleagues ? undefined : advance(copy, conversation, effect);
    case 'change': {
      const { body, sent } = content;
      const { type: number } = body as SentBody;
      const id = MessageId.fromBytes(content.messageId);
      const change = { ...effect, kind: 'arrived', number, id, account, mine, sent, conversation, at } as const;
      copy.put(messageChanges, `change:${id}.${account}`, change);
      copy.afterwards(parts.onOutbox);
      return;
    }
    case 'resend': {
      const ids = effect.envelopeIds.map(EnvelopeId.fromBytes);
      copy.put(intents, `resend:${toHex(content.messageId)}`, { kind: 'resend', account, device, began, ids });
      copy.afterwards(parts.onOutbox);
      return;
    }
  }
};
