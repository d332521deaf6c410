/**
 * The "is writing" notice: sent immediately or not at all. It steps the ratchet, so the session is stored before the
 * bytes leave. It is never retried.
 */
import { directConversation, keyOfConversation, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { Refusal } from '@cipherchat/protocol';
import { encodeContent } from '../contents/content.ts';
import { typing } from '../contents/conversation/typing.ts';
import { TransportError, type Wire } from '../transport/port.ts';
import { contacts, isDue, listObstacle } from '../accounts/contacts.ts';
import { sealSend, type SealParts } from '../sessions/fan-out.ts';
import type { EngineStore } from '../rows/engine-store.ts';

type WritingParts = SealParts & {
  readonly store: EngineStore;
  readonly wire: Wire;
};

/**
 * In a conversation with a team only between visitor and owner. Never begins a session and never asks the server for
 * anything.
 */
export const sendWriting = async (
  parts: WritingParts,
  conversation: ConversationId,
  begins: boolean,
): Promise<void> => {
  const { store, platform, clock, wire } = parts;
  const peer = peerOf(conversation);
  if (!wire.online || peer === undefined || conversation !== directConversation(peer)) return;
  try {
    const send = await store.transact(async (copy) => {
      const contact = await copy.get(contacts, peer);
      if (contact === undefined || listObstacle(contact) !== undefined || isDue(contact, clock.now())) return undefined;
      const content = encodeContent({
        to: keyOfConversation(conversation),
        messageId: platform.random(16),
        counter: 0,
        previous: new Uint8Array(16),
        sent: clock.now(),
        body: { type: typing.number, begins },
      });
      return (await sealSend(copy, parts, { peer, content }))[0];
    });
    if (send !== undefined) await wire.request('envelope:send', send);
  } catch (cause) {
    if (!(cause instanceof Refusal) && !(cause instanceof TransportError)) throw cause;
  }
};
