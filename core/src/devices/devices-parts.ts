/** What the devices of an account need of the client of a tab. */
import type { ClientState } from '../base/view.ts';
import type { LinkParts } from '../linking/link-parts.ts';
import type { Directory } from '../transport/port.ts';

export type DevicesParts = LinkParts & {
  readonly directory: Directory;
  readonly state: () => ClientState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A row was written that the engine has to read, and other tabs have to show. */
  readonly wrote: () => void;
};
