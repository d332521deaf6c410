/**
 * The one engine of a profile: it holds the socket and the sessions. It ends by itself when another engine has taken over or the store is
 * gone, and whoever leads starts the next one.
 */
import { HOUR_MS, type DeviceKind, type PushOf } from '@cipherchat/protocol';
import { verifyDeviceList } from '../crypto/device-list.ts';
import type { Platform } from '../crypto/platform.ts';
import { TransportError, type LinkEvents, type Transport } from '../transport/port.ts';
import type { ChatStore } from '../storage/port.ts';
import { admit } from './admission.ts';
import { Connection } from './connection.ts';
import { Contacts, contacts, newContact } from './contacts.ts';
import type { EngineParts } from './engine-parts.ts';
import { EngineStore, type Told } from './engine-store.ts';
import type { Clock, Network } from './environment.ts';
import { heldAccounts, heldFrom } from './held-envelopes.ts';
import { identityRows, loadIdentity, makeIdentity, type Identity } from './identity.ts';
import { carryOutIntents } from './intents.ts';
import { Mailbox } from './mailbox.ts';
import { Outbox } from './outbox.ts';
import { keepOwnList, renewOwnList } from './own-list.ts';
import { makeFirstPrekeys, PrekeyStock } from './prekey-stock.ts';
import { pruneProfile } from './pruning.ts';
import { Receiver } from './receive-envelopes.ts';
import { clockOffsets, intents, outbox, type OutboxRecord } from './records.ts';
import { renewWhereNeeded } from './renewal.ts';
import { sessionRows } from './sessions.ts';
import type { ConnectionState } from './view.ts';
import { sendWriting } from './writing-notices.ts';

export type EngineHost = {
  readonly store: ChatStore;
  readonly transport: Transport;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly network: Network;
  readonly kind: DeviceKind;
  readonly leastVersion: (address: string) => number;
  readonly onChange: (told: Told) => void;
  readonly onConnection: (state: ConnectionState) => void;
  readonly onWriting: (peer: string, writing: boolean) => void;
};

/** A notice that waited in the mailbox is over. */
const WRITING_VALID_MS = 10_000;
/** An account is not looked up again within this time only because somebody speaks of a newer list. */
const DOUBT_AGAIN_MS = 60_000;

type Rooms = {
  readonly parts: EngineParts;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly mailbox: Mailbox;
  readonly receiver: Receiver;
  readonly stock: PrekeyStock;
};

export class Engine {
  readonly #host: EngineHost;
  readonly #store: EngineStore;
  #rooms: Rooms | undefined;
  #looking = false;
  #lookAgain = false;
  #stopped = false;
  #cancelUpkeep: (() => void) | undefined;
  readonly #end: (cause: unknown) => void;
  /** Settles when the engine has ended; rejects with what it ended of. */
  readonly ended: Promise<void>;

