import { KeptSession } from '../../test/support/kept-session.ts';
import { describeDelivery } from './port.contract.ts';
import { Sessions } from './sessions.ts';

describeDelivery('the connections of one node', () => {
  const sessions = new Sessions();
  return {
    delivery: sessions,
    connect: (device) => new KeptSession(sessions, { account: 'a'.repeat(32), device }),
    settled: () => Promise.resolve(),
  };
});
