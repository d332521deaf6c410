/** Puts the server together: with `open-store.ts` the only file that names implementations. */
import { Challenges } from './auth/challenges.ts';
import { derivedKey, markOf } from './auth/derived-key.ts';
import { tokenSecrets } from './auth/token-secrets.ts';
import { Tokens } from './auth/tokens.ts';
import type { BlobTotals } from './blobs/port.ts';
import { openBuffer, type OpenedBuffer } from './buffer/open-buffer.ts';
import type { Config } from './config.ts';
import { blockedNetworks, proxyCheck, watchUpgrades } from './edge-notices.ts';
import { createNetworkOf } from './edge/network-of-request.ts';
import type { ProxyCheck } from './edge/proxy-check.ts';
import { FixedWindows } from './edge/fixed-windows.ts';
import { countRefusals } from './edge/counted-limits.ts';
import { refuseBlocked, type BlockedNetworks } from './edge/blocked-networks.ts';
import { createRateLimits, type CreateLimiter, type RateLimits } from './edge/rate-limits.ts';
import { boundConnections } from './http/bound-connections.ts';
import { createUnread } from './http/charge-answer.ts';
import { createApp, type AppParts } from './http/create-app.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { keepBuilds, type KeptBuilds } from './http/keep-builds.ts';
import { createBodies } from './http/middleware/limit-bodies.ts';
import { createRouteHandlers } from './http/route-handlers.ts';
import { publishedBuilds } from './http/published-builds.ts';
import { servedVersion } from './http/served-version.ts';
import { missingBuilds } from './missing-builds.ts';
import { MailboxPoll, type MailboxPollParts } from './nodes/mailbox-poll.ts';
import { Nodes } from './nodes/nodes.ts';
import type { Backplane } from './nodes/port.ts';
import type { Later } from './nodes/rounds.ts';
import { Health } from './observability/health.ts';
import type { Logger } from './observability/logger.ts';
import type { Metrics } from './observability/metrics/port.ts';
import type { OpenedMetrics } from './observability/metrics/prometheus/open-prometheus.ts';
import type { ServerStates } from './observability/metrics/prometheus/states.ts';
import { SILENT } from './observability/metrics/silent-metrics.ts';
import { StoreWatch } from './observability/store-watch.ts';
import { freeBytesOf, openStore, type OpenedStore, type StoreSurroundings } from './open-store.ts';
import { openBlobs } from './open-blobs.ts';
import { openPush, type OpenedPush, type PushSurroundings } from './open-push.ts';
import { openGateway, type GatewayParts } from './realtime/gateway.ts';
import { measureSends } from './realtime/measured-sends.ts';
import { createRequestHandlers } from './realtime/request-handlers.ts';
import { openSocketIo } from './realtime/socket-io/open-socket-io.ts';
import { SocketSessions } from './realtime/socket-sessions.ts';
import type { UpgradeWatch } from './realtime/upgrade-watch.ts';
import { readManifest } from './releases/read-manifest.ts';
import { createServerLife, type Counting, type ServerLife } from './server-life.ts';
import { createServices, type Services } from './services/create-services.ts';
import { DeletionClock } from './services/deletion-clock.ts';
import { RetentionSweep, type RetentionSweepParts } from './services/retention-sweep.ts';
import { WaitingTally } from './services/waiting-tally.ts';
import { measureStore } from './storage/measured-store.ts';
import { RELEASE } from './storage/newer-data.ts';
import type { Store } from './storage/port.ts';

