/**
 * Brings an account back into a profile that has none. All of the backup is fetched and checked first; then the new
 * device is registered; then everything is stored in one commit. A page that ends before that has no address, and the
 * next try goes on with the same device.
 */
import { AccountId, MAX_PREKEYS_PER_UPLOAD, PREKEY_KIND } from '@cipherchat/protocol';
import { confirmedAt, contacts, newContact, notConfirmedSince } from '../accounts/contacts.ts';
import { identityRow } from '../accounts/adopt-identity.ts';
import { IDENTITY_KEY, identityRows, type Identity } from '../accounts/identity.ts';
import { keepOwnList } from '../accounts/own-list.ts';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import { applyArrived } from '../changes/arrived-changes.ts';
import { STEP } from '../contents/content-order.ts';
import { keepConversation, openConversation, previewOf } from '../log/conversation.ts';
import { backupKeys, backupStates, type BackupGeneration } from '../rows/backup-records.ts';
import type { ArrivedChange } from '../rows/message-changes.ts';
import { readMarks } from '../rows/read-marks.ts';
import { readRow } from '../rows/read-rows.ts';
import { messages, names, registrations, stocks, tokens } from '../rows/records.ts';
import { WorkingCopy } from '../rows/working-copy.ts';
import { makePrekeys, type Order } from '../sessions/prekey-stock.ts';
import { TransportError, type BackupDirectory } from '../transport/port.ts';
import { fetchBackup, RestoreRefused, type FetchedBackup, type FetchRefusal, type Secret } from './fetch-backup.ts';
import { readMessage, type RestoredText } from './kept-messages.ts';
import { keepRegisters } from './kept-registers.ts';
import { keepVerified, restoredContacts, type RestoredContact } from './restored-contacts.ts';
import { forgetStaged, registerDevice, stageDevice, type NewDeviceParts, type Registered } from './new-device.ts';

export type RestoreParts = NewDeviceParts & { readonly backups: BackupDirectory };

export type RestoreRefusal =
  | FetchRefusal
  | 'too-many-devices'
  /** This profile has an account. */
  | 'not-empty';

export type RestoreResult =
  | {
      readonly kind: 'restored';
      readonly conversations: number;
      readonly messages: number;
      /** When the backup was made, in milliseconds since 1970. */
      readonly savedAt: number;
      /** Other devices of the account. */
      readonly others: number;
      /** Since when no device confirmed the account; undefined while it is fresh. */
      readonly notConfirmedSince: number | undefined;
    }
  | { readonly kind: 'refused'; readonly why: RestoreRefusal };

/** Ids that a try before may have published stand below. */
const NEXT_IDS = 1_000;

const { mediumTerm, oneTime, lastResortKem, oneTimeKem } = PREKEY_KIND;
const FIRST_PREKEYS: readonly Order[] = [
  ...[mediumTerm, lastResortKem].map((kind) => ({ kind, count: 1 })),
  ...[oneTime, oneTimeKem].map((kind) => ({ kind, count: (MAX_PREKEYS_PER_UPLOAD - 2) / 2 })),
];

type Conversation = { readonly texts: Map<string, RestoredText>; readonly changes: ArrivedChange[] };

/** Texts and changes of each conversation. */
const byConversation = (backup: FetchedBackup): ReadonlyMap<ConversationId, Conversation> => {
  const all = new Map<ConversationId, Conversation>();
  const of = (id: ConversationId): Conversation => {
    const known = all.get(id) ?? { texts: new Map<string, RestoredText>(), changes: [] };
    all.set(id, known);
    return known;
  };
  for (const { body } of backup.records) {
    if (body.kind === 'contact') of(directConversation(body.address));
    if (body.kind !== 'messages') continue;
    for (const message of body.messages) {
      const { text, change } = readMessage(message, backup.address);
      if (change !== undefined) of(change.conversation).changes.push(change);
      if (text === undefined) continue;
      const { texts } = of(text.conversation);
      // Records of two devices may hold the same message.
      if (!texts.has(text.key)) texts.set(text.key, text);
    }
  }
  return all;
};

/** In order: received times, and where these are equal as they stand in the backup. */
const inOrder = ({ texts }: Conversation): readonly RestoredText[] =>
  [...texts.values()].sort((a, b) => a.received - b.received);

const keepTexts = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  restored: Conversation,
  contact: RestoredContact | undefined,
): Promise<void> => {
  const texts = inOrder(restored);
  let order = 0;
  let number = 0;
  for (const { key, mine, text, replyTo, content, sentAt, received } of texts) {
    order = Math.max(received, order + STEP);
    if (!mine) number += 1;
    const place = { kind: 'text', conversation, order, mine, replyTo, sentAt, number: mine ? 0 : number } as const;
    const row = { ...place, ...(content === undefined ? { text } : { content }) };
    copy.put(messages, key, mine ? { ...row, status: 'sent' } : row);
  }
  const last = texts.at(-1);
  const at = Math.max(1, last?.received ?? 1);
  const record = await openConversation(copy, conversation, at);
  const preview = last && previewOf(last.key, { ...last, status: last.mine ? 'sent' : undefined });
  // All of it was there before: nothing is new to the reader.
  copy.put(readMarks, `read:${conversation}`, { conversation, count: number });
  const { name, verified = false } = contact ?? {};
  const marks = { name, ...(verified && { verified: 'verified' as const }) };
  keepConversation(copy, { ...record, at, newest: order, received: number, receipted: number, ...marks, preview });
  for (const change of restored.changes) await applyArrived(copy, change);
};

