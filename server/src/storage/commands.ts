/** A write as plain data, so that it can wait for its batch and cross into another thread. */
import type { Store, StorageErrorCode } from './port.ts';

type PortWrite =
  | 'register'
  | 'appendList'
  | 'addPrekeys'
  | 'removePrekeys'
  | 'takeBundle'
  | 'send'
  | 'acknowledge'
  | 'acknowledgeDeliveries'
  | 'openLink'
  | 'putLinkStep'
  | 'dropLink'
  | 'keepSubscription'
  | 'dropSubscription'
  | 'claimPush'
  | 'addBackupRecords'
  | 'replaceBackup'
  | 'eraseAccount'
  | 'appendRosterEntry'
  | 'sweep'
  | 'keepReading'
  | 'dropReadings'
  | 'probe';

export type CommandName = PortWrite;

/** The writes of the port, synchronous. */
export type Writes = {
  readonly [N in CommandName]: (...request: Parameters<Store[N]>) => Awaited<ReturnType<Store[N]>>;
};

export type Command = { readonly name: CommandName; readonly request: readonly unknown[] };

export type Result =
  | { readonly ok: true; readonly outcome: unknown }
  | { readonly ok: false; readonly code: StorageErrorCode; readonly reason: string };

/** Runs a batch and commits it. The results are in the order of the commands. */
export type Commit = (batch: readonly Command[]) => Promise<readonly Result[]>;
