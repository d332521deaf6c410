/** The check of the connection, from one tab: it needs no engine, so each tab can make its own. */
import { loadIdentity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { EventLog } from '../diagnostics/event-log.ts';
import type { ConnectionCheckFacet } from '../facade/connection-check.ts';
import type { TabParts } from './client-parts.ts';
import type { TabStore } from './tab-store.ts';

export type TabCheckParts = {
  readonly client: TabParts;
  readonly store: TabStore;
  readonly clock: ServerClock;
  readonly log: EventLog;
};

export const runCheck = (
  { client, store, clock, log }: TabCheckParts,
  ...asked: Parameters<ConnectionCheckFacet['run']>
): Promise<void> =>
  store.use(async (opened) => {
    const { check, environment, platform, transport } = client;
    if (!check) throw new TypeError('no check');
    const identity = () => loadIdentity(opened, platform);
    const { network, clock: device } = environment;
    await check({ origin: transport.origin, network, device, clock, log, identity }, ...asked);
  });
