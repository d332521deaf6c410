/**
 * The services of the real server in this process, on the store in memory and the clock of the test: the Transport port
 * for any number of clients. What HTTP, Socket.IO and the rate limits do is left out; whatever can go wrong on the way
 * is in `wire.ts`.
 */
import * as v from 'valibot';
import {
  ANSWERS,
  DeviceId,
  PUSHES,
  REQUESTS,
  TOKEN_GRACE_MS,
  type Acknowledgement,
  type AnswerOf,
  type PushName,
  type PushOf,
  type RequestName,
  type WireEnvelope,
  BLOB_LIFETIME_MS,
  MAX_BLOB_BYTES,
  MAX_WAITING_PER_DEVICE,
} from '@cipherchat/protocol';
import { Challenges } from '../../../server/src/auth/challenges.ts';
import { Tokens, type VerifiedToken } from '../../../server/src/auth/tokens.ts';
import { createLogger } from '../../../server/src/observability/logger.ts';
import { SILENT } from '../../../server/src/observability/metrics/silent-metrics.ts';
import { createDispatch } from '../../../server/src/realtime/dispatch.ts';
import { EVENTS_PER_WINDOW, EventMeter } from '../../../server/src/realtime/event-meter.ts';
import { createRequestHandlers } from '../../../server/src/realtime/request-handlers.ts';
import { createRequestTable, type RequestTable } from '../../../server/src/realtime/request-table.ts';
import { SocketSession } from '../../../server/src/realtime/socket-session.ts';
import { SocketSessions } from '../../../server/src/realtime/socket-sessions.ts';
import { MemoryBlobs } from '../../../server/src/blobs/memory/memory-blobs.ts';
import { createServices, type Services } from '../../../server/src/services/create-services.ts';
import type { MemoryData } from '../../../server/src/storage/memory/memory-data.ts';
import type { Store } from '../../../server/src/storage/port.ts';
import { openMemoryStore } from '../../../server/src/storage/memory/memory-store.ts';
import type { Clock } from '../../src/environment/port.ts';
import {
  TransportError,
  type BackupDirectory,
  type Link,
  type ErasureDirectory,
  type LinkDirectory,
  type LinkEvents,
  type RosterDirectory,
  type Transport,
} from '../../src/transport/port.ts';
import { wireFailure } from '../../src/transport/wire-failure.ts';
import { loopbackBackups } from './loopback-backups.ts';
import {
  loopbackBlobs,
  loopbackDirectory,
  loopbackErasures,
  loopbackLinks,
  loopbackRosters,
} from './loopback-directory.ts';
import { ServerData } from './server-data.ts';
import { Wire, type AnyPush } from './wire.ts';

const ORIGIN = 'https://chat.example';
const SECRET = 'a secret of at least thirty-two bytes, for tests';

/** Scenarios live through months in a second. What a client does when it is refused, the faults of the wire try out. */
const noLimits = { demand: () => Promise.resolve(), strain: () => Promise.resolve(0) };

/** One live socket as the server sees it. */
type Socket = { readonly session: SocketSession; readonly wire: Wire; isOpen: boolean };

export class LoopbackServer {
  readonly origin = ORIGIN;
  readonly data = new ServerData();
  readonly services: Services;
  readonly blobs = new MemoryBlobs();
  /** Failures that no client may cause: the errors themselves, or the lines that the server logged. */
  readonly faults: unknown[] = [];
  readonly #clock: Clock;
  readonly #tokens: Tokens;
  readonly #sessions = new SocketSessions();
  readonly #requests: RequestTable;
  readonly #dispatch: ReturnType<typeof createDispatch>;

  /** `store`: another one than that in memory, of which `data` then tells nothing. */
  constructor(clock: Clock, store?: Store, registration: 'open' | 'invitation' = 'open') {
    this.#clock = clock;
    const now = (): number => clock.now();
    this.#tokens = new Tokens({ secret: SECRET, issuer: ORIGIN, now });
    this.services = createServices({
      registration,
      mailboxLimit: MAX_WAITING_PER_DEVICE,
      store: store ?? openMemoryStore(this.data.kept),
      notifier: this.#sessions,
      challenges: new Challenges({ now }),
      tokens: this.#tokens,
      origin: ORIGIN,
      now,
      pause: (ms) => new Promise((resolve) => void clock.after(ms, resolve)),
      files: {
        store: this.blobs,
        hasRoom: () => Promise.resolve(true),
        mostBytes: MAX_BLOB_BYTES,
        lifetimeMs: BLOB_LIFETIME_MS,
      },
    });
    this.#requests = createRequestTable(createRequestHandlers({ ...this.services, limits: noLimits }));
    const logger = createLogger('error', { write: (line) => void this.faults.push(line) });
    this.#dispatch = createDispatch({ logger, metrics: SILENT, monotonic: () => clock.monotonic() });
  }

