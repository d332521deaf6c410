/** Store events in the log: commits and row counts. The log never looks at the content of a row. */
import type { Log } from '../base/diagnostics.ts';
import type { Clock } from '../environment/port.ts';
import { TABLES, type ChatStore } from '../storage/port.ts';
import { faultOf } from './fault-of.ts';

/** From now on each commit of this store is logged: how many changes, how long, and how it failed. */
export const logCommits = (store: ChatStore, log: Log, clock: Clock): void => {
  const commit = store.commit.bind(store);
  store.commit = async (changes, options) => {
    const since = clock.now();
    const cost = () => ({ changes: changes.length, ms: clock.now() - since });
    try {
      await commit(changes, options);
    } catch (cause) {
      log.record({ event: 'commit-failed', ...cost(), ...faultOf(cause) });
      throw cause;
    }
    log.record({ event: 'commit', ...cost() });
  };
};

/** Undefined where the store is closed or damaged. */
export const countRows = async (store: ChatStore): Promise<Readonly<Record<string, number>> | undefined> => {
  try {
    return Object.fromEntries(
      await Promise.all(TABLES.map(async (table) => [table, await store.count(table)] as const)),
    );
  } catch {
    return undefined;
  }
};
