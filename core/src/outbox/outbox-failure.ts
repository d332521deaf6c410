/**
 * What a refused or unanswered request means for what waits in the outbox. Nothing else decides about trying again or
 * giving up.
 */
import { TransportError, type TransportErrorCode } from '../transport/port.ts';
import { requestedPauseMs } from '../base/backoff.ts';
import type { Obstacle } from '../base/view.ts';

export type FailureVerdict =
  /** Same bytes again, later. With `obstacle` the user is told why. */
  | { readonly kind: 'wait'; readonly delayMs: number | undefined; readonly obstacle: Obstacle | undefined }
  /** The lists have changed: verify those that the refusal carries or the server gives, and seal again. */
  | { readonly kind: 'lists'; readonly lists: readonly Uint8Array[] }
  /** The token is not taken any more. */
  | { readonly kind: 'log-in' }
  /** The user has to decide. */
  | { readonly kind: 'give-up'; readonly obstacle: Obstacle };

const PAUSED: readonly TransportErrorCode[] = ['rate-limited', 'mailbox-full'];
/**
 * A server that answers so may well answer otherwise in a moment; `invalid-answer` includes every answer but "it is on
 * disk".
 */
const PASSING: readonly TransportErrorCode[] = [
  'unreachable',
  'invalid-answer',
  'unavailable',
  'storage-full',
  'internal',
];

export const judgeFailure = (cause: unknown): FailureVerdict => {
  if (!(cause instanceof TransportError)) throw cause;
  const { code, retryAfterMs } = cause;
  const delayMs = retryAfterMs === undefined ? undefined : requestedPauseMs(retryAfterMs);
  if (PAUSED.includes(code)) return { kind: 'wait', delayMs, obstacle: 'refused' };
  if (PASSING.includes(code)) return { kind: 'wait', delayMs, obstacle: undefined };
  if (code === 'stale-list') return { kind: 'lists', lists: cause.lists };
  if (code === 'unauthenticated' || code === 'challenge-unknown') return { kind: 'log-in' };
  return { kind: 'give-up', obstacle: code === 'not-found' ? 'unknown-address' : 'refused' };
};
