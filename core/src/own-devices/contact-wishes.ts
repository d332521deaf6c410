/**
 * The engine's part in what the user decides about a contact: it writes the register that the other own devices get,
 * and what this device believes.
 */
import type { ServerClock } from '../clock/server-clock.ts';
import { AccountId, decodeCbor, type CborValue } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import { contacts } from '../accounts/contacts.ts';
import { peerOf } from '../base/conversation-id.ts';
import { signVerification } from '../crypto/verification-record.ts';
import { deleteTexts, keepTexts } from '../leaving/delete-texts.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { REGISTER_WISHES, registerWishes } from '../rows/own-device-rows.ts';
import { beliefKey, beliefs, CONTACT_WISHES, contactWishes, type ContactWish } from '../rows/verification-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { believe, VERIFIED_FIELD } from '../verification/believe.ts';
import { chooseList, CHOSEN_LIST_FIELD } from '../verification/choose-list.ts';
import { keepChosenOwn } from '../verification/keep-chosen-own.ts';
import type { SessionRows } from '../rows/session-rows.ts';
import { conversationOf, writeRegister } from './registers.ts';

type Wish<K extends ContactWish['kind']> = Extract<ContactWish, { readonly kind: K }>;

type WishParts = {
  readonly store: EngineStore;
  readonly identity: Identity;
  readonly clock: ServerClock;
  readonly sessions: SessionRows;
  readonly onOutbox: () => void;
};

const NO_RECORD = new Uint8Array(0);

/** A device without AIK cannot sign: the others show a weaker mark until one that can has confirmed it. */
const verify = async (
  copy: WorkingCopy,
  { identity, clock }: WishParts,
  { conversation, verified }: Wish<'verify'>,
): Promise<void> => {
  const peer = peerOf(conversation);
  const contact = peer && (await copy.get(contacts, peer));
  if (peer === undefined || contact === undefined) return;
  const before = await copy.get(beliefs, beliefKey(conversation));
  const { publicKey, privateKey } = identity.accountKey;
  const time = Math.max(clock.now(), (before?.signedAt ?? 0) + 1);
  const of = { account: AccountId.toBytes(peer), accountKey: contact.list.accountKey };
  const record =
    privateKey === undefined
      ? NO_RECORD
      : await signVerification({ publicKey, privateKey }, { account: identity.account, peer: of, verified, time });
  const value: CborValue = [verified ? 1 : 0, record];
  await writeRegister(copy, { identity, clock }, conversation, { field: VERIFIED_FIELD, valueOf: () => value });
  const signedAt = record.length > 0 ? time : (before?.signedAt ?? 0);
  await believe(copy, {
    conversation,
    mark: verified ? 'verified' : undefined,
    device: identity.device,
    at: time,
    signedAt,
  });
};

const choose = async (
  copy: WorkingCopy,
  { identity, clock, sessions, onOutbox }: WishParts,
  { conversation, chosen }: Wish<'choose-list'>,
): Promise<void> => {
  if (!(await chooseList(copy, sessions, conversation, chosen))) return;
  if (peerOf(conversation) === identity.address) await keepChosenOwn(copy, identity.address);
  await writeRegister(copy, { identity, clock }, conversation, { field: CHOSEN_LIST_FIELD, valueOf: () => chosen });
  copy.afterwards(onOutbox);
};

const carryOut = (copy: WorkingCopy, parts: WishParts, wish: ContactWish): Promise<void> => {
  switch (wish.kind) {
    case 'verify':
      return verify(copy, parts, wish);
    case 'choose-list':
      return choose(copy, parts, wish);
    // Each device of the account has its own copy, and its user decides.
    case 'delete':
      return deleteTexts(copy, parts, wish.conversation);
    case 'keep':
      return keepTexts(copy, wish.conversation);
  }
};

/** In the order in which the user asked. */
const writeWished = async (copy: WorkingCopy, parts: WishParts): Promise<void> => {
  for (const { key, value } of await copy.list(registerWishes, { group: REGISTER_WISHES })) {
    const { scope, field, subkey } = value;
    await writeRegister(copy, parts, scope, { field, subkey, valueOf: () => decodeCbor(value.value) });
    copy.touched.add(conversationOf(scope, parts));
    copy.delete(registerWishes, key);
  }
};

/** `OwnDevices` tells the others, in the same commit. */
export const carryOutContactWishes = (parts: WishParts): Promise<void> =>
  parts.store.transact(async (copy) => {
    await writeWished(copy, parts);
    for (const { key, value } of await copy.list(contactWishes, { group: CONTACT_WISHES })) {
      await carryOut(copy, parts, value);
      copy.delete(contactWishes, key);
    }
  });

export const contactDuty = { name: 'contacts', run: carryOutContactWishes } as const;
