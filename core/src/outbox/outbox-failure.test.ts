import { WIRE_ERRORS, type WireErrorCode } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { StoreError } from '../storage/port.ts';
import { TransportError } from '../transport/port.ts';
import { judgeFailure } from './outbox-failure.ts';

const EXPECTED: Readonly<Record<WireErrorCode, string>> = {
  malformed: 'give-up refused',
  'invalid-key': 'give-up refused',
  'bad-signature': 'give-up refused',
  'bad-chain': 'give-up refused',
  'stale-list': 'lists',
  conflict: 'give-up refused',
  unauthenticated: 'log-in',
  'challenge-unknown': 'log-in',
  'not-found': 'look',
  gone: 'look',
  'method-not-allowed': 'give-up refused',
  'too-large': 'give-up refused',
  'unsupported-media-type': 'give-up refused',
  'rate-limited': 'wait limited',
  'mailbox-full': 'wait mailbox-full',
  unavailable: 'wait server-storage',
  'storage-full': 'wait server-storage',
  internal: 'wait server-storage',
};

it.each(Object.keys(WIRE_ERRORS) as WireErrorCode[])('knows what %s means', (code) => {
  const verdict = judgeFailure(new TransportError(code, { retryAfterMs: 700 }));
  expect([verdict.kind, 'obstacle' in verdict ? verdict.obstacle : undefined].filter(Boolean).join(' ')).toBe(
    EXPECTED[code],
  );
  if (verdict.kind === 'wait') expect(verdict.asked).toBe(700);
});

it.each(['unreachable', 'invalid-answer', 'policy', 'intercepted', 'blocked'] as const)(
  'sends the same again after %s',
  (code) => {
    expect(judgeFailure(new TransportError(code))).toEqual({ kind: 'wait', asked: undefined, obstacle: undefined });
  },
);

it('judges nothing but answers of the server', () => {
  const cause = new StoreError('full');
  expect(() => judgeFailure(cause)).toThrow(cause);
});
