/** Puts the server together: the only file that names implementations. */
import { createServer } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createAuthenticate } from './auth/authenticate.ts';
import { Challenges } from './auth/challenges.ts';
import { developmentSecret } from './auth/development-secret.ts';
import { Tokens } from './auth/tokens.ts';
import type { Config } from './config.ts';
import { createApp } from './http/create-app.ts';
import { keepBuilds } from './http/keep-builds.ts';
import { createNetworkOf } from './http/network-of-request.ts';
import { createRouteHandlers } from './http/route-handlers.ts';
import { Health } from './observability/health.ts';
import type { Logger } from './observability/logger.ts';
import { openGateway } from './realtime/gateway.ts';
import { createRequestHandlers } from './realtime/request-handlers.ts';
import { Sessions } from './realtime/sessions.ts';
import { createServerLife, type ServerLife } from './server-life.ts';
import { Accounts } from './services/accounts.ts';
import { KeyDirectory } from './services/key-directory.ts';
import { Mailbox } from './services/mailbox.ts';
import { Prekeys } from './services/prekeys.ts';
import { createRateLimits } from './services/rate-limits.ts';
import { RetentionSweep } from './services/retention-sweep.ts';
import type { Failpoints } from './storage/sqlite/group-commit.ts';
import { openSqliteStore } from './storage/sqlite/sqlite-store.ts';

export type Surroundings = {
  readonly logger: Logger;
  readonly now?: () => number;
  /** The built script of the thread that writes; without it the writing is done in this thread. */
  readonly writerThread?: URL | undefined;
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

/** Opens the store and builds the server; nothing listens yet. Throws a sentence that says what to do when the data cannot be used. */
export const compose = (
  config: Config,
  { logger, now = Date.now, writerThread, failpoints }: Surroundings,
): ServerLife => {
  const { publicOrigin, dataDir } = config;
  const secret = config.jwtSecret ?? developmentSecret(dataDir);
  const store = openSqliteStore({ dataDir, writerThread, failpoints });
  const { directory: buildsDir } = keepBuilds(config.widgetDir, dataDir);
  const limits = createRateLimits((options) => new RateLimiterMemory(options), config.rateLimitFactor);
  const sessions = new Sessions();
  const health = new Health(() => store.probe(), now);
  const tokens = new Tokens({ secret, issuer: publicOrigin, now });
  const challenges = new Challenges(now);
  const directory = new KeyDirectory({ store, delivery: sessions, now });
  const accounts = new Accounts({ store, directory, challenges, tokens, origin: publicOrigin, now });
  const prekeys = new Prekeys(store, now);
  const mailbox = new Mailbox({ store, delivery: sessions, now });
  const authenticate = createAuthenticate({
    tokens,
    isListed: async (principal) => (await accounts.listedDevice(principal)) !== undefined,
  });
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
  const http = createServer(HTTP_LIMITS, app);
  const gateway = openGateway(http, {
    ...edges,
    sessions,
    now,
    rateLimitFactor: config.rateLimitFactor,
    handlers: createRequestHandlers({ mailbox, authenticate, limits }),
  });
  const sweep = new RetentionSweep({ store, now, logger });
  return createServerLife({ config, http, gateway, sessions, health, store, sweep, logger, now });
};
