/** A refusal of the server: a stable code and one sentence, which never repeats the input. */
import * as v from 'valibot';
import { object } from './own-members.ts';

/** Each code with its HTTP status. On a socket the acknowledgement carries the same code. */
export const WIRE_ERRORS = {
  malformed: 400,
  'invalid-key': 400,
  'bad-signature': 400,
  'bad-chain': 409,
  'stale-list': 409,
  conflict: 409,
  unauthenticated: 401,
  'challenge-unknown': 401,
  'not-found': 404,
  'method-not-allowed': 405,
  gone: 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'rate-limited': 429,
  'mailbox-full': 429,
  unavailable: 503,
  'storage-full': 507,
  internal: 500,
} as const satisfies Readonly<Record<string, number>>;

export type WireErrorCode = keyof typeof WIRE_ERRORS;

/**
 * Why this server does not let an inbox in: it asks for an invitation, and got none, or one that is unknown, used or
 * over; or the operator has switched the account off.
 */
export type RefusalReason = 'uninvited' | 'switched-off';

const CODES = Object.keys(WIRE_ERRORS) as [WireErrorCode, ...WireErrorCode[]];

/** Body of every REST answer that is not 2xx, and the field `error` of a socket acknowledgement. */
export const wireErrorSchema = object({
  code: v.picklist(CODES),
  message: v.string(),
  /** Milliseconds to wait before the next try, with the two codes of 429, `unavailable` and `storage-full`. */
  retryAfterMs: v.optional(v.number()),
  /**
   * With `stale-list`: the newest list of each account whose stated version was not the newest (PROTOCOL 6). A client
   * that lags by more than one version fetches those in between. With `gone`: the erasure of the account (22.3).
   */
  lists: v.optional(v.array(v.string())),
  /** With `not-found` in answer to a login or a registration: a `RefusalReason` (A3). Ignore any other text. */
  reason: v.optional(v.string()),
});

export type WireError = v.InferOutput<typeof wireErrorSchema>;
