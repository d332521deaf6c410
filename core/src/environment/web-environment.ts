/** The environment of a browser, for windows and service workers. */
import type { Environment } from './port.ts';
import { systemClock } from './system-clock.ts';
import { createWebChannel } from './web-channel.ts';
import { createWebLock } from './web-lock.ts';
import { createWebNetwork } from './web-network.ts';
import { createWebTabs } from './web-tabs.ts';

/** `profile` is the name of the database: what shares it shares lock and channel. */
export const createWebEnvironment = (profile: string): Environment => {
  const { locks } = globalThis.navigator as { readonly locks?: LockManager };
  return {
    clock: systemClock,
    lock: createWebLock(profile, locks),
    channel: createWebChannel(profile),
    tabs: createWebTabs(profile, locks),
    network: createWebNetwork(globalThis, systemClock),
  };
};
