import { expect, test } from 'vitest';
import { causeOf, type ConnectionCause } from './connection-status.ts';
import type { TransportErrorCode } from './failure-codes.ts';

/** For every code that a failed request can have: the cause that is told. */
const TOLD: Readonly<Record<TransportErrorCode, ConnectionCause>> = {
  unreachable: 'server',
  'invalid-answer': 'server',
  unauthenticated: 'server',
  'challenge-unknown': 'server',
  'rate-limited': 'limited',
  policy: 'policy',
  intercepted: 'intercepted',
  blocked: 'blocked',
  unavailable: 'storage',
  'storage-full': 'storage',
  internal: 'storage',
  malformed: 'refused',
  'invalid-key': 'refused',
  'bad-signature': 'refused',
  'bad-chain': 'refused',
  'stale-list': 'refused',
  conflict: 'refused',
  'not-found': 'refused',
  'method-not-allowed': 'refused',
  gone: 'refused',
  'too-large': 'refused',
  'unsupported-media-type': 'refused',
  'mailbox-full': 'refused',
};
const CODES = Object.keys(TOLD) as readonly TransportErrorCode[];

test.each(CODES)('%s has one cause, and none but a missing answer is put down to the clock', (code) => {
  expect(causeOf({ code }, true, false)).toBe(TOLD[code]);
  expect(causeOf({ code }, true, true)).toBe(TOLD[code] === 'server' ? 'clock' : TOLD[code]);
  expect(causeOf({ code }, false, true)).toBe('offline');
});

test.each(['uninvited', 'switched-off'] as const)('a server that says %s is believed', (reason) => {
  expect(causeOf({ code: 'not-found', reason }, true, true)).toBe(reason);
  expect(causeOf({ code: 'not-found', reason: `not ${reason}` }, true, true)).toBe('refused');
});
