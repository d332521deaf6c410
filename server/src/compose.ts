/** Puts the server together: the only file that names implementations. */
import { createServer } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createAuthenticate } from './auth/authenticate.ts';
import { Challenges } from './auth/challenges.ts';
import { derivedKey, markOf } from './auth/derived-key.ts';
import { developmentSecret } from './auth/development-secret.ts';
import type { Principal } from './auth/principal.ts';
import { Tokens } from './auth/tokens.ts';
import type { Config } from './config.ts';
import { createApp } from './http/create-app.ts';
import { keepBuilds } from './http/keep-builds.ts';
import { createNetworkOf } from './edge/network-of-request.ts';
import { createRouteHandlers } from './http/route-handlers.ts';
import { spreadOverTurns } from './http/spread-over-turns.ts';
import { Health } from './observability/health.ts';
import type { Logger } from './observability/logger.ts';
import { StoreWatch } from './observability/store-watch.ts';
import { openGateway } from './realtime/gateway.ts';
import { MailboxPoll, type MailboxPollParts } from './nodes/mailbox-poll.ts';
import { Nodes } from './nodes/nodes.ts';
import { createRequestHandlers } from './realtime/request-handlers.ts';
import type { Later } from './nodes/rounds.ts';
import { SocketSessions } from './realtime/socket-sessions.ts';
import { createServerLife, type ServerLife } from './server-life.ts';
import { Accounts } from './services/accounts.ts';
import { KeyDirectory } from './services/key-directory.ts';
import { Mailbox } from './services/mailbox.ts';
import { Prekeys } from './services/prekeys.ts';
import { createRateLimits, type CreateLimiter } from './edge/rate-limits.ts';
import { RetentionSweep } from './services/retention-sweep.ts';
import type { Failpoints } from './storage/failpoints.ts';
import type { Store } from './storage/port.ts';
import { openSqliteStore } from './storage/sqlite/sqlite-store.ts';

/** What several nodes have in common through Redis. As with MongoDB, whoever does without does not load it: half of a start goes into reading drivers. */
const openNodes = async (url: string, secret: string, sessions: SocketSessions, logger: Logger) => {
  const { RedisLink } = await import('./nodes/redis/redis-link.ts');
  const { createNodesAdapter } = await import('./nodes/redis/nodes-adapter.ts');
  const { createJointLimiters } = await import('./nodes/redis/joint-limiter.ts');
  const { claimInRedis } = await import('./nodes/redis/used-challenges.ts');
  const link = new RedisLink(url, logger);
  const limitsKey = derivedKey(secret, 'limits');
  return {
    link,
    notifier: new Nodes(sessions, () => link.isUp),
    adapter: createNodesAdapter(link),
    createLimiter: createJointLimiters({ link, disguise: (key) => markOf(limitsKey, key) }),
    challenges: { key: derivedKey(secret, 'challenges'), claim: claimInRedis(link) },
  };
};

export type Surroundings = {
  readonly logger: Logger;
  readonly now?: () => number;
  /** The built script of the thread that writes; without it the writing is done in this thread. */
  readonly writerThread?: URL | undefined;
  /** When the next round of the poll of mailboxes comes; by a timer unless said otherwise. */
  readonly pollLater?: Later | undefined;
  /** For tests alone. */
  readonly failpoints?: Failpoints;
};

/** Who sends a request drop by drop is cut off; a connection that is kept outlives the pauses of common proxies. */
const HTTP_LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

const openStore = async (
  { mongodbUrl, dataDir }: Config,
  { writerThread, failpoints }: Surroundings,
): Promise<Store> => {
  if (mongodbUrl === undefined) return openSqliteStore({ dataDir, writerThread, failpoints });
  const { openMongoStore } = await import('./storage/mongo/mongo-store.ts');
  return openMongoStore({ url: mongodbUrl, failpoints });
};

/** Others may use a MongoDB as well, whether or not there is a Redis; a file belongs to one process. */
const pollOf = ({ mongodbUrl }: Config, parts: MailboxPollParts): MailboxPoll | undefined =>
  mongodbUrl === undefined ? undefined : new MailboxPoll(parts);

/** Opens the store and builds the server; nothing listens yet. Throws a sentence that says what to do when the data cannot be used. */
export const compose = async (config: Config, surroundings: Surroundings): Promise<ServerLife> => {
  const { logger, now = Date.now, pollLater: later } = surroundings;
  const { publicOrigin, dataDir } = config;
  const secret = config.jwtSecret ?? developmentSecret(dataDir);
  const store = await openStore(config, surroundings);
  const { directory: buildsDir } = keepBuilds(config.widgetDir, dataDir);
  const sessions = new SocketSessions();
  const nodes = config.redisUrl === undefined ? undefined : await openNodes(config.redisUrl, secret, sessions, logger);
  const notifier = nodes?.notifier ?? sessions;
  const createLimiter: CreateLimiter = nodes?.createLimiter ?? ((options) => new RateLimiterMemory(options));
  const limits = createRateLimits(createLimiter, config.rateLimitFactor);
  const name = config.mongodbUrl === undefined ? 'sqlite' : 'mongodb';
  const storeWatch = new StoreWatch({ name, probe: () => store.probe(), now, logger });
  const health = new Health(storeWatch, nodes && (() => nodes.link.isUp));
  const tokens = new Tokens({ secret, issuer: publicOrigin, now });
  const challenges = new Challenges({ now, shared: nodes?.challenges });
  const directory = new KeyDirectory({ store, notifier, now });
  const accounts = new Accounts({ store, directory, challenges, tokens, origin: publicOrigin, now });
  const prekeys = new Prekeys(store, now);
  const mailbox = new Mailbox({ store, notifier, now });
  const isListed = async (principal: Principal) => (await accounts.listedDevice(principal)) !== undefined;
  const authenticate = createAuthenticate({ tokens, isListed });
  const networkOf = createNetworkOf(config.trustedProxyHops);
  const edges = { authenticate, limits, health, networkOf, logger };
  const app = createApp({
    ...edges,
    handlers: createRouteHandlers({ accounts, directory, prekeys, limits }),
    publicOrigin,
    demoUrl: config.demoUrl,
    pwaDir: config.pwaDir,
    buildsDir,
  });
  const http = createServer(HTTP_LIMITS, spreadOverTurns(app));
  const gateway = openGateway(http, {
    ...edges,
    sessions,
    nodes,
    now,
    rateLimitFactor: config.rateLimitFactor,
    handlers: createRequestHandlers({ mailbox, authenticate, limits, isListed }),
  });
  const sweep = new RetentionSweep({ store, now, logger });
  const poll = pollOf(config, { store, sessions, isCutOff: () => nodes?.link.isUp === false, isListed, logger, later });
  nodes?.link.onChange((state) => {
    if (state === 'up') nodes.notifier.introduce();
    poll?.hurry();
  });
  const parts = { config, http, gateway, sessions, health, store, storeWatch, sweep, logger, now };
  return createServerLife({ ...parts, poll, link: nodes?.link });
};
