/** What few conversations ask for: to send again, by the user or by the other side, a new name, changes of messages. */
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { MessageId } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { profile } from '../contents/conversation/profile.ts';
import { setStatus } from '../log/conversation.ts';
import { answerRequest, type AnswerParts } from '../outbox/resend.ts';
import { takeUpGivenUp } from '../outbox/given-up-changes.ts';
import { queueContent } from '../outbox/queue-content.ts';
import { tellRead } from '../outbox/read-receipts.ts';
import * as log from '../outbox/unread-texts.ts';
import { carryOutChanges } from '../changes/carry-out-changes.ts';
import type { WishParts } from '../changes/wished-changes.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { CarryOutParts } from '../moving/carry-out-move.ts';
import { intents, MOVE } from '../rows/intents.ts';
import { conversations, names, outbox } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { onDemand } from '../transport/on-demand.ts';
import { followWantedRosters, type FollowRostersParts } from './follow-rosters.ts';
import { missingLists } from './missing-lists.ts';

const MAX_TOLD = 200;

/**
 * Sends it again under the same message id; bytes that were sealed stay the same. What shows no row of its own goes
 * along: changes of messages, and contents that the client wrote. The request is the user's decision to send despite a
 * warning (PROTOCOL 3.2, views).
 */
const retry = async (copy: WorkingCopy, id: MessageId): Promise<void> => {
  const row = await copy.get(outbox, id);
  if (row?.failure === undefined) return;
  copy.put(outbox, id, { ...row, failure: undefined });
  copy.touched.add(row.conversation);
  await setStatus(copy, id, { status: 'sending' });
  await takeUpGivenUp(copy, row.conversation);
  const peer = peerOf(row.conversation);
  if (peer === undefined || row.failure !== 'list-missing') return;
  const contact = await copy.get(contacts, peer);
  if (contact === undefined || contact.wanted <= contact.list.version) return;
  copy.put(contacts, peer, { ...contact, wanted: 0, waived: contact.wanted });
};

/** Sends what waited for a list that the server has again. A list before the one that is missing changes nothing. */
export const retryMissing = async (copy: WorkingCopy, conversation: ConversationId): Promise<void> => {
  const peer = peerOf(conversation);
  const contact = peer && (await copy.get(contacts, peer));
  if (contact !== undefined && contact.wanted > contact.list.version) return;
  for (const { key, value } of await missingLists(copy)) {
    if (value.conversation === conversation) await retry(copy, key);
  }
};

/** Tells the new name to every peer. The most recent conversations get it now, the others with the next text. */
const tellName = async (copy: WorkingCopy, { platform, clock }: AnswerParts): Promise<void> => {
  const name = (await copy.get(names, 'name'))?.name ?? '';
  const rows = await copy.list(conversations, { group: 'conversations', newestFirst: true, limit: MAX_TOLD });
  for (const { value } of rows) {
    const { conversation } = value;
    if (value.own.counter === 0 || (value.toldName ?? '') === name) continue;
    const body = { type: profile.number, name, picture: undefined };
    queueContent(copy, platform, { conversation, sentAt: clock.now(), body });
  }
};

/** Where it cannot be loaded, the wish stays. */
const loadMoves = async (store: EngineStore) => {
  const wanted = await store.read((copy) => copy.get(intents, MOVE));
  return wanted && (await onDemand(() => import('../moving/carry-out-move.ts')).catch(() => undefined));
};

export type RareParts = WishParts & FollowRostersParts & CarryOutParts & { readonly store: EngineStore };

/**
 * `reads`: see `carryOutIntents`. Resolves with true while changes of messages wait for messages that have not arrived.
 */
export const carryOutRare = async (parts: RareParts, reads: boolean): Promise<boolean> => {
  const moves = await loadMoves(parts.store);
  await parts.store.transact(async (copy) => {
    for (const { key, value } of await copy.list(intents, { group: 'intents' })) {
      if (value.kind === 'retry') await retry(copy, value.id);
      else if (value.kind === 'renamed') await tellName(copy, parts);
      else if (value.kind === 'resend') await answerRequest(copy, parts, value);
      else if (value.kind === 'read' && reads) await tellRead(copy, parts, value, log);
      else if (value.kind === 'move' && moves) await moves.carryOutMove(copy, parts, value);
      else continue;
      copy.delete(intents, key);
    }
  });
  await followWantedRosters(parts);
  return carryOutChanges(parts);
};
