import { AccountId } from '@cipherchat/protocol';
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
