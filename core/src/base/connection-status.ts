/** How the connection is, and why it is not better. */
import type { RefusalReason } from '@cipherchat/protocol';
import type { TransportErrorCode } from './failure-codes.ts';

export type ConnectionState = 'connecting' | 'online' | 'offline';

/** Each cause has its words in the locales, and its behaviour in `engine/connection.ts`. */
export type ConnectionCause =
  /** The device reports no network. */
  | 'offline'
  /** No answer. A failed request tells a browser no more than that. */
  | 'server'
  /** The server refuses for now: too many requests. `retryAt` says until when. */
  | 'limited'
  /** The page's Content-Security-Policy lacks the server in `connect-src`. */
  | 'policy'
  /** Something between here and the server answers in its place, such as the sign-in page of a network. */
  | 'intercepted'
  /** The server can be reached, but a proxy lets no connection pass: no websocket, and no polling. */
  | 'blocked'
  /** Nothing answers, and the device's clock is so far behind that no certificate is valid yet. */
  | 'clock'
  /** The server refuses this device for good: a fault in this version, or in the data. It is tried again each hour. */
  | 'refused'
  /** This server takes a new inbox only with an invitation that no one has used. It is tried again each hour. */
  | 'uninvited'
  /** The operator has switched this inbox off. It is tried again each hour. */
  | 'switched-off'
  /** The server answers, but its own storage is away or full. */
  | 'storage'
  /** Connected by HTTP polling, because websockets do not get through. */
  | 'slower';

export type ConnectionStatus = {
  readonly connection: ConnectionState;
  /** Undefined while nothing is known to be wrong. */
  readonly cause: ConnectionCause | undefined;
  /** When the next try begins, in milliseconds since 1970. */
  readonly retryAt: number | undefined;
};

export const CONNECTING: ConnectionStatus = { connection: 'connecting', cause: undefined, retryAt: undefined };

/** Refusals of what this device sent. */
type Refusing =
  | ('malformed' | 'invalid-key' | 'bad-signature' | 'bad-chain' | 'stale-list' | 'conflict' | 'not-found' | 'gone')
  | ('method-not-allowed' | 'too-large' | 'unsupported-media-type' | 'mailbox-full');

/** Codes that have a cause of their own: all that the two lists above leave, so a new one does not compile without. */
type Own = Exclude<TransportErrorCode, (typeof PASSING)[number] | Refusing>;

const CAUSES: Readonly<Record<Own, ConnectionCause> & Partial<Record<TransportErrorCode, ConnectionCause>>> = {
  'rate-limited': 'limited',
  policy: 'policy',
  intercepted: 'intercepted',
  blocked: 'blocked',
  unavailable: 'storage',
  'storage-full': 'storage',
  internal: 'storage',
};

/** Another try may be answered in another way. */
const PASSING = [
  'unreachable',
  'invalid-answer',
  'unauthenticated',
  'challenge-unknown',
] as const satisfies readonly TransportErrorCode[];

/** Refusals that a try does not change before an hour has passed, unless the user asks for one. */
const FIRM = ['refused', 'uninvited', 'switched-off'] as const satisfies readonly (ConnectionCause | RefusalReason)[];

export const isFirm = (text: string | undefined): text is (typeof FIRM)[number] =>
  (FIRM as readonly (string | undefined)[]).includes(text);

/** What a failed request says. */
type Failed = { readonly code: TransportErrorCode; readonly reason?: string | undefined };

/** `online`: whether the device reports a network; `behind`: its clock is certainly behind. */
export const causeOf = ({ code, reason = '' }: Failed, online: boolean, behind: boolean): ConnectionCause => {
  if (!online) return 'offline';
  if (isFirm(reason)) return reason;
  return CAUSES[code] ?? ((PASSING as readonly string[]).includes(code) ? (behind ? 'clock' : 'server') : 'refused');
};
