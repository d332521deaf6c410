/** The services of one engine, created once there is an identity. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { AccountId, DeviceKind } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import type { ChatStore } from '../storage/port.ts';
import { onDemand } from '../transport/on-demand.ts';
import type { Directory, LinkEvents, RosterDirectory, Transport, Wire } from '../transport/port.ts';
import { admit, readTime } from './admission.ts';
import { Connection } from './connection.ts';
import { Contacts } from '../accounts/contacts.ts';
import type { EngineStore, Told } from '../rows/engine-store.ts';
import type { Network } from '../environment/port.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Identity } from '../accounts/identity.ts';
import { Mailbox } from '../mailbox/mailbox.ts';
import { Outbox } from '../outbox/outbox.ts';
import { RestoredServer } from './restored-server.ts';
import { PrekeyStock, stockOf } from '../sessions/prekey-stock.ts';
import { Receiver } from '../mailbox/receive-envelopes.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { sessionRows, type SessionRows } from '../rows/session-rows.ts';
import type { Log } from '../base/diagnostics.ts';
import type { ConnectionStatus } from '../base/connection-status.ts';

export type Receives = Pick<Receiver, 'receive'>;

export type GuardParts = { readonly store: EngineStore; readonly identity: Identity };

export type EngineHost = {
  readonly store: ChatStore;
  readonly transport: Transport;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly network: Network;
  readonly log: Log;
  readonly kind: DeviceKind;
  /** How many of each one-time kind the device has out; by its kind unless given. */
  readonly oneTimePrekeys?: number | undefined;
  readonly leastVersion: (address: AccountId) => number;
  /** The account that a visitor's client was made to write to. */
  readonly visits?: AccountId | undefined;
  /** Belongs to the end of each unit of work of the engine with this number. No services: it has no identity yet. */
  readonly finish?:
    | ((copy: WorkingCopy, generation: number, services: EngineServices | undefined) => Promise<void>)
    | undefined;
  /** Comes before the receiver, and may keep envelopes from it. */
  readonly guard?: ((receiver: Receives, parts: GuardParts) => Receives) | undefined;
  readonly onChange: (told: Told) => void;
  readonly onConnection: (status: ConnectionStatus) => void;
  readonly onWriting: (conversation: ConversationId, writing: boolean) => void;
  /** An unexpected failure. The engine goes on or restarts. */
  readonly onFault: (cause: unknown) => void;
};

export type EngineEvents = {
  readonly onOnline: () => void;
  readonly onPush: LinkEvents['push'];
  readonly onNewList: (address: AccountId) => void;
  readonly onDoubt: (address: AccountId) => void;
  readonly onOutbox: () => void;
  readonly onMissing: () => void;
  readonly onWriting: (conversation: ConversationId, writing: boolean, at: number) => void;
  readonly onError: (cause: unknown) => void;
};

/** Everything one engine runs on. A function that is handed all of it declares the few services that it uses. */
export type EngineServices = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly log: Log;
  readonly directory: Directory;
  readonly sessions: SessionRows;
  readonly contacts: Contacts;
  readonly wire: Wire;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly mailbox: Mailbox;
  readonly receiver: Receives;
  readonly stock: PrekeyStock;
  readonly restored: RestoredServer;
  readonly rosters: () => Promise<RosterDirectory>;
  readonly visits: AccountId | undefined;
  readonly onWriting: EngineEvents['onWriting'];
  /** A row was put into the outbox. */
  readonly onOutbox: () => void;
};

export const openServices = (
  host: EngineHost,
  store: EngineStore,
  identity: Identity,
  events: EngineEvents,
): EngineServices => {
  const { transport, platform, clock, network, log, leastVersion, visits } = host;
  const { onError, onOutbox, onWriting } = events;
  const { oneTimePrekeys = stockOf(host.kind) } = host;
  const connection = new Connection({
    transport,
    platform,
    clock,
    network,
    log,
    onError,
    admit: (fresh) => admit({ identity, platform, transport, store, clock, log, oneTimePrekeys }, fresh),
    onTime: (at) => void readTime({ clock, store }, at).catch(onError),
    onPush: events.onPush,
    onStatus: host.onConnection,
    onOnline: events.onOnline,
    onWake: () => mailbox.pull(),
  });
  const sessions = sessionRows(platform);
  const { directory } = transport;
  const rosters = (): Promise<RosterDirectory> => onDemand(transport.rosters);
  const shared = { store, sessions, clock, directory, log, rosters, visits, onOutbox };
  const contacts = new Contacts({ ...shared, own: identity.address, leastVersion, onNewList: events.onNewList });
  const parts = { ...shared, identity, platform, contacts, wire: connection };
  const opens = new Receiver({ ...parts, ...events, onFault: host.onFault });
  const receiver = host.guard?.(opens, parts) ?? opens;
  const mailbox = new Mailbox({ ...parts, onError, receive: (envelopes) => receiver.receive(envelopes) });
  const restored = new RestoredServer();
  const outbox = new Outbox({
    ...parts,
    onError,
    onConfirmed: (id) => restored.confirmed({ id, at: clock.now() }),
    noteSent: (copy, id) => restored.noteSent(copy, { id, at: clock.now() }),
  });
  const stock = new PrekeyStock({ ...parts, oneTimePrekeys });
  return { ...parts, connection, outbox, mailbox, receiver, stock, restored, onWriting };
};

export const closeServices = ({ stock, outbox, mailbox, connection }: EngineServices): void => {
  stock.stop();
  outbox.stop();
  mailbox.stop();
  connection.stop();
};
