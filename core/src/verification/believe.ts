/**
 * What a device believes about a contact whose safety number was compared (PROTOCOL 20.3). It knows what its own user
 * compared. Of another own device it believes "verified" only with a record that AIK signed: anyone who takes over a
 * linked device could otherwise mark the key of a stranger everywhere.
 */
import { AccountId, DeviceId, Refusal, type CborValue } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { VerifiedMark } from '../base/view.ts';
import type { Entry } from '../contents/forms/registers.ts';
import { readVerification, type VerificationStatement } from '../crypto/verification-record.ts';
import { keepConversation } from '../log/conversation.ts';
import { noteInConversation } from '../log/note-in-conversation.ts';
import { conversations } from '../rows/records.ts';
import { beliefKey, beliefs, type BeliefRecord } from '../rows/verification-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { writtenIn } from '../rows/written-in.ts';

/** Field of a contact's registers: [0 or 1, record or empty bytes]. */
export const VERIFIED_FIELD = 6;

type Self = { readonly identity: Identity };

/** Keeps the belief, shows it in the list, and says it in the log. */
export const believe = async (copy: WorkingCopy, belief: BeliefRecord): Promise<void> => {
  const { conversation, mark, at, device } = belief;
  const before = await copy.get(beliefs, beliefKey(conversation));
  copy.put(beliefs, beliefKey(conversation), belief);
  copy.touched.add(conversation);
  if (before?.mark === mark) return;
  const record = await copy.get(conversations, conversation);
  if (record === undefined) return;
  keepConversation(copy, { ...record, verified: mark });
  const note = { kind: 'verification', mark } as const;
  await noteInConversation(copy, { key: `verified:${device}:${String(at)}`, conversation, at, note });
};

const statementIn = async (
  { identity }: Self,
  conversation: ConversationId,
  record: Uint8Array,
): Promise<VerificationStatement | undefined> => {
  const peer = peerOf(conversation);
  if (peer === undefined) return undefined;
  const own = { account: identity.account, accountKey: identity.accountKey.publicKey };
  try {
    return await readVerification(record, own, AccountId.toBytes(peer));
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
};

/** Of an unsigned entry: weaker than what AIK says. Any own device may take a mark away. */
const unsigned = (before: VerifiedMark | undefined, state: CborValue): VerifiedMark | undefined => {
  if (state !== 1) return undefined;
  return before ?? 'compared';
};

/** An entry of another own device. Records that are not right, and those not newer than one seen, are ignored. */
export const takeVerified = async (
  copy: WorkingCopy,
  self: Self,
  conversation: ConversationId,
  [, , stamp, writer, value]: Entry,
): Promise<void> => {
  const before = await copy.get(beliefs, beliefKey(conversation));
  const [state = 0, record] = Array.isArray(value) ? (value as readonly CborValue[]) : [];
  const signedAt = before?.signedAt ?? 0;
  const of = { conversation, device: DeviceId.fromBytes(writer), at: stamp };
  if (!(record instanceof Uint8Array) || record.length === 0) {
    const mark = unsigned(before?.mark, state);
    if (mark !== before?.mark || before === undefined) await believe(copy, { ...of, mark, signedAt });
    return;
  }
  const statement = await statementIn(self, conversation, record);
  if (statement === undefined || statement.verified !== (state === 1) || statement.time <= signedAt) return;
  await believe(copy, { ...of, mark: statement.verified ? 'verified' : undefined, signedAt: statement.time });
};

/** A belief may be older than the conversation, on a device that joined later. */
export const markBegun = async (copy: WorkingCopy): Promise<void> => {
  for (const { key: conversation, value } of writtenIn(copy, conversations)) {
    if (value === undefined) continue;
    if ((await copy.before(conversations, conversation)) !== undefined) continue;
    const mark = (await copy.get(beliefs, beliefKey(conversation)))?.mark;
    const record = await copy.get(conversations, conversation);
    if (mark !== undefined && record !== undefined)
      copy.put(conversations, conversation, { ...record, verified: mark });
  }
};
