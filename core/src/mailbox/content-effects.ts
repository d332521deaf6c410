/**
 * Carries out the effects of a content other than what is shown. The kinds declare them (`contents/kind.ts`); this file
 * changes the rows.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { EnvelopeId, MessageId, type AccountId, type DeviceId } from '@cipherchat/protocol';
import type { Effect } from '../contents/kind.ts';
import { advanceStatus } from '../log/conversation.ts';
import { answerRequest, type AnswerParts } from '../outbox/resend.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

export type EffectParts = AnswerParts & {
  /** The peer writes, or has stopped; `at` is when the server got to know. */
  readonly onWriting: (conversation: ConversationId, writing: boolean, at: number) => void;
};

export type Origin = {
  readonly conversation: ConversationId;
  /** Account and device that sent the content. */
  readonly account: AccountId;
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
  { conversation, account, device, at, began }: Origin,
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
      return advance(copy, conversation, effect);
    case 'resend':
      return answerRequest(copy, parts, { account, device, began, ids: effect.envelopeIds.map(EnvelopeId.fromBytes) });
  }
};
