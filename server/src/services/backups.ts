/**
 * Backups of accounts (docs/protocol.md 10): ciphertext under a manifest that the account signed. The server checks
 * what it can, so that nothing but a whole backup takes the place of the one before; the client that restores checks
 * all of it again.
 */
import {
  AccountId,
  BACKUP_RECORD_ID_BYTES,
  compareBytes,
  concatBytes,
  cutBytes,
  equalBytes,
  MAX_BACKUP_BYTES,
  MAX_BACKUP_RECORDS,
  MAX_RECORDS_PER_ANSWER_BYTES,
  parseManifest,
  parseRecordHead,
  parseSlotHead,
  readIndex,
  SLOT_BYTES,
  SLOT_HEAD_BYTES,
  SLOT_KIND,
  toHex,
  type Manifest,
} from '@cipherchat/protocol';
import { accessHash, backupIndexHash, backupSlotsHash, recordHash } from '../auth/labelled-hash.ts';
import type { Principal } from '../auth/principal.ts';
import { isManifestSigned } from '../auth/signatures.ts';
import type { AccountStore, BackupRoom, BackupStore, StoredBackup } from '../storage/port.ts';
import { refuseUnless } from './service-error.ts';
import type { SwitchedOff } from './switched-off.ts';

export type BackupsParts = {
  readonly store: BackupStore & Pick<AccountStore, 'account'>;
  readonly switchedOff: Pick<SwitchedOff, 'has'>;
};

export type ServedBackup = Pick<StoredBackup, 'account' | 'manifest' | 'index' | 'accesses'> & {
  readonly slots: readonly Uint8Array[];
};

export type NewBackup = {
  readonly manifest: Uint8Array;
  /** `access`: hash of the access key, 32 bytes. */
  readonly slots: readonly { readonly slot: Uint8Array; readonly access: Uint8Array }[];
  /** Of all records, 16 bytes each, ascending. */
  readonly ids: Uint8Array;
};

/** Records that no manifest names yet stand next to those of the manifest before. */
const ROOM: BackupRoom = { bytes: MAX_BACKUP_BYTES, records: 2 * MAX_BACKUP_RECORDS };

const servedOf = ({ account, manifest, index, accesses, slots }: StoredBackup): ServedBackup => ({
  account,
  manifest,
  index,
  accesses,
  slots: cutBytes(slots, SLOT_BYTES),
});

const isAscending = (ids: readonly Uint8Array[]): boolean =>
  ids.every((id, i) => compareBytes(ids[i - 1] ?? new Uint8Array(0), id) < 0);

export class Backups {
  readonly #parts: BackupsParts;

  constructor(parts: BackupsParts) {
    this.#parts = parts;
  }

  /** `not-found` if there is none. */
  async own({ account }: Principal): Promise<ServedBackup> {
    const stored = await this.#parts.store.backup(account);
    refuseUnless(stored !== undefined, 'not-found');
    return servedOf(stored);
  }

  /** `malformed` for a record of another account; `conflict`; `storage-full`. */
  async add({ account }: Principal, records: readonly Uint8Array[]): Promise<void> {
    const own = AccountId.toBytes(account);
    const added = records.map((bytes) => {
      const head = parseRecordHead(bytes);
      refuseUnless(equalBytes(head.account, own), 'malformed');
      return { id: toHex(head.id), hash: recordHash(bytes), bytes };
    });
    refuseUnless(new Set(added.map(({ id }) => id)).size === added.length, 'malformed');
    const outcome = await this.#parts.store.addBackupRecords(account, added, ROOM);
    refuseUnless(outcome !== 'conflict', 'conflict');
    refuseUnless(outcome !== 'full', 'storage-full');
  }

