/** Puts the server together: the only file that names implementations. */
import { statfs } from 'node:fs/promises';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Challenges } from './auth/challenges.ts';
import { derivedKey, markOf } from './auth/derived-key.ts';
import { developmentSecret } from './auth/development-secret.ts';
import { Tokens } from './auth/tokens.ts';
import type { Config } from './config.ts';
import { createNetworkOf } from './edge/network-of-request.ts';
import { ProxyCheck } from './edge/proxy-check.ts';
import { createRateLimits, type CreateLimiter } from './edge/rate-limits.ts';
import { createApp } from './http/create-app.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { keepBuilds } from './http/keep-builds.ts';
import { createRouteHandlers } from './http/route-handlers.ts';
import { missingBuilds } from './missing-builds.ts';
import { MailboxPoll, type MailboxPollParts } from './nodes/mailbox-poll.ts';
import { Nodes } from './nodes/nodes.ts';
import type { Backplane } from './nodes/port.ts';
import type { Later } from './nodes/rounds.ts';
import { Health } from './observability/health.ts';
import type { Logger } from './observability/logger.ts';
import { StoreWatch } from './observability/store-watch.ts';
import { openGateway, type GatewayParts } from './realtime/gateway.ts';
import { createRequestHandlers } from './realtime/request-handlers.ts';
import { openSocketIo } from './realtime/socket-io/open-socket-io.ts';
import { SocketSessions } from './realtime/socket-sessions.ts';
import { createServerLife, type ServerLife } from './server-life.ts';
import { createServices, type Services } from './services/create-services.ts';
import { DeletionClock } from './services/deletion-clock.ts';
import { RetentionSweep } from './services/retention-sweep.ts';
import { keepDiskReserve, type DiskReserve } from './storage/disk-reserve.ts';
import type { Failpoints } from './storage/failpoints.ts';
import type { Store } from './storage/port.ts';
import { openSqliteStore } from './storage/sqlite/sqlite-store.ts';

const DISK_LOOK_MS = 2_000;

export type Surroundings = {
  readonly logger: Logger;
  readonly now?: () => number;
  /** Milliseconds from any beginning. */
  readonly monotonic?: () => number;
  /** The built script of the thread that writes. Without it this thread writes. */
  readonly writerThread?: URL | undefined;
  /** When the next round of the mailbox poll begins. Default: by a timer. */
  readonly pollLater?: Later | undefined;
  /** For tests only. */
  readonly failpoints?: Failpoints;
};

/** MongoDB and Redis are loaded only where they are used: reading drivers is half of a start. */
const openStore = async (
  { mongodbUrl, dataDir }: Config,
  { writerThread, failpoints }: Surroundings,
): Promise<Store> => {
  if (mongodbUrl === undefined) return openSqliteStore({ dataDir, writerThread, failpoints });
  const { openMongoStore } = await import('./storage/mongo/mongo-store.ts');
  return openMongoStore({ url: mongodbUrl, failpoints });
};

/** The disk of MongoDB is not this machine's. */
const withReserve = (store: Store, { mongodbUrl, dataDir, diskReserveBytes }: Config, logger: Logger): DiskReserve => {
  if (mongodbUrl !== undefined || diskReserveBytes === 0) return { store, isTight: () => false };
  return keepDiskReserve(store, {
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    },
    reserveBytes: diskReserveBytes,
    everyMs: DISK_LOOK_MS,
    now: () => performance.now(),
    tell: (isTight) => {
      if (isTight) logger.error('the disk is nearly full: nothing new is stored until you free space in DATA_DIR');
      else logger.info('there is room on the disk again');
    },
  });
};

/** Undefined: this node shares nothing but the store. */
const openBackplane = async (
  { redisUrl }: Config,
  { logger }: Surroundings,
  secret: string,
): Promise<Backplane | undefined> => {
  if (redisUrl === undefined) return undefined;
  const { openRedis } = await import('./nodes/redis/open-redis.ts');
  const key = derivedKey(secret, 'limits');
  return openRedis({ url: redisUrl, disguise: (text) => markOf(key, text), logger });
};

const challengesOf = (secret: string, backplane: Backplane | undefined, now: () => number): Challenges =>
  new Challenges({
    now,
    shared: backplane && { key: derivedKey(secret, 'challenges'), claim: backplane.claimChallenge },
  });