  constructor(host: EngineHost, generation: number) {
    this.#host = host;
    this.#store = new EngineStore(host.store, generation, (told) => {
      if (!this.#stopped) host.onChange(told);
    });
    let settle: { readonly resolve: () => void; readonly reject: (cause: unknown) => void } | undefined;
    this.ended = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    this.#end = (cause) => {
      if (this.#stopped) return;
      this.#stopped = true;
      this.#store.stop();
      this.#cancelUpkeep?.();
      this.#rooms?.stock.stop();
      this.#rooms?.outbox.stop();
      this.#rooms?.mailbox.stop();
      this.#rooms?.connection.stop();
      if (cause === undefined) settle?.resolve();
      else settle?.reject(cause);
    };
  }

  get connection(): ConnectionState {
    return this.#rooms?.connection.state ?? 'connecting';
  }

  /** Ends it at once: no commit of it begins any more. */
  stop(): void {
    this.#end(undefined);
  }

  /** A tab has written something. */
  look(): void {
    this.#lookAgain = true;
    if (this.#looking || this.#stopped) return;
    this.#looking = true;
    this.#look().then(() => {
      this.#looking = false;
      if (this.#lookAgain) this.look();
    }, this.#end);
  }

  /** A row that this tab has put into the outbox just now: there is no need to look for it. */
  took(id: string, row: OutboxRecord): void {
    if (this.#rooms === undefined) this.look();
    else this.#rooms.outbox.add(id, row);
  }

  setWriting(peer: string, writing: boolean): void {
    if (this.#rooms !== undefined) sendWriting(this.#rooms.parts, peer, writing).catch(this.#end);
  }

  async #look(): Promise<void> {
    while (this.#lookAgain && !this.#stopped) {
      this.#lookAgain = false;
      this.#rooms ??= await this.#open();
      if (this.#rooms === undefined) return;
      await carryOutIntents(this.#rooms.parts);
      await this.#rooms.outbox.load();
    }
  }

  /** Nothing runs, and nothing connects, before there is an identity. */
  async #open(): Promise<Rooms | undefined> {
    const { store, platform, clock, kind } = this.#host;
    const known = await loadIdentity(store, platform);
    if (known !== undefined) return this.#furnish(known);
    const wanted = (await store.count(outbox.table, 'text')) + (await store.count(intents.table, 'intents'));
    if (wanted === 0) return undefined;
    const { identity, row, list } = await makeIdentity(platform, kind, clock.now());
    const verified = await verifyDeviceList(list.bytes, identity.account);
    await this.#store.change(async (copy) => {
      copy.put(identityRows, row.key, row);
      keepOwnList(copy, list);
      copy.put(contacts, identity.address, newContact(verified, clock.now()));
      await makeFirstPrekeys(copy, { identity, platform, now: clock.now() });
    });
    return this.#furnish(identity);
  }

  #furnish(identity: Identity): Rooms {
    const { transport, platform, clock, network, leastVersion } = this.#host;
    const store = this.#store;
    const sessions = sessionRows(platform);
    const onError = this.#end;
    const connection = new Connection({
      transport,
      platform,
      clock,
      network,
      admit: () => admit({ identity, transport, store, clock }),
      onPush: this.#onPush,
      onState: this.#host.onConnection,
      onOnline: () => this.#upkeep(),
      onWake: () => this.#rooms?.mailbox.pull(),
      onError,
    });
    const known = new Contacts({
      store,
      sessions,
      clock,
      leastVersion,
      directory: transport.directory,
      onNewList: (address) => this.#retryHeld(address),
    });
    const parts: EngineParts = {
      identity,
      store,
      platform,
      clock,
      sessions,
      directory: transport.directory,
      contacts: known,
      wire: connection,
    };
    const sending = new Outbox({ ...parts, onError });
    const receiver = new Receiver({
      ...parts,
      onOutbox: () => this.look(),
      onDoubt: (address) => this.#onDoubt(address),
      onWriting: (peer, writing, at) => void this.#onWriting(peer, writing, at),
    });
    const mailbox = new Mailbox({
      ...parts,
      receive: (envelopes) => receiver.receive(envelopes),
      onError,
      onEmpty: () => undefined,
    });
    connection.start();
    return { parts, connection, outbox: sending, mailbox, receiver, stock: new PrekeyStock(parts) };
  }

  readonly #onPush: LinkEvents['push'] = (name, push) => {
    const mailbox = this.#rooms?.mailbox;
    if (name === 'envelope:new') mailbox?.take(push as PushOf<'envelope:new'>);
    if (name === 'envelope:delivered') mailbox?.takeNews((push as PushOf<'envelope:delivered'>).deliveries);
    if (name === 'mailbox:more') mailbox?.pull();
  };

  /** On every connection and each hour of it: mail first, then what the profile needs to stay healthy. */
  #upkeep(): void {
    const rooms = this.#rooms;
    if (rooms === undefined || this.#stopped) return;
    this.#cancelUpkeep?.();
    this.#cancelUpkeep = this.#host.clock.after(HOUR_MS, () => this.#upkeep());
    if (!rooms.connection.online) return;
    rooms.mailbox.pull();
    rooms.outbox.wake();
    void this.#try(async () => {
      await rooms.stock.check(this.#pass);
      await renewOwnList(rooms.parts);
      for (const account of await heldAccounts(this.#store)) await rooms.parts.contacts.refresh(account);
      await renewWhereNeeded({ ...rooms.parts, onOutbox: () => this.look() });
      await pruneProfile(rooms.parts, rooms.mailbox.emptyAt);
    });
  }

  #retryHeld(address: string): void {
    void this.#try(async () => {
      const envelopes = await heldFrom(this.#store, address);
      if (envelopes.length > 0) await this.#rooms?.receiver.receive(envelopes);
    });
  }

  #onDoubt(address: string): void {
    void this.#try(async () => {
      const known = await this.#store.change((copy) => copy.get(contacts, address));
      if ((known?.checkedAt ?? 0) + DOUBT_AGAIN_MS > this.#host.clock.now()) return;
      await this.#rooms?.parts.contacts.refresh(address);
    });
  }

  async #onWriting(peer: string, writing: boolean, at: number): Promise<void> {
    await this.#try(async () => {
      const offset = await this.#store.change((copy) => copy.get(clockOffsets, 'clock'));
      const age = this.#host.clock.now() + (offset?.aheadMs ?? 0) - at;
      if (!writing || age < WRITING_VALID_MS) this.#host.onWriting(peer, writing);
    });
  }

  /** What the server did not answer comes round again with the next connection or hour. */
  async #try(work: () => Promise<void>): Promise<void> {
    await work().catch(this.#pass);
  }

  readonly #pass = (cause: unknown): void => {
    if (!(cause instanceof TransportError)) this.#end(cause);
  };
}
