/** What an engine has for teams, in tests without one. */
import { TransportError } from '../../src/transport/port.ts';

const unreachable = () => Promise.reject(new TransportError('unreachable'));

export const NO_TEAMS = {
  contacts: { find: () => Promise.resolve(undefined), refresh: unreachable },
  rosters: unreachable,
  onWriting: () => undefined,
};