/** Other nodes may use the same MongoDB, with or without Redis. A file belongs to one process. */
const pollOf = ({ mongodbUrl }: Config, parts: MailboxPollParts): MailboxPoll | undefined =>
  mongodbUrl === undefined ? undefined : new MailboxPoll(parts);

const openSweep = ({ confirmedDay }: Config, store: Store, surroundings: Surroundings): RetentionSweep => {
  const { logger, now = Date.now, monotonic = () => performance.now() } = surroundings;
  const node = crypto.randomUUID().replaceAll('-', '');
  return new RetentionSweep({ store, clock: new DeletionClock({ node, now, monotonic, confirmedDay }), logger });
};

type EdgeParts = Omit<GatewayParts, 'authenticate' | 'handlers' | 'openSocketServer' | 'rateLimitFactor'>;

/** HTTP and sockets, not listening yet. */
const openEdges = (config: Config, services: Services, parts: EdgeParts) => {
  const { publicOrigin, demoUrl, pwaDir, rateLimitFactor } = config;
  const edge = { ...parts, ...services, rateLimitFactor };
  const { directory: buildsDir } = keepBuilds(config.widgetDir, config.dataDir);
  const site = { publicOrigin, demoUrl, pwaDir, buildsDir };
  const http = createHttpServer(createApp({ ...edge, ...site, handlers: createRouteHandlers(edge) }));
  const handlers = createRequestHandlers(edge);
  const gateway = openGateway(http, { ...edge, openSocketServer: openSocketIo, handlers });
  return { http, gateway };
};

const proxyCheck = ({ trustedProxyHops }: Config, logger: Logger): ProxyCheck =>
  new ProxyCheck(trustedProxyHops, (misfit, sentence) => logger.error({ misfit }, sentence));

type MayDegrade = {
  readonly backplane: Backplane | undefined;
  readonly sweep: RetentionSweep;
  readonly proxies: ProxyCheck;
  readonly isTight: () => boolean;
};

const degradationsOf = ({ backplane, sweep, proxies, isTight }: MayDegrade) => ({
  disk: isTight,
  redis: () => backplane?.isUp === false,
  clock: () => sweep.doubt !== undefined,
  proxy: () => proxies.misfit !== undefined,
});

/**
 * Opens the store and builds the server; nothing listens yet. Throws a sentence that says what to do when the data
 * cannot be used.
 */
export const compose = async (config: Config, surroundings: Surroundings): Promise<ServerLife> => {
  const { logger, now = Date.now, pollLater: later } = surroundings;
  const { publicOrigin } = config;
  const secret = config.jwtSecret ?? developmentSecret(config.dataDir);
  const { store, isTight } = withReserve(await openStore(config, surroundings), config, logger);
  const sessions = new SocketSessions();
  const backplane = await openBackplane(config, surroundings, secret);
  const nodes = backplane && new Nodes(sessions, () => backplane.isUp);
  const sweep = openSweep(config, store, surroundings);
  const services = createServices({
    store,
    notifier: nodes ?? sessions,
    challenges: challengesOf(secret, backplane, now),
    tokens: new Tokens({ secret, issuer: publicOrigin, now }),
    origin: publicOrigin,
    now,
    stamp: () => sweep.stamp(),
  });
  const createLimiter: CreateLimiter = backplane?.createLimiter ?? ((options) => new RateLimiterMemory(options));
  const limits = createRateLimits(createLimiter, config.rateLimitFactor);
  const name = config.mongodbUrl === undefined ? 'sqlite' : 'mongodb';
  const storeWatch = new StoreWatch({ name, probe: () => store.probe(), now, logger });
  const proxies = proxyCheck(config, logger);
  const health = new Health(storeWatch, degradationsOf({ backplane, sweep, proxies, isTight }), missingBuilds(config));
  const adapter = backplane?.adapter;
  const networkOf = createNetworkOf(config.trustedProxyHops, proxies);
  const edges = openEdges(config, services, { limits, health, logger, sessions, nodes, adapter, now, networkOf });
  const { isListed } = services;
  const poll = pollOf(config, { store, sessions, isCutOff: () => backplane?.isUp === false, isListed, logger, later });
  backplane?.onChange((isUp) => {
    if (isUp) nodes?.introduce();
    poll?.hurry();
  });
  return createServerLife({
    ...edges,
    config,
    sessions,
    health,
    store,
    storeWatch,
    sweep,
    poll,
    backplane,
    logger,
    now,
  });
};
