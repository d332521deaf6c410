/** The facet of the backup, in one tab. Only an inbox has it. */
import { equalBytes, SLOT_KIND } from '@cipherchat/protocol';
import { readAddress } from '../accounts/identity.ts';
import type { BackupState, RestoreOutcome, RestoreSecret } from '../base/backup.ts';
import { ChatError } from '../base/errors.ts';
import { readRecoveryCode, recoveryCodeOf, RECOVERY_SECRET_BYTES } from '../crypto/recovery-code.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Platform } from '../crypto/platform.ts';
import type { BackupFacet } from '../facade/backup.ts';
import { backupKeys, backupStates, type BackupFailure, type BackupKeyRecord } from '../rows/backup-records.ts';
import { readRow } from '../rows/read-rows.ts';
import { StoreError, type ChatStore } from '../storage/port.ts';
import { TransportError, type BackupDirectory, type Transport } from '../transport/port.ts';
import { restoreAccount } from './restore.ts';
import { makeSlot, newSlotHead } from './secrets.ts';

export type BackupFacetParts = {
  readonly store: ChatStore;
  readonly platform: Platform;
  readonly transport: Transport;
  readonly clock: ServerClock;
  readonly backups: BackupDirectory;
  /** Rows were written that the engine has to read. */
  readonly onWritten: () => void;
  /** An identity was written. */
  readonly onRestored: () => Promise<void>;
};

const BACKUP_KEY_BYTES = 32;

const FAILURES: Readonly<Partial<Record<BackupFailure, BackupState['failure']>>> = {
  unreachable: 'offline',
  blocked: 'offline',
  unavailable: 'offline',
  'rate-limited': 'offline',
  'storage-full': 'full',
  'too-large': 'too-large',
  replaced: 'replaced',
  rollback: 'rollback',
  tampered: 'tampered',
  'not-found': 'old-server',
  'method-not-allowed': 'old-server',
};

const failureOf = (failure: BackupFailure | undefined): BackupState['failure'] =>
  failure && (FAILURES[failure] ?? 'other');

const outcomeOf = (cause: unknown): RestoreOutcome => {
  if (cause instanceof StoreError && cause.code === 'full') return { kind: 'refused', why: 'storage-full' };
  if (!(cause instanceof TransportError)) throw cause;
  const isOld = cause.code === 'not-found' || cause.code === 'method-not-allowed';
  return { kind: 'refused', why: isOld ? 'old-server' : 'offline' };
};

const put = (value: BackupKeyRecord) =>
  ({ kind: 'put', table: backupKeys.table, row: backupKeys.toRow('backup-key', value) }) as const;

const stateOf = async (store: BackupFacetParts['store'], wanted: BackupKeyRecord | undefined): Promise<BackupState> => {
  const { stored, failure } = (await readRow(store, backupStates, 'backup')) ?? {};
  return {
    kind: failure === 'no-account-key' ? 'not-here' : wanted === undefined ? 'none' : 'on',
    savedAt: stored?.savedAt,
    conversations: stored?.conversations ?? 0,
    messages: stored?.messages ?? 0,
    waits: wanted !== undefined && wanted.revision !== stored?.revision,
    failure: failureOf(failure),
  };
};

export const createBackupFacet = (parts: BackupFacetParts): BackupFacet => {
  const { store, platform, onWritten, onRestored } = parts;
  const wantedKey = (): Promise<BackupKeyRecord | undefined> => readRow(store, backupKeys, 'backup-key');

  /** What the engine took over from another device counts, unless the user has changed something since. */
  const current = async (): Promise<BackupKeyRecord | undefined> => {
    const [wanted, state] = [await wantedKey(), await readRow(store, backupStates, 'backup')];
    const { stored } = state ?? {};
    const isSame = wanted && stored && equalBytes(wanted.backupKey, stored.backupKey);
    return isSame && wanted.revision === stored.revision ? { ...wanted, slots: stored.slots } : wanted;
  };

  return {
    state: async () => stateOf(store, await wantedKey()),
    drawCode: () => recoveryCodeOf(platform.random(RECOVERY_SECRET_BYTES)),
    useCode: async (code, { replace }) => {
      const secret = await readRecoveryCode(code);
      if (typeof secret === 'string') throw new ChatError('code-wrong');
      const own = await readAddress(store);
      if (own === undefined) throw new ChatError('no-account');
      const before = await current();
      const backupKey = replace || before === undefined ? platform.random(BACKUP_KEY_BYTES) : before.backupKey;
      const head = newSlotHead(platform, own.account, SLOT_KIND.code);
      const slot = await makeSlot(platform, head, secret, backupKey);
      const slots = replace ? [slot] : [...(before?.slots ?? []), slot];
      await store.commit([put({ backupKey, slots, revision: (before?.revision ?? 0) + 1 })]);
      onWritten();
    },
    backUpNow: async () => {
      const before = await current();
      if (before === undefined) return;
      await store.commit([put({ ...before, revision: before.revision + 1 })]);
      onWritten();
    },
    restore: async (secret: RestoreSecret, hear = () => undefined) => {
      const bytes = await readRecoveryCode(secret.code);
      if (typeof bytes === 'string') return { kind: 'refused', why: bytes };
      try {
        const outcome = await restoreAccount(parts, { kind: SLOT_KIND.code, bytes }, hear);
        if (outcome.kind === 'restored') await onRestored();
        return outcome;
      } catch (cause) {
        return outcomeOf(cause);
      }
    },
  };
};
