/**
 * What a failure looks like on the wire: a stable code and one sentence, without any part of the input or the cause.
 */
import { Refusal, toBase64Url, type WireError, type WireErrorCode } from '@cipherchat/protocol';
import { StorageError } from '../storage/port.ts';
import { ServiceError } from '../services/service-error.ts';

const SENTENCES: Readonly<Record<WireErrorCode, string>> = {
  malformed: 'The request does not have the form that the protocol requires.',
  'invalid-key': 'A public key is invalid.',
  'bad-signature': 'A signature is invalid.',
  'bad-chain': 'The device list does not follow the newest known one.',
  'stale-list': 'The device list used is out of date, or one of its devices is missing among the receivers.',
  conflict: 'That id is already in use.',
  unauthenticated: 'A valid token of a listed device is required: log in.',
  'challenge-unknown': 'The challenge is unknown, used or expired: request a new one.',
  'not-found': 'Not found, or not yours.',
  'method-not-allowed': 'This method is not allowed here.',
  gone: 'The account was erased by its owner, for good.',
  'too-large': 'The request is too large.',
  'unsupported-media-type': 'The body must be JSON in UTF-8, not compressed.',
  'rate-limited': 'Too many requests: wait before the next one.',
  'mailbox-full': 'The mailbox of a receiver is full: wait before you try again.',
  unavailable: 'The server cannot do this at the moment: try again later.',
  'storage-full': 'The server is out of disk space: try again later.',
  internal: 'The server failed to handle this request.',
};

/** Time for a database to come back or for an operator to free space. */
const STORAGE_RETRY_MS = 5_000;

const STORAGE_CODES = {
  full: 'storage-full',
  unavailable: 'unavailable',
  abandoned: 'unavailable',
  'newer-data': 'unavailable',
} as const;

export const wireError = (
  code: WireErrorCode,
  details: {
    readonly retryAfterMs?: number | undefined;
    readonly lists?: readonly Uint8Array[];
    readonly reason?: string | undefined;
  } = {},
): WireError => {
  const { retryAfterMs, lists = [], reason } = details;
  return {
    code,
    message: SENTENCES[code],
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(reason === undefined ? {} : { reason }),
    ...(lists.length === 0 ? {} : { lists: lists.map(toBase64Url) }),
  };
};

/** Unexpected failures become `internal`. */
export const wireFailure = (cause: unknown): WireError => {
  if (cause instanceof ServiceError) return wireError(cause.code, cause);
  if (cause instanceof StorageError) return wireError(STORAGE_CODES[cause.code], { retryAfterMs: STORAGE_RETRY_MS });
  if (cause instanceof Refusal) return wireError('malformed');
  return wireError('internal');
};
