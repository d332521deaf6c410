/**
 * Fetches the backup that a secret opens, and checks all of it: slot, account key, manifest, index, every record.
 * Nothing is believed before the whole fits together; any difference refuses the whole (PROTOCOL 10.3).
 */
import {
  AccountId,
  equalBytes,
  INDEX_ENTRY_BYTES,
  parseManifest,
  parseSlotHead,
  readIndex,
  Refusal,
  type IndexEntry,
  type SlotKind,
} from '@cipherchat/protocol';
import { fetchLists } from '../accounts/fetch-lists.ts';
import type { AccountKey } from '../crypto/account.ts';
import {
  accessKeyOf,
  accountKeyFromSeed,
  indexHashOf,
  openBackupRecord,
  openSlot,
  recordHashOf,
  slotsHashOf,
  verifyManifest,
  type VerifiedManifest,
} from '../crypto/backup.ts';
import type { VerifiedList } from '../crypto/device-list.ts';
import { TransportError, type BackupDirectory, type Directory, type ServedBackup } from '../transport/port.ts';
import { readBackupBody, type BackupRecordBody } from './record-texts.ts';

const RECORDS_AT_ONCE = 64;
/** Another device may replace the backup while it is read. */
const TRIES = 3;

/** Why nothing was restored. Nothing was changed then. */
export type FetchRefusal = 'wrong-secret' | 'tampered' | 'other-account' | 'rollback' | 'list-missing';

export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
  readonly why: FetchRefusal;

  constructor(why: FetchRefusal) {
    super(why);
    this.why = why;
  }
}

export type FetchedRecord = IndexEntry & { readonly body: BackupRecordBody };

export type FetchedBackup = {
  readonly address: AccountId;
  readonly accountKey: AccountKey;
  readonly backupKey: Uint8Array;
  readonly manifest: VerifiedManifest;
  readonly manifestBytes: Uint8Array;
  readonly slots: readonly Uint8Array[];
  readonly records: readonly FetchedRecord[];
  readonly unknown: readonly IndexEntry[];
  /** Newest list of the account; every version that the server has is in `lists`. */
  readonly list: VerifiedList;
  readonly lists: readonly VerifiedList[];
};

export type FetchParts = {
  readonly directory: Directory;
  readonly backups: BackupDirectory;
  /** Records that were read, of all of them. */
  readonly onProgress: (read: number, all: number) => void;
};

/** `account`: what the user or the passkey named, if anything did. */
export type Secret = { readonly kind: SlotKind; readonly bytes: Uint8Array; readonly account?: AccountId | undefined };

const refused = (why: FetchRefusal): never => {
  throw new RestoreRefused(why);
};

/** What does not authenticate was changed by somebody: a refusal of the formats and of the signatures alike. */
const orTampered = async <T>(work: () => Promise<T>, why: FetchRefusal = 'tampered'): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Refusal) return refused(why);
    throw cause;
  }
};

const openedSlot = async (slots: readonly Uint8Array[], { kind, bytes }: Secret): Promise<Uint8Array> => {
  let isThere = false;
  for (const slot of slots) {
    const head = await orTampered(() => Promise.resolve(parseSlotHead(slot)));
    if (head.kind !== kind) continue;
    isThere = true;
    try {
      return await openSlot(slot, bytes);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
    }
  }
  // The server found this backup by the secret, so its slot has been changed.
  return refused(isThere ? 'tampered' : 'wrong-secret');
};

