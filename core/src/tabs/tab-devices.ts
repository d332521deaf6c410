/** The devices of the own account, in one tab. A widget has none, so it does not carry this file. */
import { DEVICE_KIND } from '@cipherchat/protocol';
import { openDevices } from '../devices/devices.ts';
import type { DevicesFacet } from '../facade/devices.ts';
import type { LinkDirectory } from '../transport/port.ts';
import type { TabDevicesParts } from './client-parts.ts';

/** `linksOf`: the way to the rendezvous of a server, by its origin. */
export const tabDevices =
  (linksOf: (origin: string) => LinkDirectory) =>
  ({ client, store, state, events, engine, clock }: TabDevicesParts): DevicesFacet => {
    const { transport, platform, kind } = client;
    return openDevices({
      platform,
      clock,
      directory: transport.directory,
      links: linksOf(transport.origin),
      kind: DEVICE_KIND[kind],
      use: (work) => store.use(work),
      state: () => state.view(),
      subscribe: (listener) => events.subscribe(listener),
      wrote: () => {
        events.tell({ conversations: [], received: [] });
        engine.look();
      },
    });
  };
