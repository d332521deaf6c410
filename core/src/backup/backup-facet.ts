/** The facet of the backup, in one tab. Only an inbox has it. */
import { SLOT_KIND } from '@cipherchat/protocol';
import { lacksAccountSeed } from '../accounts/account-seed.ts';
import type { BackupState, RestoreOutcome, RestoreSecret } from '../base/backup.ts';
import { ChatError } from '../base/errors.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { readRecoveryCode, recoveryCodeOf, RECOVERY_SECRET_BYTES } from '../crypto/recovery-code.ts';
import type { BackupFacet } from '../facade/backup.ts';
import { backupStates, type BackupFailure, type BackupKeyRecord } from '../rows/backup-records.ts';
import { readRow } from '../rows/read-rows.ts';
import { StoreError, type ChatStore } from '../storage/port.ts';
import { TransportError, type BackupDirectory, type Transport } from '../transport/port.ts';
import { restoreByPasskey } from './restore-by-passkey.ts';
import { restoreByPassphrase } from './restore-by-passphrase.ts';
import { restoreAccount } from './restore.ts';
import { waysOf } from './secrets.ts';
import { addPasskey, addPassphrase, askForBackup, useCode, wantedKey, type WaysParts } from './ways-in.ts';

export type BackupFacetParts = WaysParts & {
  readonly transport: Transport;
  readonly clock: ServerClock;
  readonly backups: BackupDirectory;
  /** An identity was written. */
  readonly onRestored: () => Promise<void>;
};

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

const stateOf = async (store: ChatStore, wanted: BackupKeyRecord | undefined): Promise<BackupState> => {
  const isNotHere = await lacksAccountSeed(store);
  const { stored, failure } = (await readRow(store, backupStates, 'backup')) ?? {};
  return {
    kind: isNotHere ? 'not-here' : wanted === undefined ? 'none' : 'on',
    savedAt: stored?.savedAt,
    conversations: stored?.conversations ?? 0,
    messages: stored?.messages ?? 0,
    waits: wanted !== undefined && wanted.revision !== stored?.revision,
    ways: waysOf(wanted?.slots ?? []),
    failure: failureOf(failure),
  };
};

const restored = async (
  parts: BackupFacetParts,
  secret: RestoreSecret,
  hear: (read: number, all: number) => void,
): Promise<RestoreOutcome> => {
  if (secret.kind === 'passkey') {
    const { passkeys } = parts;
    if (passkeys === undefined) throw new ChatError('not-allowed');
    return restoreByPasskey(parts, passkeys, hear);
  }
  if (secret.kind === 'passphrase') {
    const { hashPassphrase } = parts;
    if (hashPassphrase === undefined) throw new ChatError('not-allowed');
    return restoreByPassphrase(parts, hashPassphrase, secret, hear);
  }
  const bytes = await readRecoveryCode(secret.code);
  if (typeof bytes === 'string') return { kind: 'refused', why: bytes };
  return restoreAccount(parts, { kind: SLOT_KIND.code, bytes }, hear);
};

export const createBackupFacet = (parts: BackupFacetParts): BackupFacet => ({
  state: async () => stateOf(parts.store, await wantedKey(parts.store)),
  drawCode: () => recoveryCodeOf(parts.platform.random(RECOVERY_SECRET_BYTES)),
  useCode: (code, options) => useCode(parts, code, options),
  addPassphrase: (passphrase) => addPassphrase(parts, passphrase),
  addPasskey: (name) => addPasskey(parts, name),
  backUpNow: () => askForBackup(parts),
  restore: async (secret, hear = () => undefined) => {
    try {
      const outcome = await restored(parts, secret, hear);
      if (outcome.kind === 'restored') await parts.onRestored();
      return outcome;
    } catch (cause) {
      return outcomeOf(cause);
    }
  },
});
