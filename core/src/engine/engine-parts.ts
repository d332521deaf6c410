/** What the rooms of one engine have in common. */
import type { Platform } from '../crypto/platform.ts';
import type { Directory, Link } from '../transport/port.ts';
import type { Contacts } from '../accounts/contacts.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Clock } from '../environment/port.ts';
import type { Identity } from '../accounts/identity.ts';
import type { SessionRows } from '../rows/session-rows.ts';

/** The way to the server while there is one; without one everything rejects with a `TransportError` `unreachable`. */
export interface Wire {
  readonly online: boolean;
  readonly request: Link['request'];
  /** Token of this device, for the authenticated routes. */
  token(): string;
  /** The server no longer takes the token: begin anew. */
  restart(): void;
}

export type EngineParts = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly sessions: SessionRows;
  readonly contacts: Contacts;
  readonly wire: Wire;
};

export type OutboxParts = EngineParts & { readonly onError: (cause: unknown) => void };