  /** Codes: see `replaceBackup` in the table of routes. */
  async replace({ account }: Principal, { manifest: bytes, slots, ids: named }: NewBackup): Promise<void> {
    const { store } = this.#parts;
    const manifest = parseManifest(bytes);
    const known = await store.account(account);
    refuseUnless(known !== undefined, 'not-found');
    refuseUnless(isManifestSigned(manifest, known.accountKey), 'bad-signature');
    const ids = cutBytes(named, BACKUP_RECORD_ID_BYTES);
    this.#check(account, manifest, { slots, ids });
    const stored = await store.backup(account);
    if (stored !== undefined && equalBytes(stored.manifest, bytes)) return;
    refuseUnless((stored?.generation ?? 0) < manifest.generation, 'conflict');
    const hashes = await store.backupHashes(account);
    const hashesOfNamed = ids.map((id) => hashes.get(toHex(id)));
    refuseUnless(!hashesOfNamed.includes(undefined), 'not-found');
    const index = concatBytes(...ids.flatMap((id, i) => [id, hashesOfNamed[i] ?? new Uint8Array(0)]));
    refuseUnless(equalBytes(backupIndexHash(index), manifest.indexHash), 'malformed');
    const outcome = await store.replaceBackup({
      account,
      generation: manifest.generation,
      manifest: bytes,
      slots: concatBytes(...slots.map(({ slot }) => slot)),
      accesses: slots.map(({ access }) => toHex(access)),
      index,
    });
    refuseUnless(outcome !== 'conflict', 'conflict');
    refuseUnless(outcome !== 'missing', 'not-found');
  }

  /** Heads of the slots that need their salt before they can be asked for: all but recovery codes. */
  async heads(account: AccountId): Promise<readonly Uint8Array[]> {
    if (this.#parts.switchedOff.has(account)) return [];
    const stored = await this.#parts.store.backup(account);
    const heads = cutBytes(stored?.slots ?? new Uint8Array(0), SLOT_BYTES).map((slot) =>
      slot.slice(0, SLOT_HEAD_BYTES),
    );
    return heads.filter((head) => parseSlotHead(head).kind !== SLOT_KIND.code);
  }

  /** `not-found` for a key that opens nothing. */
  async open(access: Uint8Array): Promise<ServedBackup> {
    return servedOf(await this.#opened(access));
  }

  /** At least the first of the records. `not-found` for an id that the manifest does not name. */
  async read(access: Uint8Array, named: Uint8Array): Promise<readonly Uint8Array[]> {
    const { account, index } = await this.#opened(access);
    const known = new Set(readIndex(index).map(({ id }) => toHex(id)));
    const ids = cutBytes(named, BACKUP_RECORD_ID_BYTES).map(toHex);
    refuseUnless(
      ids.every((id) => known.has(id)),
      'not-found',
    );
    const records = new Map((await this.#parts.store.backupRecords(account, ids)).map(({ id, bytes }) => [id, bytes]));
    const answer: Uint8Array[] = [];
    let room = MAX_RECORDS_PER_ANSWER_BYTES;
    for (const id of ids) {
      const record = records.get(id);
      // Another device has replaced the backup meanwhile.
      refuseUnless(record !== undefined, 'not-found');
      room -= record.length;
      if (room < 0 && answer.length > 0) break;
      answer.push(record);
    }
    return answer;
  }

  async #opened(access: Uint8Array): Promise<StoredBackup> {
    const stored = await this.#parts.store.backupOf(accessHash(access));
    refuseUnless(stored !== undefined && !this.#parts.switchedOff.has(stored.account), 'not-found');
    return stored;
  }

  #check(
    account: AccountId,
    manifest: Manifest,
    { slots, ids }: { readonly slots: NewBackup['slots']; readonly ids: readonly Uint8Array[] },
  ): void {
    const own = AccountId.toBytes(account);
    const heads = slots.map(({ slot }) => parseSlotHead(slot));
    const isOwn = [manifest, ...heads].every((part) => equalBytes(part.account, own));
    const accesses = new Set(slots.map(({ access }) => toHex(access)));
    refuseUnless(isOwn && accesses.size === slots.length && isAscending(ids), 'malformed');
    refuseUnless(equalBytes(backupSlotsHash(slots.map(({ slot }) => slot)), manifest.slotsHash), 'malformed');
    refuseUnless(manifest.recordCount === ids.length, 'malformed');
  }
}
