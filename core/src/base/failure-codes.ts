/** Codes of failures that more than one folder names. */
import type { WireErrorCode } from '@cipherchat/protocol';

/**
 * `unreachable`: no answer, the request may or may not have been carried out. `invalid-answer`: it breaks the protocol.
 */
export type TransportErrorCode = WireErrorCode | 'unreachable' | 'invalid-answer';

export type StoreErrorCode =
  /** Another engine took over. */
  | 'superseded'
  /** Quota. */
  | 'full'
  /** Closed, upgraded by another build, or cleared with the data of the site. */
  | 'closed'
  /** A row does not open. */
  | 'damaged'
  /** The browser lets us store nothing. */
  | 'denied'
  /** A newer build wrote the database, or a row. */
  | 'newer-version'
  /** Another tab holds an upgrade up. */
  | 'blocked';
