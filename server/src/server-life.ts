/** From listening to the last commit. A stop says so first, lets clients go, and ends with everything on disk. */
import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Config } from './config.ts';
import type { BlockedNetworks } from './edge/blocked-networks.ts';
import type { MailboxPoll } from './nodes/mailbox-poll.ts';
import type { Backplane } from './nodes/port.ts';
import type { Health } from './observability/health.ts';
import type { Logger } from './observability/logger.ts';
import type { MetricsEndpoint } from './observability/metrics/port.ts';
import type { StoreWatch } from './observability/store-watch.ts';
import type { Gateway } from './realtime/gateway.ts';
import type { SocketSessions } from './realtime/socket-sessions.ts';
import type { RetentionSweep } from './services/retention-sweep.ts';
import type { SwitchedOff } from './services/switched-off.ts';
import type { WaitingTally } from './services/waiting-tally.ts';
import type { UpkeepStore } from './storage/port.ts';

/** How often sessions that are over, and new decisions of the operator, are looked for. */
const WATCH_MS = 5_000;
/** Time for the notice to reach the clients and for requests under way to end. */
const FAREWELL_MS = 300;
/** Time for the clients to open a connection to another node, and to leave this one. */
const MOVE_MS = 4_000;
const LOOK_AGAIN_MS = 50;
const CLOSE_WITHIN_MS = 3_000;

export type ServerParts = {
  readonly config: Config;
  readonly http: HttpServer;
  readonly gateway: Gateway;
  readonly sessions: SocketSessions;
  readonly health: Health;
  readonly store: UpkeepStore;
  readonly storeWatch: StoreWatch;
  readonly sweep: RetentionSweep;
  readonly switchedOff: SwitchedOff;
  readonly blocked: Pick<BlockedNetworks, 'refresh'>;
  /** Reads through a large database. Undefined: there is nothing to read. */
  readonly fileCheck: { readonly start: () => void; readonly stop: () => Promise<void> } | undefined;
  /** Undefined: no other node uses the store. */
  readonly poll: MailboxPoll | undefined;
  /** Undefined: no device is rung. */
  readonly ringing: { readonly start: () => Promise<void>; readonly stop: () => Promise<void> } | undefined;
  /** Undefined: nothing waits outside of the store. */
  readonly drain: { readonly start: () => void; readonly stop: () => Promise<void> } | undefined;
  /** Undefined: this node shares nothing but the store. */
  readonly backplane: Pick<Backplane, 'close'> | undefined;
  readonly logger: Logger;
  readonly now: () => number;
  /** Undefined: nothing is counted. */
  readonly counting: Counting | undefined;
};

/** What runs only where Prometheus may ask. */
export type Counting = { readonly endpoint: MetricsEndpoint; readonly tally: WaitingTally };

export type ServerLife = {
  /** Resolves with the port, which the system chose if the settings say 0. */
  readonly listen: () => Promise<number>;
  /** The port of the metrics, once the server listens; undefined where nothing is counted. */
  readonly metricsPort: () => number | undefined;
  /** Resolves when the store has answered for the first time. The server takes mail from then on. */
  readonly ready: Promise<void>;
  /** Resolves when everything is closed and on disk. */
  readonly stop: () => Promise<void>;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const listen = ({ http, config }: ServerParts): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port: config.port, ...(config.host === undefined ? {} : { host: config.host }) }, () => {
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : config.port);
    });
  });

/** Every connection, including websockets, which the HTTP server no longer tracks. */
const trackConnections = (http: HttpServer): ReadonlySet<Socket> => {
  const connections = new Set<Socket>();
  http.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return connections;
};

/** Takes no further connection: a proxy goes on to another node. Resolves when the last one has ended. */
const refuseConnections = async (http: HttpServer): Promise<void> => {
  if (!http.listening) return;
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  await closed;
};

/**
 * With other nodes, clients stay until they are connected to one of those. Alone, they can go nowhere, and the pause
 * before the next start should be short.
 */
const untilClientsLeft = async ({ sessions, poll }: ServerParts): Promise<void> => {
  const end = performance.now() + (poll === undefined ? FAREWELL_MS : MOVE_MS);
  while (sessions.all().length > 0 && performance.now() < end) await pause(LOOK_AGAIN_MS);
};

/** Destroys connections that a client keeps open after the deadline. */
const untilClosed = async (
  http: HttpServer,
  closed: Promise<void>,
  connections: ReadonlySet<Socket>,
): Promise<void> => {
  http.closeIdleConnections();
  const impatience = setTimeout(() => {
    for (const socket of connections) socket.destroy();
  }, CLOSE_WITHIN_MS);
  await closed;
  clearTimeout(impatience);
};

/** Each time all of them: one may have been let in while the list was read. */
const closeSwitchedOff = async ({ switchedOff, sessions }: ServerParts): Promise<void> => {
  await switchedOff.refresh();
  for (const session of sessions.all()) if (switchedOff.has(session.principal.account)) session.close();
};

const lookAround = (parts: ServerParts): void => {
  parts.sessions.closeExpired(parts.now());
  void closeSwitchedOff(parts);
  parts.blocked.refresh();
};

export const createServerLife = (parts: ServerParts): ServerLife => {
  const { http, gateway, health, store, storeWatch, sweep, fileCheck, poll, ringing, drain, backplane, counting } =
    parts;
  const connections = trackConnections(http);
  let watch: NodeJS.Timeout | undefined;
  let metricsPort: number | undefined;
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    health.drain();
    storeWatch.stop();
    counting?.tally.stop();
    sweep.stop();
    clearInterval(watch);
    const closed = refuseConnections(http);
    gateway.announceEnd();
    await untilClientsLeft(parts);
    gateway.close();
    await untilClosed(http, closed, connections);
    await Promise.all([ringing?.stop(), poll?.stop()]);
    await drain?.stop();
    backplane?.close();
    await fileCheck?.stop();
    await store.close();
    // Last, so that Prometheus sees the drain.
    await counting?.endpoint.close();
  };
  return {
    listen: async () => {
      metricsPort = await counting?.endpoint.listen();
      const port = await listen(parts);
      storeWatch.start();
      void storeWatch.answered.then(
        () => {
          void closeSwitchedOff(parts);
          sweep.start();
          void ringing?.start().catch(() => undefined);
          if (stopping === undefined) fileCheck?.start();
          counting?.tally.start();
        },
        () => undefined,
      );
      poll?.start();
      drain?.start();
      watch = setInterval(() => lookAround(parts), WATCH_MS).unref();
      return port;
    },
    metricsPort: () => metricsPort,
    ready: storeWatch.answered,
    stop: () => (stopping ??= stop()),
  };
};
