/**
 * What the client's log may hold. The types admit numbers and members of closed unions only: an event has no place for
 * a text, a name, an address, an id or a key. Keep it so in new events: `core/test/scenarios/diagnostics.test.ts`
 * searches the log for planted markers.
 */
import type { RefusalCode } from '@cipherchat/protocol';
import type { CheckResult } from './connection-check.ts';
import type { ChatErrorCode } from './errors.ts';
import type { StoreErrorCode, TransportErrorCode } from './failure-codes.ts';
import type { ClientState, ConnectionState, Obstacle } from './view.ts';

/** Classes of errors that the log tells apart. Any other one is `other`: the name of an error is free text. */
type ErrorName =
  | 'TransportError'
  | 'StoreError'
  | 'Refusal'
  | 'ChatError'
  | 'TypeError'
  | 'RangeError'
  | 'AbortError'
  | 'OperationError'
  | 'other';

/** Class and code of an error, never its message. */
export type Fault = {
  readonly error: ErrorName;
  /** Only where the error is one of the client's own four classes. */
  readonly code?: TransportErrorCode | StoreErrorCode | RefusalCode | ChatErrorCode;
};

/** Background duties of the engine, as `engine/upkeep.ts` lists them. */
export type DutyName =
  | 'prekeys'
  | 'own device list'
  | 'lists of held envelopes'
  | 'pruning'
  | 'own devices'
  | 'backup'
  | 'contacts'
  | 'history'
  | 'team'
  | 'team room';

/** `ms` are durations in milliseconds; other numbers are counts unless their name says otherwise. */
export type DiagnosticEvent =
  /** The store was opened. `agreementKeys`: how the browser's storage keeps X25519 keys. */
  | { readonly event: 'opened'; readonly ms: number; readonly agreementKeys: 'as-handles' | 'wrapped' }
  /** Which ML-KEM the first key was made with. */
  | { readonly event: 'ml-kem'; readonly implementation: 'native' | 'javascript' }
  /** The client cannot run. */
  | ({ readonly event: 'failed'; readonly failure: ClientState['failure'] } & Fault)
  /** This tab runs the engine from now on, or no longer. */
  | { readonly event: 'leads'; readonly leads: boolean }
  | ({ readonly event: 'engine-ended' } & Fault)
  /** Something failed that should not; the client goes on. */
  | ({ readonly event: 'fault' } & Fault)
  | { readonly event: 'connection'; readonly state: ConnectionState }
  | { readonly event: 'connect-failed'; readonly code: TransportErrorCode; readonly failures: number }
  | { readonly event: 'connection-lost' }
  | { readonly event: 'server-draining' }
  /** The next try to connect comes after so long. */
  | { readonly event: 'backoff'; readonly ms: number }
  | { readonly event: 'admitted'; readonly isFirst: boolean; readonly ms: number }
  /** A mailbox was pulled until its end. `fresh`: envelopes not known before. */
  | { readonly event: 'pulled'; readonly envelopes: number; readonly fresh: number; readonly ms: number }
  | { readonly event: 'mailbox-failed'; readonly code: TransportErrorCode }
  /** One batch of envelopes, after its commit. `fresh` were not known before, `left` stay in the mailbox. */
  | {
      readonly event: 'received';
      readonly fresh: number;
      readonly left: number;
      readonly ms: number;
    }
  /**
   * An envelope was not opened. `unfit`: it is no message for this device. `fault`: an error of ours, which is logged
   * as well.
   */
  | { readonly event: 'envelope-refused'; readonly code: RefusalCode | 'unfit' | 'fault' }
  /** An envelope waits for a list that has its sender. */
  | { readonly event: 'envelope-held'; readonly kept: boolean }
  /** Messages of one conversation were encrypted and committed; before it, their lists and prekeys were fetched. */
  | { readonly event: 'sealed'; readonly rows: number; readonly ms: number }
  | { readonly event: 'sent'; readonly rows: number; readonly failed: number; readonly ms: number }
  | {
      readonly event: 'send-failed';
      readonly verdict: 'wait' | 'lists' | 'log-in' | 'give-up' | 'look';
      readonly code: TransportErrorCode;
    }
  | { readonly event: 'given-up'; readonly rows: number; readonly obstacle: Obstacle }
  /** The device list of some account was fetched and judged. */
  | { readonly event: 'list'; readonly verdict: 'known' | Obstacle }
  | { readonly event: 'duty'; readonly duty: DutyName; readonly ms: number }
  /** The server lacks a send that it had confirmed. */
  | { readonly event: 'server-restored' }
  | { readonly event: 'commit'; readonly changes: number; readonly ms: number }
  | ({ readonly event: 'commit-failed'; readonly changes: number; readonly ms: number } & Fault)
  /** A step of a check of the connection, which the user asked for. */
  | ({ readonly event: 'checked' } & CheckResult)
  /** Another build upgrades the database, or the site's data was cleared. */
  | { readonly event: 'store-taken' };

/** Where the client records events. `record` is synchronous: the entries stay in memory. */
export interface Log {
  record(event: DiagnosticEvent): void;
}

/** A log that keeps nothing. */
export const NO_LOG: Log = { record: () => undefined };

export type BrowserEngine = 'chromium' | 'webkit' | 'firefox' | 'node' | 'other';

/** A value that JSON can hold. It has no text, name, address, id, key, origin or page address. */
export type Diagnostics = {
  /** Layout of this value. It goes up when a field changes its meaning or is removed. */
  readonly version: 1;
  /** Version of the client, as in its package. */
  readonly client: string;
  readonly browser: { readonly engine: BrowserEngine; readonly major: number };
  /** Unix time in milliseconds at which the log began, rounded down to the minute. */
  readonly startedAt: number;
  /** Milliseconds from `startedAt` until now; so are the `at` of the entries. */
  readonly at: number;
  readonly state: Pick<ClientState, 'phase' | 'connection' | 'cause' | 'failure' | 'durable' | 'waiting'>;
  /** Count of rows by table; undefined where the store does not answer. */
  readonly rows: Readonly<Record<string, number>> | undefined;
  /** Entries that were dropped because the log was full. */
  readonly dropped: number;
  /** Of this tab, oldest first. The tab that runs the engine has the most to tell. */
  readonly entries: readonly (DiagnosticEvent & { readonly at: number })[];
};