  /** A client's way to this server. */
  connectClient(): {
    readonly transport: Transport;
    readonly links: LinkDirectory;
    readonly erasures: ErasureDirectory;
    readonly backups: BackupDirectory;
    readonly rosters: RosterDirectory;
    readonly wire: Wire;
  } {
    const wire = new Wire(this.#clock);
    const hooks = {
      onFault: (cause: unknown) => void this.faults.push(cause),
      monotonic: () => this.#clock.monotonic(),
    };
    const transport: Transport = {
      origin: ORIGIN,
      directory: loopbackDirectory(this.services, wire, hooks),
      rosters: () => Promise.resolve(loopbackRosters(this.services, wire, hooks)),
      blobs: () => Promise.resolve(loopbackBlobs(this.services, wire, hooks)),
      connect: (token, events) => wire.exchange('connect', {}, () => this.#admit(token, wire, events)),
    };
    const backups = loopbackBackups(this.services, wire, (cause) => this.faults.push(cause));
    const erasures = loopbackErasures(this.services, wire, hooks);
    const rosters = loopbackRosters(this.services, wire, hooks);
    return { transport, links: loopbackLinks(this.services, wire, hooks), erasures, backups, rosters, wire };
  }

  /** Devices with an open socket, one entry per socket. */
  connected(): readonly DeviceId[] {
    return this.#sessions.all().map(({ principal }) => principal.device);
  }

  /** A bundle of the first device of this account, as the server would hand it out. */
  async bundleOf(address: string): Promise<Uint8Array> {
    const [device = ''] = this.data.listed(address);
    const target = v.parse(PUSHES['envelope:new'].entries.sender, { account: address, device });
    return await this.services.prekeys.bundle(target, () => Promise.resolve(true));
  }

  /** An envelope that was delivered once is pushed again, as a hostile or confused server might. */
  replay(device: string, envelope: WireEnvelope): void {
    this.#sessions.notifyEnvelope(DeviceId.parse(device), v.parse(PUSHES['envelope:new'], envelope));
  }

  /** As after the loss of its whole database. */
  forgetEverything(): void {
    this.data.clear();
    for (const session of this.#sessions.all()) session.close();
  }

  /** As after a restart on an older copy of its database. */
  restore(backup: MemoryData): void {
    this.data.restore(backup);
    this.closeConnections();
  }

  closeConnections(): void {
    for (const session of this.#sessions.all()) session.close();
  }

  /** As one without other nodes, which closes at once; or with `closes` false until its clients have left. */
  drain(reconnectAfterMs: number, closes = true): void {
    for (const session of this.#sessions.all()) {
      session.announceEnd(reconnectAfterMs);
      if (closes) queueMicrotask(() => session.close());
    }
  }

  async #admit(token: string, wire: Wire, events: LinkEvents): Promise<Link> {
    let isBroken = false;
    const forget = wire.onBreak(() => (isBroken = true));
    const verified = await this.services.authenticate(token);
    forget();
    if (isBroken) throw new TransportError('unreachable');
    if (verified === undefined) throw new TransportError('unauthenticated');
    return this.#open(verified, wire, events);
  }

  #open(verified: VerifiedToken, wire: Wire, events: LinkEvents): Link {
    const close = (): void => {
      if (!socket.isOpen) return;
      socket.isOpen = false;
      session.end();
      forgetBreak();
      this.#sessions.remove(session);
      queueMicrotask(() => {
        if (wire.dead) return;
        fail(new TransportError('unreachable'));
        events.closed();
      });
    };
    let fail: (cause: TransportError) => void = () => undefined;
    /** What is under way fails with its connection. */
    const failed = new Promise<never>((_, reject) => (fail = reject));
    failed.catch(() => undefined);
    const push = <N extends PushName>(name: N, content: PushOf<N>): void => pushOver(socket, events, name, content);
    const meter = new EventMeter(EVENTS_PER_WINDOW, () => this.#clock.now());
    const session = new SocketSession(
      { network: '192.0.2.1', transport: 'websocket' as const, push, waitingBytes: 0, close },
      verified,
      meter,
    );
    const socket: Socket = { session, wire, isOpen: true };
    const forgetBreak = wire.onBreak(close);
    this.#sessions.add(session);
    this.#watchToken(verified.expires);
    return {
      request: (name, request) =>
        Promise.race([
          failed,
          wire.exchange(name, request, ({ waitMs }) => {
            session.waitMs = waitMs;
            return this.#answer(socket, name, request);
          }),
        ]),
      probe: () =>
        wire.exchange('probe', {}, async () => {
          if (!socket.isOpen) throw new TransportError('unreachable');
        }),
      slow: false,
      close,
    };
  }

  /** The real server looks every five seconds. */
  #watchToken(expires: number): void {
    const left = expires + TOKEN_GRACE_MS - this.#clock.now();
    this.#clock.after(left, () => this.#sessions.closeExpired(this.#clock.now()));
  }

  async #answer<N extends RequestName>({ session, isOpen }: Socket, name: N, request: unknown): Promise<AnswerOf<N>> {
    if (!isOpen) throw new TransportError('unreachable');
    const answer = await new Promise<Acknowledgement<N>>((resolve) => {
      const acknowledge = (given: object): void => resolve(given as Acknowledgement<N>);
      void this.#dispatch(session, this.#requests.get(name), [structuredClone(request)], acknowledge);
    });
    if (!answer.ok) throw wireFailure(answer.error);
    if (name === 'session:renew') {
      const { token } = v.parse(REQUESTS['session:renew'], request);
      this.#watchToken(this.#tokens.verify(token)?.expires ?? 0);
    }
    return v.parse(ANSWERS[name], answer);
  }
}

const pushOver = <N extends PushName>(socket: Socket, events: LinkEvents, name: N, push: PushOf<N>): void => {
  const { wire } = socket;
  const checked = v.parse(PUSHES[name], structuredClone(push));
  for (const altered of wire.alterPush({ name, push: checked } as AnyPush)) {
    queueMicrotask(() => {
      if (!socket.isOpen || !wire.reachable) return;
      wire.received.push(altered.push);
      events.push(altered.name, altered.push);
    });
  }
};
