/** What a conversation shows where counters of a device are missing, or stand for two contents (PROTOCOL 7.2). */
import type { ConversationId } from '../base/conversation-id.ts';
import { toHex, type DeviceId } from '@cipherchat/protocol';
import { missingIn, STEP, type Placement } from '../contents/content-order.ts';
import { noteInConversation } from '../log/note-in-conversation.ts';
import { messages } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

type Place = {
  readonly conversation: ConversationId;
  readonly at: number;
  /** Of the content. */
  readonly hash: Uint8Array;
};

export const showConflict = (copy: WorkingCopy, { conversation, at, hash }: Place): Promise<void> =>
  noteInConversation(copy, { key: `conflict:${toHex(hash)}`, conversation, at, note: { kind: 'conflict' } });

/** For a content that was placed among gaps. Its conversation is there. */
export const showGaps = async (
  copy: WorkingCopy,
  place: Place & { readonly device: DeviceId; readonly counter: number },
  { order, opened, closed, broken, conflict }: Omit<Placement, 'state'>,
): Promise<void> => {
  const { conversation, at, device, counter } = place;
  const put = (key: string, before: number, missing: number): void => {
    const note = { kind: 'gap', missing } as const;
    copy.put(messages, `gap:${device}:${key}`, { kind: 'note', conversation, order: before - STEP / 2, at, note });
  };
  for (const { from } of closed) copy.delete(messages, `gap:${device}:${from}`);
  for (const gap of opened.filter(({ silent }) => !silent)) put(String(gap.from), gap.high, missingIn(gap));
  if (broken) put(`${counter}.`, order, 1);
  if (conflict) await showConflict(copy, place);
};
