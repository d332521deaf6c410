/** Commits in the log. The log never looks at the content of a row. */
import type { Log } from '../base/diagnostics.ts';
import type { Clock } from '../environment/port.ts';
import type { ChatStore } from '../storage/port.ts';
import { faultOf } from './fault-of.ts';

/** From now on each commit of this store is logged: how many changes, how long, and how it failed. */
export const logCommits = (store: ChatStore, log: Log, clock: Clock): void => {
  const commit = store.commit.bind(store);
  store.commit = async (changes, options) => {
    const since = clock.monotonic();
    const cost = () => ({ changes: changes.length, ms: clock.monotonic() - since });
    try {
      await commit(changes, options);
    } catch (cause) {
      log.record({ event: 'commit-failed', ...cost(), ...faultOf(cause) });
      throw cause;
    }
    log.record({ event: 'commit', ...cost() });
  };
};
