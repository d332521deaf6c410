/** Seals the next generation: records whose text has changed, and the manifest over all of them. */
import { equalBytes, MAX_BACKUP_RECORDS } from '@cipherchat/protocol';
import {
  indexHashOf,
  indexOf,
  manifestHashOf,
  recordHashOf,
  sealRecordText,
  signManifest,
  slotsHashOf,
} from '../crypto/backup.ts';
import type { SigningKey } from '../crypto/keys.ts';
import type { Platform } from '../crypto/platform.ts';
import type { BackedUp, BackupGeneration, BackupKeyRecord } from '../rows/backup-records.ts';
import { conversationOfSubject, type Collected } from './collect-texts.ts';

const ID_BYTES = 16;
const NONCE_BYTES = 16;

export type Sealing = {
  readonly platform: Pick<Platform, 'random'>;
  /** 20 bytes. */
  readonly account: Uint8Array;
  readonly accountKey: SigningKey;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly conversations: number;
  readonly messages: number;
};

/** `added`: the sealed records that the server does not have yet. */
export type Sealed = { readonly generation: BackupGeneration; readonly added: readonly Uint8Array[] };

/** Records of before whose subject `collected` says nothing about. */
const untouched = (before: readonly BackedUp[], { texts, covered }: Collected): readonly BackedUp[] =>
  before.filter(({ subject }) => {
    if (texts.has(subject)) return false;
    const conversation = conversationOfSubject(subject);
    // Records of another device belong to no conversation of this one.
    if (conversation === undefined) return true;
    return covered !== undefined && !(covered as ReadonlySet<string>).has(conversation);
  });

/** Undefined where nothing has changed; `too-large` where the server would not take it. */
export const sealGeneration = async (
  wanted: BackupKeyRecord,
  before: BackupGeneration | undefined,
  collected: Collected,
  { platform, account, accountKey, now, conversations, messages }: Sealing,
): Promise<Sealed | 'too-large' | undefined> => {
  const isSameKey = before !== undefined && equalBytes(before.backupKey, wanted.backupKey);
  const known = isSameKey ? before.records : [];
  const generation = (before?.generation ?? 0) + 1;
  const bySubject = new Map(known.map((one) => [one.subject, one]));
  const records: BackedUp[] = [...untouched(known, collected)];
  const added: Uint8Array[] = [];
  for (const [subject, text] of collected.texts) {
    const digest = await recordHashOf(text);
    const kept = bySubject.get(subject);
    if (kept !== undefined && equalBytes(kept.digest, digest)) {
      records.push(kept);
      continue;
    }
    const id = platform.random(ID_BYTES);
    const head = { account, id, generation };
    const record = await sealRecordText(head, text, wanted.backupKey, platform.random(NONCE_BYTES));
    records.push({ id, hash: await recordHashOf(record), subject, digest });
    added.push(record);
  }
  const isUnchanged = isSameKey && added.length === 0 && records.length === known.length;
  if (isUnchanged && before.revision === wanted.revision) return undefined;
  if (records.length > MAX_BACKUP_RECORDS) return 'too-large';
  const manifest = await signManifest(accountKey, {
    account,
    generation,
    previous: before === undefined ? new Uint8Array(32) : await manifestHashOf(before.manifest),
    created: now,
    slotsHash: await slotsHashOf(wanted.slots.map(({ slot }) => slot)),
    recordCount: records.length,
    indexHash: await indexHashOf(indexOf(records)),
  });
  return { generation: { ...wanted, generation, manifest, records, savedAt: now, conversations, messages }, added };
};
