/** The parts of a client, and its purpose. */
import type { DEVICE_KIND } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import type { Duty } from '../engine/upkeep.ts';
import type { ChatStore } from '../storage/port.ts';
import type { ErasureDirectory, LinkDirectory, Transport } from '../transport/port.ts';
import type { EventLog } from '../diagnostics/event-log.ts';
import type { Environment } from '../environment/port.ts';
import type { CheckParts } from '../check/check-connection.ts';
import type { ChatClient } from '../facade/chat-client.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { BackupFacet } from '../facade/backup.ts';
import type { ConnectionCheckFacet } from '../facade/connection-check.ts';
import type { Told } from '../rows/engine-store.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import type { ChatEvent, ClientState } from '../base/view.ts';
import type { EngineHost } from '../engine/engine-services.ts';
import type { Identity } from '../accounts/identity.ts';
import type { PushAnswer, PushRequest } from '../base/push-request.ts';
import type { ConversationList } from '../views/conversation-list.ts';

export type ClientParts = {
  /** Name of the profile. Undefined: nothing of it outlives the window. */
  readonly database?: string;
  readonly store: ChatStore;
  readonly transport: Transport;
  readonly environment: Environment;
  readonly platform: Platform;
  readonly kind: keyof typeof DEVICE_KIND;
  /** How many of each one-time kind the device has out; by its kind unless given. */
  readonly oneTimePrekeys?: number | undefined;
  /** The account that this client was made to write to, and the least version of its list to accept. */
  readonly owner?: { readonly address: string; readonly leastVersion?: number };
  /** The engine failed and restarts. For a log of the host; the error contains no secret. */
  readonly onFault?: (cause: unknown) => void;
};

/** Makes its own transport to `origin`. */
export type Check = (
  parts: Omit<CheckParts, 'transport'> & { readonly origin: string },
  ...asked: Parameters<ConnectionCheckFacet['run']>
) => Promise<void>;

/** What the facets that only an inbox has need of a tab. */
export type TabDevicesParts = {
  readonly client: TabParts;
  readonly clock: ServerClock;
  readonly store: { use<T>(work: (store: ChatStore) => Promise<T>): Promise<T> };
  readonly state: { view(): ClientState };
  readonly events: { tell(told: Told): void; subscribe(listener: (event: ChatEvent) => void): () => void };
  readonly engine: { look(): void };
  readonly conversations: { markRead(conversation: ConversationId): Promise<void> };
};

/** The facets that only an inbox has. */
export type InboxFacets = {
  readonly [
    K in
      | 'devices'
      | 'verification'
      | 'contacts'
      | 'search'
      | 'replies'
      | 'export'
      | 'hours'
      | 'visitors'
      | 'team'
      | 'teamRoom'
  ]: NonNullable<ChatClient[K]>;
};

/** Asks the server about the pushes of this device. `kept`: a token that is still valid, if there is one. */
export type AskPush = (
  parts: { readonly transport: Transport; readonly identity: Identity; readonly kept: string | undefined },
  request: PushRequest,
) => Promise<PushAnswer>;

/** What the backup needs of a tab. */
export type TabBackupParts = {
  readonly client: ClientParts;
  readonly clock: ServerClock;
  readonly engine: { readonly look: () => void };
  readonly state: { readonly refresh: () => Promise<void> };
};

/**
 * What only some clients have, so that the widget does not carry it. Without `list`, `conversations.list` and `totals`
 * are refused, without `check` `connectionCheck.run`, and without `askPush` `account.push`. `finish`: what else belongs
 * to each commit of the engine. `guard`: what is thrown away before it is opened.
 */
export type Extras = {
  readonly list?: ConversationList | undefined;
  readonly check?: Check | undefined;
  /** Where an account is erased, by the origin of the server. By default over REST. */
  readonly erasuresOf?: ((origin: string) => ErasureDirectory) | undefined;
  /** The rendezvous of a server, by its origin. By default over REST. */
  readonly linksOf?: ((origin: string) => LinkDirectory) | undefined;
  /** Without it the client has none of these. */
  readonly facets?: ((parts: TabDevicesParts) => InboxFacets) | undefined;
  /** Further duties of the engine. */
  readonly duties?: readonly Duty[] | undefined;
  readonly finish?: EngineHost['finish'];
  readonly guard?: EngineHost['guard'];
  readonly askPush?: AskPush | undefined;
  /** The log to write to. By default a new one. */
  readonly log?: EventLog;
  readonly backup?: ((parts: TabBackupParts) => BackupFacet) | undefined;
};

/** What the tabs are made of. */
export type TabParts = ClientParts & Extras;
