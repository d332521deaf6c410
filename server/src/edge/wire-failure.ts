/** What a failure looks like on the wire: a stable code, one sentence, and never a word of the input or of the cause. */
import { Refusal, toBase64Url, type WireError, type WireErrorCode } from '@cipherchat/protocol';
import { StorageError } from '../storage/port.ts';
import { ServiceError } from '../services/service-error.ts';

const SENTENCES: Readonly<Record<WireErrorCode, string>> = {
  malformed: 'The request does not have the form that the protocol asks for.',
  'invalid-key': 'A public key in the request is not a sound one.',
  'bad-signature': 'A signature in the request does not fit.',
  'bad-chain': 'The device list does not follow the one that is known.',
  'stale-list': 'The device list used is not the newest, or a device of it is missing among the receivers.',
  conflict: 'Something else is there already under this number.',
  unauthenticated: 'A valid token of a listed device is needed: log in.',
  'challenge-unknown': 'The challenge has been used, has expired, or was never given.',
  'not-found': 'There is nothing here, or it is not yours.',
  'method-not-allowed': 'This method does not exist here.',
  'too-large': 'The request is too large.',
  'unsupported-media-type': 'The body has to be JSON in UTF-8, not compressed.',
  'rate-limited': 'Too many requests: wait before the next one.',
  'mailbox-full': 'The mailbox of a receiver is full: wait before the next try.',
  unavailable: 'The server cannot do this at the moment: try again.',
  'storage-full': 'The server has no room left: try again later.',
  internal: 'The server failed at this request.',
};

/** For a database to come back, or an operator to make room. */
const STORAGE_RETRY_MS = 5_000;

const STORAGE_CODES = { full: 'storage-full', unavailable: 'unavailable', 'newer-data': 'unavailable' } as const;

export const wireError = (
  code: WireErrorCode,
  details: { readonly retryAfterMs?: number | undefined; readonly lists?: readonly Uint8Array[] } = {},
): WireError => {
  const { retryAfterMs, lists = [] } = details;
  return {
    code,
    message: SENTENCES[code],
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(lists.length === 0 ? {} : { lists: lists.map(toBase64Url) }),
  };
};

/** Every failure has an answer; what nobody expected is `internal`. */
export const wireFailure = (cause: unknown): WireError => {
  if (cause instanceof ServiceError) return wireError(cause.code, cause);
  if (cause instanceof StorageError) return wireError(STORAGE_CODES[cause.code], { retryAfterMs: STORAGE_RETRY_MS });
  if (cause instanceof Refusal) return wireError('malformed');
  return wireError('internal');
};
