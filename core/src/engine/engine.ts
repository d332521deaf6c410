/**
 * The one engine of a profile. It holds the socket and the sessions. It ends when another engine takes over or the
 * store is gone; the tab that leads then starts the next one.
 */
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import { HOUR_MS, type AccountId, type MessageId, type ParsedPush } from '@cipherchat/protocol';
import { verifyDeviceList } from '../crypto/device-list.ts';
import { TransportError, type LinkEvents } from '../transport/port.ts';
import { contacts, newContact } from '../accounts/contacts.ts';
import { closeServices, openServices, type EngineHost, type EngineServices } from './engine-services.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { heldFrom } from '../mailbox/held-envelopes.ts';
import { isAnythingMissing } from '../mailbox/missing-envelopes.ts';
import { identityRows, loadIdentity, makeIdentity, type Identity } from '../accounts/identity.ts';
import { carryOutIntents } from './intents.ts';
import { keepOwnList } from '../accounts/own-list.ts';
import { makeFirstPrekeys, stockOf } from '../sessions/prekey-stock.ts';
import { onDemand } from '../transport/on-demand.ts';
import { peersOfMissingLists } from './missing-lists.ts';
import { carryOutDuty, UPKEEP, type Duty } from './upkeep.ts';
import { intents } from '../rows/intents.ts';
import { outbox, type OutboxRecord } from '../rows/records.ts';
import { CONNECTING, type ConnectionStatus } from '../base/connection-status.ts';
import { sendWriting } from '../outbox/writing-notices.ts';

/** A writing notice that waited in the mailbox for longer than this is out of date. */
const WRITING_VALID_MS = 10_000;
/** After a message names a newer list of an account, the next look-up for the same reason waits this long. */
const DOUBT_AGAIN_MS = 60_000;
/** Envelopes that fail to open within this time are requested again together. */
const GATHER_MS = 2_000;
/**
 * The receipt for the first message read goes out immediately. Messages read within this time after it share the next
 * one, because each receipt costs both sides an envelope.
 */
const READ_REST_MS = 1_000;

/** `duties`: further ones. They are also carried out each time a tab has written something, online or not. */
export type EngineParts = EngineHost & { readonly duties?: readonly Duty[] | undefined };

export class Engine {
  readonly #host: EngineParts;
  readonly #store: EngineStore;
  #services: EngineServices | undefined;
  #looking = false;
  #lookAgain = false;
  #stopped = false;
  #cancelUpkeep: (() => void) | undefined;
  #cancelAsking: (() => void) | undefined;
  #cancelReadRest: (() => void) | undefined;
  /** Changes of messages that have not arrived wait for these. */
  #isEarly = false;
  readonly #doubts = new Map<AccountId, (() => void) | undefined>();
  readonly #end: (cause: unknown) => void;
  /** Resolves when the engine stops; rejects with the cause if it failed. */
  readonly ended: Promise<void>;

  constructor(host: EngineParts, generation: number) {
    this.#host = host;
    this.#store = new EngineStore(
      host.store,
      generation,
      (told) => {
        if (this.#stopped) return;
        host.onChange(told);
        if (this.#isEarly && told.received.length > 0) this.look();
      },
      async (copy) => host.finish?.(copy, generation, this.#services),
    );
    let settle: { readonly resolve: () => void; readonly reject: (cause: unknown) => void } | undefined;
    this.ended = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    this.#end = (cause) => {
      if (this.#stopped) return;
      this.#stopped = true;
      this.#store.stop();
      this.#cancelUpkeep?.();
      this.#cancelAsking?.();
      this.#cancelReadRest?.();
      for (const cancel of this.#doubts.values()) cancel?.();
      if (this.#services !== undefined) closeServices(this.#services);
      if (cause === undefined) settle?.resolve();
      else settle?.reject(cause);
    };
  }

  get status(): ConnectionStatus {
    return this.#services?.connection.status ?? CONNECTING;
  }

  reconnect(): void {
    this.#services?.outbox.wake('user');
    this.#services?.connection.reconnect();
  }

  /** Stops immediately: no further commit begins. */
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

  /**
   * A row that this tab has put into the outbox just now. There is no need to look for it, unless older rows are being
   * looked for: they go first.
   */
  took(id: MessageId, row: OutboxRecord): void {
    if (this.#services === undefined || this.#looking) this.look();
    else this.#services.outbox.add(id, row);
  }

  setWriting(conversation: ConversationId, writing: boolean): void {
    if (this.#services !== undefined) sendWriting(this.#services, conversation, writing).catch(this.#end);
  }

  async #look(): Promise<void> {
    while (this.#lookAgain && !this.#stopped) {
      this.#lookAgain = false;
      const services = this.#services ?? (await this.#start());
      if (services === undefined) return;
      const { toldRead, isEarly } = await carryOutIntents(services, { reads: this.#cancelReadRest === undefined });
      if (toldRead) this.#restFromReading();
      this.#isEarly = isEarly;
      await services.outbox.load();
      this.#carryOut(services, this.#host.duties);
    }
  }

  #restFromReading(): void {
    this.#cancelReadRest = this.#host.clock.after(READ_REST_MS, () => {
      this.#cancelReadRest = undefined;
      this.look();
    });
  }

  /** Nothing runs, and nothing connects, before there is an identity. */
  async #start(): Promise<EngineServices | undefined> {
    const { store, platform } = this.#host;
    const identity = (await loadIdentity(store, platform)) ?? (await this.#makeIdentity());
    if (identity === undefined || this.#stopped) return undefined;
    this.#services = openServices(this.#host, this.#store, identity, {
      onOnline: () => this.#upkeep(),
      onPush: this.#onPush,
      onNewList: (address) => this.#retryHeld(address),
      onDoubt: (address) => this.#onDoubt(address),
      onOutbox: () => this.look(),
      onMissing: () => this.#onMissing(),
      onWriting: (conversation, writing, at) => this.#onWriting(conversation, writing, at),
      onError: this.#end,
    });
    this.#services.connection.start();
    return this.#services;
  }

  /** Only when a tab asks for it, or has a text to send. All of it in one commit. */
  async #makeIdentity(): Promise<Identity | undefined> {
    const { store, platform, clock, kind, oneTimePrekeys = stockOf(kind) } = this.#host;
    const wanted = (await store.count(outbox.table, 'text')) + (await store.count(intents.table, 'intents'));
    if (wanted === 0) return undefined;
    const { identity, row, list } = await makeIdentity(platform, kind, clock.now());
    const verified = await verifyDeviceList(list.bytes, identity.account);
    await this.#store.transact(async (copy) => {
      copy.put(identityRows, row.key, row);
      keepOwnList(copy, list);
      copy.put(contacts, identity.address, newContact(verified, clock.now()));
      await makeFirstPrekeys(copy, { identity, platform, now: clock.now() }, oneTimePrekeys);
    });
    return identity;
  }

