/** The engine's part in a move: what a tab has asked for, in one commit (PROTOCOL 22.2). */
import { AccountId, encodeCbor, ERASURE_REASON, equalBytes } from '@cipherchat/protocol';
import { contacts, newContact } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import type { BackupMessage } from '../backup/record-texts.ts';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { decodeContent, encodeContent } from '../contents/content.ts';
import { move } from '../contents/control/move.ts';
import { moveBody, type Move } from '../contents/forms/move.ts';
import { verifyDeviceList } from '../crypto/device-list.ts';
import type { Platform } from '../crypto/platform.ts';
import { importTexts } from '../history/import-texts.ts';
import { keepConversation } from '../log/conversation.ts';
import { queueContent } from '../outbox/queue-content.ts';
import type { MoveIntent } from '../rows/intents.ts';
import { conversations, outbox, type OutboxRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { decodeMoveGrant, oldAccountOf, type MovedMessage } from './move-grant.ts';

export type CarryOutParts = {
  readonly identity: Pick<Identity, 'account' | 'address'>;
  readonly platform: Platform;
  readonly clock: ServerClock;
};

const stepRow = (conversation: ConversationId, clock: ServerClock, step: Move): OutboxRecord => ({
  conversation,
  ...clock.written(),
  body: { type: move.number, fields: encodeCbor(moveBody.write(step)) },
});

type Gives = Extract<MoveIntent, { readonly step: 'gives' }>;
type Takes = Extract<MoveIntent, { readonly step: 'takes' }>;

const give = async (copy: WorkingCopy, clock: ServerClock, { conversation, id, hash }: Gives): Promise<void> => {
  const row = await copy.get(conversations, conversation);
  if (row === undefined) return;
  copy.put(outbox, id, { ...stepRow(conversation, clock, { step: 1, hash }), after: row.newest });
  keepConversation(copy, { ...row, ended: { at: clock.now(), reason: ERASURE_REASON.moved, announced: id } });
};

const stay = async (copy: WorkingCopy, conversation: ConversationId): Promise<void> => {
  const row = await copy.get(conversations, conversation);
  if (row?.ended?.announced !== undefined) keepConversation(copy, { ...row, ended: undefined });
};

/** As if this account had written and got it: the log has no other. */
const asOwn =
  (old: Uint8Array, own: Uint8Array) =>
  ([account, device, bytes, received]: MovedMessage): readonly BackupMessage[] => {
    const content = decodeContent(bytes);
    const { body } = content;
    // Of a kind that this version does not know, nothing can be shown.
    if (body.type === 'unknown') return [];
    const to = equalBytes(content.to, old) ? own : content.to;
    const sender = equalBytes(account, old) ? own : account;
    return [{ sender, device, received, content: encodeContent({ ...content, body, to }) }];
  };

const take = async (copy: WorkingCopy, parts: CarryOutParts, taken: Takes): Promise<void> => {
  const { identity, platform, clock } = parts;
  const grant = decodeMoveGrant(taken.grant);
  const [owner, old] = [AccountId.fromBytes(grant.owner), oldAccountOf(grant)];
  const conversation = directConversation(owner);
  if ((await copy.get(contacts, owner)) === undefined) {
    const list = await verifyDeviceList(taken.list, grant.owner);
    copy.put(contacts, owner, newContact(list, clock.now(), { sure: clock.sure(), latest: clock.latest() }));
  }
  await importTexts(copy, { identity, clock }, grant.messages.flatMap(asOwn(old, identity.account)));
  const row = await copy.get(conversations, conversation);
  if (row !== undefined) keepConversation(copy, { ...row, name: row.name ?? grant.name });
  const step = { step: 2, secret: grant.secret, oldAccount: old } as const;
  queueContent(copy, platform, stepRow(conversation, clock, step));
};

export const carryOutMove = async (copy: WorkingCopy, parts: CarryOutParts, intent: MoveIntent): Promise<void> => {
  if (intent.step === 'gives') await give(copy, parts.clock, intent);
  else if (intent.step === 'stays') await stay(copy, intent.conversation);
  else await take(copy, parts, intent);
};
