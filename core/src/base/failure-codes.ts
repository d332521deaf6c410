/** Codes of failures that more than one folder names. */
import type { WireErrorCode } from '@cipherchat/protocol';

export type TransportErrorCode =
  | WireErrorCode
  /** No answer: the request may or may not have been carried out. */
  | 'unreachable'
  /** The answer breaks the protocol. */
  | 'invalid-answer'
  /** The page's Content-Security-Policy does not allow the request. */
  | 'policy'
  /** Something that is not the server answered. */
  | 'intercepted'
  /** Requests get through, connections do not. */
  | 'blocked';

export type StoreErrorCode =
  /** Another engine took over. */
  | 'superseded'
  /** Quota. */
  | 'full'
  /** Closed, or upgraded by another build. */
  | 'closed'
  /** Cleared with the data of the site. */
  | 'cleared'
  /** A row does not open. */
  | 'damaged'
  /** The browser lets us store nothing. */
  | 'denied'
  /** A newer build wrote the database, or a row. */
  | 'newer-version'
  /** Another tab holds an upgrade up. */
  | 'blocked';
