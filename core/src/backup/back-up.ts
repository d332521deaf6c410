/**
 * Makes the next generation of the backup where something has changed (PROTOCOL 10). What was signed is stored before
 * it is sent, and repeated in the same bytes until the server has answered: a page that ends in between leaves the old
 * backup in place, or the new one.
 */
import { compareBytes, cutBytes, equalBytes, INDEX_ENTRY_BYTES, toHex } from '@cipherchat/protocol';
import { readAccountSeed } from '../accounts/account-seed.ts';
import type { Identity } from '../accounts/identity.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { verifyManifest } from '../crypto/backup.ts';
import type { Platform } from '../crypto/platform.ts';
import {
  backupKeys,
  backupStates,
  type BackupFailure,
  type BackupGeneration,
  type BackupKeyRecord,
  type BackupStateRecord,
} from '../rows/backup-records.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { conversations, messages } from '../rows/records.ts';
import { TransportError, type BackupDirectory, type Wire } from '../transport/port.ts';
import { adoptGeneration } from './adopt-generation.ts';
import { collectTexts } from './collect-texts.ts';
import { sealGeneration, type Sealed } from './seal-generation.ts';

export type BackUpParts = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly wire: Pick<Wire, 'token'>;
  readonly backups: BackupDirectory;
};

/** Of one request, which base64 makes a third larger. */
const REQUEST_BYTES = 300_000;
const REQUEST_RECORDS = 64;
/** So often another device may be faster, or the server may have lost something. */
const ROUNDS = 4;

const uploadsOf = (records: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] => {
  const uploads: Uint8Array[][] = [];
  let room = 0;
  for (const record of records) {
    const last = uploads.at(-1);
    if (last === undefined || last.length >= REQUEST_RECORDS || record.length > room) {
      uploads.push([record]);
      room = REQUEST_BYTES - record.length;
    } else {
      last.push(record);
      room -= record.length;
    }
  }
  return uploads;
};

const keepState = (store: EngineStore, change: Partial<BackupStateRecord>): Promise<void> =>
  store.transact(async (copy) => {
    copy.put(backupStates, 'backup', { ...(await copy.get(backupStates, 'backup')), ...change });
  });

const codeOf = (cause: unknown): string | undefined => (cause instanceof TransportError ? cause.code : undefined);

/** Asks the server to put the generation in place. `ok`, or the code with which it refused. */
const put = async (
  { backups, wire }: BackUpParts,
  next: BackupGeneration,
): Promise<'ok' | 'conflict' | 'not-found'> => {
  const ids = next.records.map(({ id }) => id).sort(compareBytes);
  try {
    await backups.replace(wire.token(), { manifest: next.manifest, slots: next.slots, ids });
    return 'ok';
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'conflict' || code === 'not-found') return code;
    throw cause;
  }
};

const fetchOwn = async ({ backups, wire }: BackUpParts) => {
  try {
    return await backups.own(wire.token());
  } catch (cause) {
    if (codeOf(cause) === 'not-found') return undefined;
    throw cause;
  }
};

/** What the next try goes on from, after the server refused `pending`. */
const reconsider = async (
  parts: BackUpParts,
  wanted: BackupKeyRecord,
  { stored, pending }: BackupStateRecord,
  refusal: 'conflict' | 'not-found',
): Promise<BackupGeneration | BackupFailure | undefined> => {
  const served = await fetchOwn(parts);
  const isRenewal = stored === undefined || !equalBytes(stored.backupKey, wanted.backupKey);
  if (refusal === 'not-found') {
    // Records that the server does not have any more are made again.
    const there = new Set(cutBytes(served?.index ?? new Uint8Array(0), INDEX_ENTRY_BYTES).map((entry) => toHex(entry)));
    const isThere = ({ id, hash }: { readonly id: Uint8Array; readonly hash: Uint8Array }): boolean =>
      there.has(toHex(id) + toHex(hash));
    return stored && { ...stored, records: stored.records.filter(isThere) };
  }
  if (served === undefined) return stored;
  const { publicKey } = parts.identity.accountKey;
  const adopted = await adoptGeneration(served, publicKey, wanted, stored, pending);
  if (adopted !== 'replaced' || !isRenewal) return adopted;
  // A new code was made here: it takes the place of whatever there is, under the next number.
  const { generation } = await verifyManifest(served.manifest, publicKey);
  const none = { ...wanted, backupKey: new Uint8Array(0), records: [] };
  return { ...none, generation, manifest: served.manifest, savedAt: 0, conversations: 0, messages: 0 };
};

