/**
 * Another device of the account has made a newer backup, or the server has another one than this device knows. What
 * this device finds in it stays; records of other devices are named again in each next manifest.
 */
import { equalBytes, readIndex, toHex } from '@cipherchat/protocol';
import { indexHashOf, slotsHashOf, verifyManifest } from '../crypto/backup.ts';
import type { BackedUp, BackupFailure, BackupGeneration, BackupKeyRecord } from '../rows/backup-records.ts';
import type { BackupDirectory } from '../transport/port.ts';

type Served = Awaited<ReturnType<BackupDirectory['own']>>;

const NO_DIGEST = new Uint8Array(0);

const NOTHING_YET = { generation: 0, revision: 0, slots: [], records: [], conversations: 0, messages: 0 } as const;

const recordsOf = (index: Uint8Array, known: readonly BackedUp[]): readonly BackedUp[] => {
  const byId = new Map(known.map((one) => [toHex(one.id), one]));
  return readIndex(index).map(({ id, hash }) => {
    const own = byId.get(toHex(id));
    return own !== undefined && equalBytes(own.hash, hash) ? own : { id, hash, subject: toHex(id), digest: NO_DIGEST };
  });
};

const isWhole = async (served: Served, signed: Awaited<ReturnType<typeof verifyManifest>>): Promise<boolean> =>
  equalBytes(await slotsHashOf(served.slots), signed.slotsHash) &&
  equalBytes(await indexHashOf(served.index), signed.indexHash) &&
  served.accesses.length === served.slots.length;

/**
 * The served backup as this device goes on from it. `tampered`: it is not what the account signed. `rollback`: its
 * generation is below one that this device has seen. `replaced`: its key is another one, as after a new code on another
 * device: this device cannot add to it.
 */
export const adoptGeneration = async (
  served: Served,
  accountKey: Uint8Array,
  wanted: BackupKeyRecord,
  before: BackupGeneration | undefined,
  pending: BackupGeneration | undefined,
): Promise<BackupGeneration | Extract<BackupFailure, 'tampered' | 'rollback' | 'replaced'>> => {
  let manifest;
  try {
    manifest = await verifyManifest(served.manifest, accountKey);
  } catch {
    return 'tampered';
  }
  if (!(await isWhole(served, manifest))) return 'tampered';
  const { generation, revision, conversations, messages, ...last } = before ?? NOTHING_YET;
  if (manifest.generation < generation) return 'rollback';
  const slots = served.slots.map((slot, i) => ({ slot, access: served.accesses[i] ?? NO_DIGEST }));
  const ours = [...wanted.slots, ...last.slots];
  const isOurKey = slots.some(({ slot }) => ours.some((one) => equalBytes(one.slot, slot)));
  if (!isOurKey) return 'replaced';
  const known = [...last.records, ...(pending?.records ?? [])];
  return {
    backupKey: wanted.backupKey,
    slots,
    revision,
    generation: manifest.generation,
    manifest: served.manifest,
    records: recordsOf(served.index, known),
    savedAt: manifest.created,
    conversations,
    messages,
  };
};
