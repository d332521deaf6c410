/** What a person can hand in: the log of a tab, its state and how many rows it has. Loaded when it is asked for. */
import type { Diagnostics } from '../base/diagnostics.ts';
import { VERSION } from '../base/version.ts';
import type { ClientState } from '../base/view.ts';
import type { ChatStore } from '../storage/port.ts';
import { TABLES } from '../storage/tables.ts';
import { browserOf } from './browser.ts';
import type { EventLog } from './event-log.ts';

/** Node 20 has no `navigator`. */
const HOST: { readonly navigator?: { readonly userAgent: string } } = globalThis;

/** Undefined where the store is closed or damaged. */
const countRows = async (store: ChatStore): Promise<Readonly<Record<string, number>> | undefined> => {
  try {
    return Object.fromEntries(
      await Promise.all(TABLES.map(async (table) => [table, await store.count(table)] as const)),
    );
  } catch {
    return undefined;
  }
};

/** Address and name are left out of the state. `store`: undefined where none is open. */
export const exportLog = async (
  log: EventLog,
  { phase, connection, cause, failure, durable, waiting }: ClientState,
  store?: ChatStore,
): Promise<Diagnostics> => ({
  version: 1,
  client: VERSION,
  browser: browserOf(HOST.navigator?.userAgent ?? ''),
  state: { phase, connection, cause, failure, durable, waiting },
  rows: store && (await countRows(store)),
  ...log.contents(),
});
