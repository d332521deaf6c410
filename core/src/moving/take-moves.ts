/**
 * The owner's side of a move (PROTOCOL 22.2): takes the steps as they come, and joins the two conversations once both
 * are there. Only the inbox has it. Each device of the owner judges for itself, by the times of the server.
 */
import { decodeCbor, ERASURE_REASON } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { directConversation, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import { moveBody, type Move } from '../contents/forms/move.ts';
import { move } from '../contents/control/move.ts';
import { endConversation } from '../accounts/end-conversation.ts';
import { keepConversation } from '../log/conversation.ts';
import type { OwnDeviceParts } from '../own-devices/parts.ts';
import { allRegisters, writeRegister } from '../own-devices/registers.ts';
import { knownMoves } from '../rows/move-rows.ts';
import { conversations } from '../rows/records.ts';
import type { OpenedMessage, WorkingCopy } from '../rows/working-copy.ts';
import { carriedOver, NO_MOVES, takeMove, withoutExpired, type JoinedMove } from './join-moves.ts';

type Parts = Pick<OwnDeviceParts, 'identity' | 'clock'>;

const stepIn = ({ content }: OpenedMessage): Move | undefined =>
  content?.body.type === move.number ? moveBody.read(decodeCbor(content.body.fields)) : undefined;

/** What the user has written about the new conversation meanwhile stays. */
const join = async (copy: WorkingCopy, parts: Parts, { from, to }: JoinedMove): Promise<void> => {
  const [before, next] = [directConversation(from), directConversation(to)];
  const kept = (await allRegisters(copy)).filter(({ scope }) => scope === before).map(({ entry }) => entry);
  for (const [field, , , , value] of carriedOver(kept))
    await writeRegister(copy, parts, next, { field, valueOf: (known) => known ?? value });
  const [old, row] = [await copy.get(conversations, before), await copy.get(conversations, next)];
  if (row !== undefined) keepConversation(copy, { ...row, name: row.name ?? old?.name });
  await writeRegister(copy, parts, before, { field: CONTACT_FIELD.closed, valueOf: () => 1 });
  await endConversation(copy, before, { at: parts.clock.now(), reason: ERASURE_REASON.moved });
};

/** Somebody who has moved on writes from the old browser again: an answer is to reach that one, too. */
const reopen = async (copy: WorkingCopy, conversation: ConversationId): Promise<void> => {
  const row = await copy.get(conversations, conversation);
  const peer = peerOf(conversation);
  if (row?.ended?.reason !== ERASURE_REASON.moved || peer === undefined) return;
  if ((await copy.get(contacts, peer))?.erasure === undefined) keepConversation(copy, { ...row, ended: undefined });
};

/** At the end of a unit of work, before own devices are told of what it has changed. */
export const takeMoves = async (copy: WorkingCopy, parts: Parts): Promise<void> => {
  const { address: owner } = parts.identity;
  for (const { conversation } of copy.received) await reopen(copy, conversation);
  for (const opened of copy.opened) {
    const { sender, at } = opened.envelope;
    const step = sender.account === owner ? undefined : stepIn(opened);
    if (step === undefined) continue;
    const before = withoutExpired((await copy.get(knownMoves, 'moves')) ?? NO_MOVES, parts.clock.now());
    const { known, joined } = await takeMove(before, { account: sender.account, owner, step, at });
    copy.put(knownMoves, 'moves', known);
    if (joined !== undefined) await join(copy, parts, joined);
  }
};