/**
 * The device goes on with this backup: slots and key stay, and its own records take the place of those that it read.
 */
const keepBackup = async (
  copy: WorkingCopy,
  { backups }: RestoreParts,
  backup: FetchedBackup,
  { answer }: Registered,
): Promise<void> => {
  const { accesses } = await backups.own(answer.token);
  if (accesses.length !== backup.slots.length) throw new TransportError('unreachable'); // replaced meanwhile
  const slots = backup.slots.map((slot, i) => ({ slot, access: accesses[i] ?? new Uint8Array(32) }));
  const key = { backupKey: backup.backupKey, slots, revision: 1 };
  const stored: BackupGeneration = {
    ...key,
    generation: backup.manifest.generation,
    manifest: backup.manifestBytes,
    records: backup.unknown.map((one) => ({ ...one, subject: 'kept', digest: new Uint8Array(0) })),
    savedAt: backup.manifest.created,
    conversations: 0,
    messages: 0,
  };
  copy.put(backupKeys, 'backup-key', key);
  copy.put(backupStates, 'backup', { stored });
};

type Whole = {
  readonly backup: FetchedBackup;
  readonly identity: Identity;
  readonly registered: Registered;
  /** Has the prekeys that were registered. */
  readonly copy: WorkingCopy;
};

/** All of it in one commit, which no engine of another tab can come in between. */
const keepAll = async (parts: RestoreParts, { backup, identity, registered, copy }: Whole): Promise<RestoreResult> => {
  const { store, clock } = parts;
  const { answer, list } = registered;
  const now = clock.now();
  copy.put(identityRows, IDENTITY_KEY, identityRow(identity, backup.accountKey));
  copy.put(registrations, 'registered', { at: now });
  copy.put(tokens, 'token', { token: answer.token, until: now + answer.expires - answer.now });
  for (const { version, bytes } of [...backup.lists, list]) keepOwnList(copy, { version, bytes, published: true });
  copy.put(contacts, backup.address, newContact(list, now));
  const profile = backup.records.map(({ body }) => body).find((body) => body.kind === 'profile');
  if (profile !== undefined && profile.name !== '') copy.put(names, 'name', { name: profile.name });
  const known = restoredContacts(backup.records.map(({ body }) => body));
  const restored = byConversation(backup);
  for (const [id, conversation] of restored) await keepTexts(copy, id, conversation, known.get(id));
  for (const [conversation, { verified }] of known) {
    if (verified) keepVerified(copy, conversation, backup.manifest.created);
  }
  await keepRegisters(
    copy,
    backup.records.map(({ body }) => body),
    now,
  );
  await keepBackup(copy, parts, backup, registered);
  const engine = await store.claimEngine();
  if ((await readRow(store, identityRows, IDENTITY_KEY)) !== undefined) return { kind: 'refused', why: 'not-empty' };
  await store.commit([...copy.changes(), forgetStaged], { engine });
  const before = { list: backup.list, checkedAt: now };
  return {
    kind: 'restored',
    conversations: restored.size,
    messages: [...restored.values()].reduce((sum, { texts }) => sum + texts.size, 0),
    savedAt: backup.manifest.created,
    others: list.devices.length - 1,
    notConfirmedSince: notConfirmedSince(confirmedAt(before), now),
  };
};

/** Rejects with a `TransportError` where the server gave no answer: the same call goes on where this one stopped. */
export const restoreAccount = async (
  parts: RestoreParts,
  secret: Secret,
  onProgress: (read: number, all: number) => void,
): Promise<RestoreResult> => {
  const { store, transport, platform, clock, backups } = parts;
  if ((await readRow(store, identityRows, IDENTITY_KEY)) !== undefined) return { kind: 'refused', why: 'not-empty' };
  let backup: FetchedBackup;
  try {
    backup = await fetchBackup({ directory: transport.directory, backups, onProgress }, secret);
  } catch (cause) {
    if (cause instanceof RestoreRefused) return { kind: 'refused', why: cause.why };
    throw cause;
  }
  const identity = await stageDevice(parts, AccountId.toBytes(backup.address), backup.accountKey);
  let copy = new WorkingCopy(store, new Map());
  const prekeys = await makePrekeys(copy, { identity, platform, now: clock.now() }, FIRST_PREKEYS);
  const { generation } = backup.manifest;
  const registered = await registerDevice(parts, identity, backup.accountKey, { backupFloor: generation, prekeys });
  if (registered === 'too-many-devices') return { kind: 'refused', why: registered };
  if (!registered.isNew) {
    // The server has prekeys whose private halves are gone: the engine replaces them, under greater ids.
    copy = new WorkingCopy(store, new Map());
    const next = Object.fromEntries(Object.values(PREKEY_KIND).map((kind) => [kind, NEXT_IDS]));
    copy.put(stocks, 'stock', { next });
  }
  return keepAll(parts, { backup, identity, registered, copy });
};
