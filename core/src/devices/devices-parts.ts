/** What the devices of an account need of the client of a tab. */
import type { DeviceKind } from '@cipherchat/protocol';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Platform } from '../crypto/platform.ts';
import type { ClientState } from '../base/view.ts';
import type { ChatStore } from '../storage/port.ts';
import type { Directory, LinkDirectory } from '../transport/port.ts';

export type DevicesParts = {
  /** Rejects with a `ChatError` where the store refuses, or was closed. */
  readonly use: <T>(work: (store: ChatStore) => Promise<T>) => Promise<T>;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly directory: Directory;
  readonly links: LinkDirectory;
  readonly kind: DeviceKind;
  readonly state: () => ClientState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A row was written that the engine has to read, and other tabs have to show. */
  readonly wrote: () => void;
};
