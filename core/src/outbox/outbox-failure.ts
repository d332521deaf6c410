/**
 * What a refused or unanswered request means for the rows of the outbox. Every decision to retry or to give up is made
 * here.
 */
import { TransportError, type TransportErrorCode } from '../transport/port.ts';
import type { AskedPause } from '../base/backoff.ts';
import type { KeptObstacle, PassingObstacle } from '../base/obstacle.ts';

export type FailureVerdict =
  /** Send the same bytes again later. With `obstacle` the user is told why. */
  | { readonly kind: 'wait'; readonly asked: AskedPause | undefined; readonly obstacle: PassingObstacle | undefined }
  /** The lists have changed: verify those that the refusal carries or the server gives, and seal again. */
  | { readonly kind: 'lists'; readonly lists: readonly Uint8Array[] }
  /** The server does not know a device that the list names, or the account has ended: look at its list, and wait. */
  | { readonly kind: 'look' }
  /** The server no longer accepts the token: log in again. */
  | { readonly kind: 'log-in' }
  /** The user has to decide. */
  | { readonly kind: 'give-up'; readonly obstacle: KeptObstacle };

/** The user has to decide. */
type GivenUp =
  | ('malformed' | 'invalid-key' | 'bad-signature' | 'bad-chain' | 'conflict')
  | ('method-not-allowed' | 'too-large' | 'unsupported-media-type');

/** Codes that `judgeFailure` asks for by name. */
type Named = 'stale-list' | 'unauthenticated' | 'challenge-unknown' | 'not-found' | 'gone';

/** All codes that the lists leave, so a new one does not compile without a meaning. */
type Pausing = Exclude<TransportErrorCode, (typeof PASSING)[number] | Named | GivenUp>;

const PAUSED: Readonly<Record<Pausing, PassingObstacle> & Partial<Record<TransportErrorCode, PassingObstacle>>> = {
  'rate-limited': 'limited',
  'mailbox-full': 'mailbox-full',
  unavailable: 'server-storage',
  'storage-full': 'server-storage',
  internal: 'server-storage',
};
/**
 * Failures that often end by themselves. `invalid-answer` is every answer that does not confirm that the message is on
 * disk.
 */
const PASSING = [
  'unreachable',
  'invalid-answer',
  'policy',
  'intercepted',
  'blocked',
] as const satisfies readonly TransportErrorCode[];

/** Throws `cause` again if it is not a `TransportError`: only answers of the server are judged. */
export const judgeFailure = (cause: unknown): FailureVerdict => {
  if (!(cause instanceof TransportError)) throw cause;
  const { code, retryAfterMs: asked } = cause;
  const passing = PAUSED[code];
  if (passing !== undefined) return { kind: 'wait', asked, obstacle: passing };
  if ((PASSING as readonly string[]).includes(code)) return { kind: 'wait', asked, obstacle: undefined };
  if (code === 'stale-list') return { kind: 'lists', lists: cause.lists };
  if (code === 'unauthenticated' || code === 'challenge-unknown') return { kind: 'log-in' };
  if (code === 'not-found' || code === 'gone') return { kind: 'look' };
  return { kind: 'give-up', obstacle: 'refused' };
};