export type Surroundings = StoreSurroundings & {
  readonly now?: () => number;
  /** Milliseconds from any beginning. */
  readonly monotonic?: () => number;
  /** When the next round of the mailbox poll begins. Default: by a timer. */
  readonly pollLater?: Later | undefined;
  /** Where pushes go. Default: where their endpoints say. */
  readonly push?: PushSurroundings | undefined;
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

const openSweep = (
  { confirmedDay, policy: { mailMs } }: Config,
  surroundings: Surroundings,
  parts: Pick<RetentionSweepParts, 'store' | 'metrics' | 'expireFiles'>,
): RetentionSweep => {
  const { logger, now = Date.now, monotonic = () => performance.now() } = surroundings;
  const node = crypto.randomUUID().replaceAll('-', '');
  const clock = new DeletionClock({ node, now, monotonic, confirmedDay });
  return new RetentionSweep({ ...parts, clock, mailMs, logger });
};

const milliseconds = (): number => performance.now();

/** Undefined: nothing is counted, and nothing is loaded for it. */
const openMetrics = async ({ metrics }: Config, { builds }: KeptBuilds): Promise<OpenedMetrics | undefined> => {
  if (metrics === undefined) return undefined;
  const { openPrometheus } = await import('./observability/metrics/prometheus/open-prometheus.ts');
  return openPrometheus(metrics, builds);
};

/** The store, measured where metrics are on, and what counts. */
const openCounted = async (config: Config, surroundings: Surroundings) => {
  const { store: bare, ...opened } = await openStore(config, surroundings);
  const kept = keepBuilds(config.widgetDir, config.dataDir);
  const counters = await openMetrics(config, kept);
  const metrics = counters?.metrics ?? SILENT;
  const store = metrics.isOn ? measureStore(bare, metrics, milliseconds) : bare;
  return { ...opened, store, buildsDir: kept.directory, counters, metrics };
};

type Limiting = Pick<Counted, 'backplane'> &
  Required<Pick<Surroundings, 'monotonic'>> & { readonly metrics: Metrics; readonly blocked: BlockedNetworks };

const limitsOf = ({ rateLimitFactor }: Config, { backplane, metrics, blocked, monotonic }: Limiting): RateLimits => {
  const createLimiter: CreateLimiter = backplane?.createLimiter ?? ((options) => new FixedWindows(options, monotonic));
  const limits = refuseBlocked(createRateLimits(createLimiter, rateLimitFactor), blocked);
  return metrics.isOn ? countRefusals(limits, metrics) : limits;
};

type Counted = Pick<ServerStates, 'health' | 'now' | 'files'> & {
  readonly store: Store;
  readonly storeWatch: StoreWatch;
  readonly backplane: Backplane | undefined;
  readonly buffer: OpenedBuffer | undefined;
};

const openCounting = (
  opened: OpenedMetrics | undefined,
  config: Config,
  { store, storeWatch, backplane, buffer, health, now, files }: Counted,
): Counting | undefined => {
  if (opened === undefined) return undefined;
  const tally = new WaitingTally(store);
  opened.watch({
    version: RELEASE,
    store: storeWatch.name,
    now,
    health,
    isStoreThere: () => storeWatch.isThere(),
    isRedisUp: () => backplane?.isUp,
    buffered: () => buffer?.outage.load,
    freeBytes: async () => (config.mongodbUrl === undefined ? await freeBytesOf(config) : undefined),
    waiting: () => tally.last,
    files,
  });
  return { endpoint: opened.endpoint, tally };
};

type EdgeParts = Omit<GatewayParts, 'authenticate' | 'handlers' | 'openSocketServer' | 'rateLimitFactor' | 'bodies'>;

/** HTTP and sockets, not listening yet. */
const openEdges = (
  config: Config,
  services: Services,
  parts: EdgeParts & Pick<AppParts, 'buildsDir' | 'served' | 'published'> & Omit<OpenedPush, 'ringing'>,
) => {
  const { publicOrigin, demoUrl, pwaDir, rateLimitFactor, policy } = config;
  const { metrics } = parts;
  const edge = {
    ...parts,
    ...services,
    rateLimitFactor,
    bodies: createBodies(rateLimitFactor),
    unread: createUnread(),
  };
  const releaseManifest = readManifest(config.releaseFile);
  const site = { publicOrigin, demoUrl, pwaDir, ...policy, releaseManifest };
  const http = createHttpServer(createApp({ ...edge, ...site, handlers: createRouteHandlers(edge) }));
  if (config.trustedProxyHops === 0) boundConnections(http, rateLimitFactor);
  const requests = createRequestHandlers(edge);
  const handlers = metrics.isOn ? measureSends(requests, metrics, milliseconds) : requests;
  const gateway = openGateway(http, { ...edge, openSocketServer: openSocketIo, handlers });
  return { http, gateway };
};

type MayDegrade = {
  readonly upgrades: UpgradeWatch;
  readonly backplane: Backplane | undefined;
  readonly buffer: OpenedBuffer | undefined;
  readonly sweep: RetentionSweep;
  readonly proxies: ProxyCheck;
  readonly isTight: () => boolean;
  readonly fileCheck: OpenedStore['fileCheck'];
};

const degradationsOf = ({ backplane, buffer, sweep, proxies, isTight, upgrades, fileCheck }: MayDegrade) => ({
  damage: () => fileCheck?.isDamaged === true,
  upgrades: () => upgrades.isMissing,
  disk: isTight,
  redis: () => backplane?.isUp === false,
  buffer: () => buffer?.outage.holdsMail === true,
  clock: () => sweep.doubt !== undefined,
  proxy: () => proxies.misfit !== undefined,
});

const watchStore = (
  { mongodbUrl }: Config,
  { store, now, logger }: { store: Store; now: () => number; logger: Logger },
): StoreWatch =>
  new StoreWatch({ name: mongodbUrl === undefined ? 'sqlite' : 'mongodb', probe: () => store.probe(), now, logger });

/** What may have been missed between nodes is looked for when Redis comes or goes. */
const follow = (backplane: Backplane | undefined, nodes: Nodes | undefined, poll: MailboxPoll | undefined): void =>
  backplane?.onChange((isUp) => {
    if (isUp) nodes?.introduce();
    poll?.hurry();
  });

/**
 * Opens the store and builds the server; nothing listens yet. Throws a sentence that says what to do when the data
 * cannot be used.
 */
export const compose = async (config: Config, surroundings: Surroundings): Promise<ServerLife> => {
  const { logger, now = Date.now, monotonic = () => performance.now(), pollLater: later } = surroundings;
  const { publicOrigin, policy } = config;
  const secrets = tokenSecrets(config, now());
  const { secret } = secrets;
  const served = servedVersion(RELEASE, config);
  const published = publishedBuilds(config);
  logger.info({ ...served }, 'version');
  // Before builds are kept: a data directory that stands for a build has none of its own.
  const lacking = missingBuilds(config);
  const opened = await openCounted(config, surroundings);
  const { store, isTight, fileCheck, buildsDir, metrics } = opened;
  const sessions = new SocketSessions();
  const backplane = await openBackplane(config, surroundings, secret);
  const nodes = backplane && new Nodes(sessions, () => backplane.isUp);
  const sweep = openSweep(config, surroundings, { store, metrics, expireFiles: (at) => services.blobs.expire(at) });
  const storeWatch = watchStore(config, { store, now, logger });
  const isStoreThere = (): Promise<boolean> => storeWatch.isThere();
  const notifier = nodes ?? sessions;
  const buffer = openBuffer({ backplane, policy, secrets, store, isStoreThere, notifier, now, logger });
  const pushParts = { store, metrics, logger, now, secret, surroundings: surroundings.push };
  const { ringing, ...push } = openPush(config, pushParts);
  const services: Services = createServices({
    ...{ watch: ringing, store: buffer?.store ?? store, notifier, origin: publicOrigin, now },
    challenges: challengesOf(secret, backplane, now),
    tokens: new Tokens({ ...secrets, issuer: publicOrigin, now }),
    registration: policy.registration,
    mailboxLimit: policy.mailboxLimit,
    stamp: () => sweep.stamp(),
    files: { ...openBlobs(config), ...config.blobs },
  });
  const blocked = blockedNetworks(config, logger);
  const limits = limitsOf(config, { backplane, metrics, blocked, monotonic });
  const proxies = proxyCheck(config, logger);
  const upgrades = watchUpgrades(logger, metrics, monotonic);
  const degradations = degradationsOf({ backplane, buffer, sweep, proxies, isTight, upgrades, fileCheck });
  const health = new Health(storeWatch, degradations, lacking);
  const adapter = backplane?.adapter;
  const networkOf = createNetworkOf(config.trustedProxyHops, proxies);
  const shared = { logger, sessions, nodes, adapter, now, monotonic, networkOf, upgrades, metrics };
  const edges = openEdges(config, services, { ...shared, ...push, limits, health, served, published, buildsDir });
  const { isListed, switchedOff } = services;
  const poll = pollOf(config, { store, sessions, isCutOff: () => backplane?.isUp === false, isListed, logger, later });
  follow(backplane, nodes, poll);
  const files = (): BlobTotals | undefined => services.blobs.totals;
  const counted = { store, storeWatch, backplane, buffer, health, now, files };
  const counting = openCounting(opened.counters, config, counted);
  const drain = buffer?.drain;
  const kept = { store, storeWatch, fileCheck, sweep, poll, ringing, drain, backplane, switchedOff, blocked };
  return createServerLife({ ...edges, ...kept, config, sessions, health, logger, now, counting });
};