const countsOf = async (store: EngineStore): Promise<{ readonly conversations: number; readonly messages: number }> =>
  store.read(async (copy) => {
    const rows = await copy.list(conversations, { group: 'conversations' });
    const counts = await Promise.all(rows.map(({ value }) => copy.count(messages, value.conversation)));
    return { conversations: rows.length, messages: counts.reduce((sum, count) => sum + count, 0) };
  });

/** Undefined where there is nothing to do. */
const seal = async (
  parts: BackUpParts,
  wanted: BackupKeyRecord,
  stored: BackupGeneration | undefined,
  only: ReadonlySet<ConversationId> | undefined,
): Promise<Sealed | 'too-large' | 'no-account-key' | undefined> => {
  const { store, identity, platform, clock } = parts;
  const { address, device, account, accountKey } = identity;
  const isSameKey = stored !== undefined && equalBytes(stored.backupKey, wanted.backupKey);
  const counts = await countsOf(store);
  const collected = await store.read(async (copy) => {
    const seed = await readAccountSeed(copy);
    return seed && (await collectTexts(copy, { own: { address, device }, seed }, isSameKey ? only : undefined));
  });
  const { privateKey } = accountKey;
  if (collected === undefined || privateKey === undefined) return 'no-account-key';
  const key = { ...accountKey, privateKey };
  return sealGeneration(wanted, stored, collected, { platform, account, accountKey: key, now: clock.now(), ...counts });
};

/** One try. True: the next one may do better. */
const attempt = async (
  parts: BackUpParts,
  wanted: BackupKeyRecord,
  only: ReadonlySet<ConversationId> | undefined,
): Promise<boolean> => {
  const { store, backups, wire } = parts;
  const state = (await store.read((copy) => copy.get(backupStates, 'backup'))) ?? {};
  let { pending } = state;
  if (pending === undefined) {
    const sealed = await seal(parts, wanted, state.stored, only);
    if (sealed === undefined || typeof sealed === 'string') {
      if (state.failure !== sealed) await keepState(store, { failure: sealed });
      return false;
    }
    for (const records of uploadsOf(sealed.added)) await backups.addRecords(wire.token(), records);
    pending = sealed.generation;
    await keepState(store, { pending });
  }
  const answer = await put(parts, pending);
  if (answer === 'ok') {
    await keepState(store, { stored: pending, pending: undefined, failure: undefined });
    // The user may have changed the slots meanwhile.
    return pending.revision !== wanted.revision;
  }
  const next = await reconsider(parts, wanted, { ...state, pending }, answer);
  if (typeof next === 'string') {
    await keepState(store, { pending: undefined, failure: next });
    return false;
  }
  await keepState(store, { stored: next, pending: undefined });
  return true;
};

/**
 * `only`: conversations that have changed; undefined: all are looked at. Rejects with a `TransportError`, which is kept
 * for the user to read.
 */
export const backUp = async (parts: BackUpParts, only: ReadonlySet<ConversationId> | undefined): Promise<void> => {
  const { store } = parts;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const wanted = await store.read((copy) => copy.get(backupKeys, 'backup-key'));
      if (wanted === undefined || !(await attempt(parts, wanted, round === 0 ? only : undefined))) return;
    }
  } catch (cause) {
    if (cause instanceof TransportError) await keepState(store, { failure: cause.code });
    throw cause;
  }
};
