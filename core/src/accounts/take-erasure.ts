/**
 * The server says that an account has ended, and shows the erasure (PROTOCOL 22.3). What a contact wrote who has left
 * stays; nothing can be sent any more. Loaded when a server says so.
 */
import { AccountId, DeviceId, ERASURE_REASON, Refusal, type Erasure } from '@cipherchat/protocol';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import { verifyErasure } from '../crypto/erasure.ts';
import { messages } from '../rows/records.ts';
import type { SessionRows } from '../rows/session-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { endConversation } from './end-conversation.ts';
import { contacts, obstacleOf, type ContactsParts, type Verdict } from './contacts.ts';

/** Anyone who has the keys can write and date texts, so the latest of the times that are known of one counts. */
const markDoubtful = async (copy: WorkingCopy, conversation: ConversationId, issued: number): Promise<void> => {
  for (const { key, value } of await copy.list(messages, { group: conversation })) {
    if (value.kind !== 'text' || value.mine) continue;
    if (Math.max(value.order, value.late ?? 0, value.sentAt) >= issued)
      copy.put(messages, key, { ...value, doubt: 'revoked' });
  }
};

const show = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  { issued, reason }: Erasure,
  at: number,
): Promise<void> => {
  if (reason === ERASURE_REASON['keys-in-other-hands']) await markDoubtful(copy, conversation, issued);
  await endConversation(copy, conversation, { at, reason });
};

/**
 * Keeps the erasure and drops the sessions. Refuses as `verifyErasure` does; `rollback`: it is older than the list that
 * is held.
 */
const takeErasure = async (
  copy: WorkingCopy,
  address: AccountId,
  bytes: Uint8Array,
  { sessions, now }: { readonly sessions: SessionRows; readonly now: number },
): Promise<void> => {
  const erasure = await verifyErasure(bytes, AccountId.toBytes(address));
  const known = await copy.get(contacts, address);
  if (known === undefined) return;
  if (erasure.version < known.list.version) throw new Refusal('rollback'); // from before the list that is held
  copy.put(contacts, address, { ...known, erasure: bytes });
  for (const device of known.list.deviceIds) copy.delete(sessions, DeviceId.fromBytes(device));
  await show(copy, directConversation(address), erasure, now);
};

/** What is no proof is the answer of another: the lists are all that came with the code `gone`. */
export const judgeErasure = (
  { store, sessions, clock }: Pick<ContactsParts, 'store' | 'sessions' | 'clock'>,
  address: AccountId,
  [bytes = new Uint8Array(0)]: readonly Uint8Array[],
): Promise<Verdict> =>
  store
    .transact((copy) => takeErasure(copy, address, bytes, { sessions, now: clock.now() }))
    .then(
      () => ({ kind: 'obstacle', obstacle: 'unknown-address' }),
      (cause: unknown) => {
        if (!(cause instanceof Refusal)) throw cause;
        return { kind: 'obstacle', obstacle: cause.code === 'rollback' ? 'server-behind' : obstacleOf(cause) };
      },
    );
