/** What this device knows of the backup of its account (PROTOCOL 10). Sealed at rest like every row. */
import type { Row } from '../storage/port.ts';
import { defineRows } from './define-rows.ts';
import { plain } from './records.ts';
import type { TransportErrorCode } from '../base/failure-codes.ts';

/** `slot`: 161 bytes; `access`: hash of its access key, 32 bytes. */
export type KeptSlot = { readonly slot: Uint8Array; readonly access: Uint8Array };

export type BackupKeyRecord = {
  /** BK, 32 bytes. */
  readonly backupKey: Uint8Array;
  /** All that the next backup shall have. */
  readonly slots: readonly KeptSlot[];
  /** One more with each change by the user. */
  readonly revision: number;
};
/** Key `backup-key`; written by tabs, also where an account is restored. */
export const backupKeys = plain<BackupKeyRecord, 'backup-key'>('account', () => ['account', 0]);

/** One record of a backup. `subject`: what it holds; `digest`: SHA-256 of its text. */
export type BackedUp = {
  readonly id: Uint8Array;
  /** SHA-256 of the sealed record. */
  readonly hash: Uint8Array;
  readonly subject: string;
  readonly digest: Uint8Array;
};

/** One generation of the backup. */
export type BackupGeneration = BackupKeyRecord & {
  readonly generation: number;
  /** 199 bytes. */
  readonly manifest: Uint8Array;
  readonly records: readonly BackedUp[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly conversations: number;
  readonly messages: number;
};

/** Why the last try made no backup. */
export type BackupFailure = TransportErrorCode | 'rollback' | 'replaced' | 'too-large' | 'tampered' | 'no-account-key';

export type BackupStateRecord = {
  /** The server has it. */
  readonly stored?: BackupGeneration | undefined;
  /** Signed, and repeated in the same bytes until the server has answered. */
  readonly pending?: BackupGeneration | undefined;
  readonly failure?: BackupFailure | undefined;
};
/** Key `backup`; written by the engine, and where an account is restored. */
export const backupStates = plain<BackupStateRecord, 'backup'>('account', () => ['account', 0]);

/**
 * Key `restoring`: the keys of the device that a restore makes, with their handles, until all of the account is
 * there. A second try goes on with them. Written by tabs.
 */
export const restorations = defineRows<Row, Row>({
  table: 'account',
  cached: false,
  upgrades: [],
  toRow: (_, row) => row,
  fromRow: (row) => row,
});
