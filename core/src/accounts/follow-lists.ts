/**
 * What the server gives of an account that is known: does it follow the list that is held? A first conversation never
 * asks, so this file is loaded when an account is asked for again.
 */
import { AccountId, DAY_MS, DeviceId, equalBytes, judgeSuccessor, Refusal, toHex } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { isStale, type VerifiedList } from '../crypto/device-list.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { conversations, messages } from '../rows/records.ts';
import type { SessionRows } from '../rows/session-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { signedBy } from './claimed-lists.ts';
import { confirmedAt, removalsOf, type Contact, type Follow, type Judgement } from './contacts.ts';
import { markRevoked } from './mark-revoked.ts';

/**
 * After a list that the known one contradicts. One that the user has decided against, and what is built on it, is a
 * fork without a further question.
 */
const contradicted = (contact: Contact, list: VerifiedList, cause: Refusal): Judgement => {
  const { other, fork } = contact;
  const isBuiltOn = other !== undefined && equalBytes(list.previous, other.hash);
  if (cause.code !== 'fork' && !isBuiltOn) return { contact, refusal: cause };
  const isKnown = other !== undefined && (isBuiltOn || equalBytes(list.hash, other.hash));
  if (isKnown) return { contact: { ...contact, fork }, refusal: new Refusal('fork') };
  return { contact: { ...contact, fork: true, other: { bytes: list.bytes, hash: list.hash } }, refusal: cause };
};

/** Follows the chain up to the first list that breaks it. Two signed lists of one version are remembered as a fork. */
export const follow = (known: Contact, lists: readonly VerifiedList[], clock: ServerClock): Judgement => {
  const now = clock.now();
  let contact: Contact = { ...known, checkedAt: now };
  if (lists.length === 0) return { contact, refusal: new Refusal('rollback') }; // none of the version held
  for (const list of lists) {
    try {
      judgeSuccessor(contact.list, list, new Set(contact.removed));
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      return contradicted(contact, list, cause);
    }
    const removed = [...contact.removed, ...removalsOf(list)];
    const isNewer = list.version > contact.list.version;
    contact = {
      ...contact,
      list,
      removed,
      firstSeen: isNewer ? clock.latest() : (contact.firstSeen ?? known.checkedAt),
    };
  }
  const isFresh = !isStale({ issued: confirmedAt(contact) }, clock.sure());
  return { contact: { ...contact, seenFresh: contact.seenFresh || isFresh }, refusal: undefined };
};

export const newsIn: Follow['newsIn'] = async (known, claimed, clock) => {
  const lists = await signedBy(AccountId.fromBytes(known.list.account), claimed);
  const { contact, refusal } = follow(known, lists, clock);
  return contact.fork || (refusal === undefined && contact.list.version > known.list.version) ? lists : undefined;
};

/** Versions differ each week, without a change. */
const hasSameDevices = (a: VerifiedList, b: VerifiedList): boolean =>
  a.deviceIds.map(toHex).join() === b.deviceIds.map(toHex).join();

/**
 * Another holder of our account key signed a list with other devices, which this commit adopts, or a second one of the
 * same version. The user reads it in the conversation on top, at most once a day, whichever way it was found.
 */
const noteOwnList = async (copy: WorkingCopy, known: Contact, contact: Contact, at: number): Promise<void> => {
  if (hasSameDevices(contact.list, known.list) && contact.fork === known.fork) return;
  const key = `own-devices:${String(Math.floor(at / DAY_MS))}`;
  const [top] = await copy.list(conversations, { group: 'conversations', newestFirst: true, limit: 1 });
  if (top === undefined || (await copy.get(messages, key)) !== undefined) return;
  const { conversation, newest } = top.value;
  const order = Math.max(at, newest);
  copy.put(messages, key, { kind: 'note', conversation, order, at, note: { kind: 'own-devices-changed' } });
  copy.touched.add(conversation);
};

/** Devices that are gone have no sessions any more. The user reads that there are others, at most once a day. */
const noteDevices = async (
  copy: WorkingCopy,
  known: Contact,
  { list }: Contact,
  { sessions, clock }: { readonly sessions: SessionRows; readonly clock: ServerClock },
): Promise<void> => {
  if (list.version === known.list.version) return;
  const kept = new Set(list.deviceIds.map(DeviceId.fromBytes));
  const gone = known.list.deviceIds.map(DeviceId.fromBytes).filter((device) => !kept.has(device));
  for (const device of gone) copy.delete(sessions, device);
  if (gone.length === 0 && list.deviceIds.length === known.list.deviceIds.length) return;
  const address = AccountId.fromBytes(list.account);
  const conversation = directConversation(address);
  const row = await copy.get(conversations, conversation);
  if (row === undefined) return;
  const at = clock.now();
  const order = Math.max(at, row.newest);
  const key = `devices:${address}:${String(Math.floor(at / DAY_MS))}`;
  copy.put(messages, key, { kind: 'note', conversation, order, at, note: { kind: 'devices-changed' } });
};

export const adopt: Follow['adopt'] = async (copy, known, lists, { clock, sessions, isOwn }) => {
  const judgement = follow(known, lists, clock);
  const { version } = judgement.contact.list;
  const followed = lists.filter((list) => list.version > known.list.version && list.version <= version);
  await markRevoked(copy, followed, { isOwn });
  await noteDevices(copy, known, judgement.contact, { sessions, clock });
  if (isOwn) await noteOwnList(copy, known, judgement.contact, clock.now());
  return judgement;
};
