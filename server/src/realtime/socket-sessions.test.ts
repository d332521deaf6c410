import { AccountId, DAY_MS, DeviceId, TOKEN_GRACE_MS, TOKEN_LIFETIME_MS } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { KeptSession } from '../../test/support/kept-session.ts';
import { describeNotifier } from '../services/notifier.contract.ts';
import { SocketSessions } from './socket-sessions.ts';

describeNotifier('the connections of one node', () => {
  const sessions = new SocketSessions();
  return {
    notifier: sessions,
    connect: (device) => new KeptSession(sessions, { account: AccountId.parse('a'.repeat(32)), device }),
    settled: () => Promise.resolve(),
  };
});

it('a session of a clock that was ahead ends like one that began when the clock was set right', () => {
  const sessions = new SocketSessions();
  const kept = new KeptSession(sessions, {
    account: AccountId.parse('a'.repeat(32)),
    device: DeviceId.parse('0'.repeat(32)),
  });
  const right = 1_800_000_000_000;
  kept.session.renew(right + 40 * DAY_MS + TOKEN_LIFETIME_MS);
  sessions.closeExpired(right);
  const end = right + TOKEN_LIFETIME_MS + TOKEN_GRACE_MS;
  sessions.closeExpired(end - 1);
  expect(kept.isOpen).toBe(true);
  sessions.closeExpired(end);
  expect(kept.isOpen).toBe(false);
});