  readonly #onPush: LinkEvents['push'] = (name, push) => {
    const mailbox = this.#services?.mailbox;
    if (name === 'envelope:new') mailbox?.take(push as ParsedPush<'envelope:new'>);
    if (name === 'envelope:delivered') mailbox?.takeNews((push as ParsedPush<'envelope:delivered'>).deliveries);
    if (name === 'mailbox:more') mailbox?.pull();
  };

  /** On every connection and every hour of it: mail first, then the background duties. */
  #upkeep(): void {
    const services = this.#services;
    if (services === undefined || this.#stopped) return;
    this.#cancelUpkeep?.();
    this.#cancelUpkeep = this.#host.clock.after(HOUR_MS, () => this.#upkeep());
    if (!services.connection.online) return;
    services.mailbox.pull();
    services.outbox.wake('look');
    this.#carryOut(services, UPKEEP);
    this.#carryOut(services, this.#host.duties);
    this.#onMissing();
  }

  #carryOut(services: EngineServices, duties: readonly Duty[] = []): void {
    for (const duty of duties) void this.#try(() => carryOutDuty(duty, services, this.#pass));
  }

  /** What follows shortly belongs to the same request. */
  #onMissing(): void {
    this.#cancelAsking ??= this.#host.clock.after(GATHER_MS, () => {
      this.#cancelAsking = undefined;
      const services = this.#services;
      if (services !== undefined) void this.#try(() => this.#renew(services));
    });
  }

  async #renew(services: EngineServices): Promise<void> {
    if (!(await isAnythingMissing(this.#store))) return;
    const { renewWhereNeeded } = await onDemand(() => import('../outbox/renewal.ts'));
    await renewWhereNeeded({ ...services, onOutbox: () => this.look() });
  }

  #retryHeld(address: AccountId): void {
    void this.#try(async () => {
      const envelopes = await heldFrom(this.#store, address);
      if (envelopes.length > 0) await this.#services?.receiver.receive(envelopes);
      if (!(await peersOfMissingLists(this.#store)).includes(address)) return;
      const { retryMissing } = await onDemand(() => import('./rare-intents.ts'));
      await this.#store.transact((copy) => retryMissing(copy, directConversation(address)));
      this.look();
    });
  }

  /** At once, unless the account was looked up just before: then a little later. */
  #onDoubt(address: AccountId): void {
    if (this.#doubts.has(address)) return;
    this.#doubts.set(address, undefined);
    void this.#try(async () => {
      const known = await this.#store.read((copy) => copy.get(contacts, address));
      const { clock } = this.#host;
      const look = (): void => {
        this.#doubts.delete(address);
        void this.#try(async () => {
          if (this.#services === undefined) return;
          const { lookAfterClaim } = await onDemand(() => import('./look-after-claim.ts'));
          await lookAfterClaim(this.#services, address);
        });
      };
      const since = Math.abs(clock.now() - (known?.checkedAt ?? 0));
      this.#doubts.set(address, clock.after(Math.max(0, DOUBT_AGAIN_MS - since), look));
    });
  }

  #onWriting(conversation: ConversationId, writing: boolean, at: number): void {
    const age = this.#host.clock.now() - at;
    if (!writing || age < WRITING_VALID_MS) this.#host.onWriting(conversation, writing);
  }

  /** A request that the server did not answer is made again on the next connection or hour. */
  async #try(work: () => Promise<void>): Promise<void> {
    await work().catch(this.#pass);
  }

  readonly #pass = (cause: unknown): void => {
    if (!(cause instanceof TransportError)) this.#end(cause);
  };
}