const readAll = async (
  { backups, onProgress }: FetchParts,
  access: Uint8Array,
  entries: readonly IndexEntry[],
  backupKey: Uint8Array,
  { account, generation }: Pick<VerifiedManifest, 'account' | 'generation'>,
): Promise<Pick<FetchedBackup, 'records' | 'unknown'>> => {
  const records: FetchedRecord[] = [];
  const unknown: IndexEntry[] = [];
  for (let at = 0; at < entries.length;) {
    const asked = entries.slice(at, at + RECORDS_AT_ONCE);
    const answer = await backups.read(
      access,
      asked.map(({ id }) => id),
    );
    if (answer.length === 0 || answer.length > asked.length) return refused('tampered');
    for (const [i, bytes] of answer.entries()) {
      const entry = asked[i];
      if (entry === undefined || !equalBytes(await recordHashOf(bytes), entry.hash)) return refused('tampered');
      const record = await orTampered(() => openBackupRecord(bytes, backupKey));
      const isOurs = equalBytes(record.account, account) && equalBytes(record.id, entry.id);
      if (!isOurs || record.generation > generation) return refused('tampered');
      const body = await orTampered(() => Promise.resolve(readBackupBody(record)));
      if (body === undefined) unknown.push(entry);
      else records.push({ ...entry, body });
    }
    at += answer.length;
    onProgress(at, entries.length);
  }
  return { records, unknown };
};

const listsOf = async (directory: Directory, address: AccountId): Promise<readonly VerifiedList[]> => {
  try {
    return await fetchLists(directory, address, 1);
  } catch (cause) {
    if (cause instanceof TransportError && cause.code === 'not-found') return refused('list-missing');
    if (cause instanceof Refusal) return refused('tampered');
    throw cause;
  }
};

const open = async (
  { backups }: FetchParts,
  access: Uint8Array,
): Promise<ServedBackup & { readonly account: AccountId }> => {
  try {
    return await backups.open(access);
  } catch (cause) {
    if (cause instanceof TransportError && cause.code === 'not-found') return refused('wrong-secret');
    throw cause;
  }
};

const fetchOnce = async (parts: FetchParts, secret: Secret): Promise<FetchedBackup> => {
  const access = await accessKeyOf(secret.bytes);
  const served = await open(parts, access);
  if (secret.account !== undefined && secret.account !== served.account) return refused('other-account');
  const backupKey = await openedSlot(served.slots, secret);
  const address = served.account;
  const account = AccountId.toBytes(address);
  const heads = await orTampered(() => Promise.resolve(served.slots.map(parseSlotHead)));
  const stated = await orTampered(() => Promise.resolve(parseManifest(served.manifest)));
  if (![stated, ...heads].every((one) => equalBytes(one.account, account))) return refused('other-account');
  const lists = await listsOf(parts.directory, address);
  const list = lists.at(-1) ?? refused('list-missing');
  const manifest = await orTampered(() => verifyManifest(served.manifest, list.accountKey));
  const isWhole =
    equalBytes(await slotsHashOf(served.slots), manifest.slotsHash) &&
    equalBytes(await indexHashOf(served.index), manifest.indexHash) &&
    served.index.length === manifest.recordCount * INDEX_ENTRY_BYTES;
  if (!isWhole) return refused('tampered');
  if (manifest.generation < list.backupFloor) return refused('rollback');
  const entries = readIndex(served.index);
  const { records, unknown } = await readAll(parts, access, entries, backupKey, manifest);
  const seed = records.map(({ body }) => body).find((body) => body.kind === 'account-key')?.seed;
  if (seed === undefined) return refused('tampered');
  const accountKey = await orTampered(() => accountKeyFromSeed(seed, list.accountKey), 'other-account');
  const { slots, manifest: manifestBytes } = served;
  return { address, accountKey, backupKey, manifest, manifestBytes, slots, records, unknown, list, lists };
};

/**
 * Rejects with a `RestoreRefused`, or with a `TransportError` where the server gave no answer: then the same can be
 * tried again.
 */
export const fetchBackup = async (parts: FetchParts, secret: Secret): Promise<FetchedBackup> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await fetchOnce(parts, secret);
    } catch (cause) {
      const isReplaced = cause instanceof TransportError && cause.code === 'not-found';
      if (!isReplaced || left <= 1) throw cause;
    }
  }
};
