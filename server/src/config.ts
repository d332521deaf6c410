/**
 * The settings of the server: one schema of all environment variables, read once. All mistakes are reported together.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const WORKSPACES = fileURLToPath(new URL('../../', import.meta.url));
const MIN_SECRET_BYTES = 32;
const MIN_DISTINCT_CHARACTERS = 8;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const whole = (name: string, least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/u, `${name} has to be a whole number from ${least} to ${most}.`),
    v.transform(Number),
    v.minValue(least, `${name} has to be at least ${least}.`),
    v.maxValue(most, `${name} can be at most ${most}.`),
  );

/** An origin: scheme, host and port, nothing behind. */
const webOrigin = (name: string, example: string) =>
  v.pipe(
    v.string(),
    v.check(
      (text) =>
        URL.canParse(text) &&
        /^https?:$/u.test(new URL(text).protocol) &&
        [new URL(text).origin, `${new URL(text).origin}/`].includes(text),
      `${name} has to be an origin such as ${example}, without a path.`,
    ),
    v.transform((text) => new URL(text).origin),
  );

const webAddress = (name: string) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol),
      `${name} has to be an address that begins with http:// or https://.`,
    ),
  );

/** The sentence never repeats the address: it may hold a password. */
const mongoAddress = v.pipe(
  v.string(),
  v.regex(
    /^mongodb(?:\+srv)?:\/\/[^/\s]+\/[^/\s?]+(?:\?\S*)?$/u,
    'MONGODB_URL has to be an address with the name of a database, such as mongodb://host:27017/cipherchat.',
  ),
);

const redisAddress = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^rediss?:$/u.test(new URL(text).protocol) && new URL(text).hostname !== '',
    'REDIS_URL has to be an address such as redis://host:6379, or rediss:// with TLS.',
  ),
);

const secret = v.pipe(
  v.string(),
  v.check(
    (text) => Buffer.byteLength(text) >= MIN_SECRET_BYTES,
    `JWT_SECRET has to hold at least ${MIN_SECRET_BYTES} bytes: make one with "openssl rand -base64 48".`,
  ),
  v.check(
    (text) => new Set(text).size >= MIN_DISTINCT_CHARACTERS && !/change.?me|example|secret|password/iu.test(text),
    'JWT_SECRET looks like a placeholder: make one with "openssl rand -base64 48".',
  ),
);

/** A date as an operator writes it; midnight UTC in milliseconds since 1970. */
const calendarDay = v.pipe(
  v.string(),
  v.check(
    (text) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)),
    'CONFIRMED_DATE has to be a date such as 2026-11-30.',
  ),
  v.transform((text) => Date.parse(text)),
);

const schema = v.object({
  NODE_ENV: v.optional(
    v.picklist(['production', 'development', 'test'], 'NODE_ENV has to be production, development or test.'),
    'production',
  ),
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty('HOST must not be empty.'))),
  PORT: v.optional(whole('PORT', 0, 65_535), '3000'),
  PUBLIC_URL: v.optional(webOrigin('PUBLIC_URL', 'https://chat.example')),
  DEMO_URL: v.optional(webAddress('DEMO_URL')),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('DATA_DIR must not be empty.')), './data'),
  PWA_DIR: v.optional(v.string(), resolve(WORKSPACES, 'pwa/dist')),
  WIDGET_DIR: v.optional(v.string(), resolve(WORKSPACES, 'widget/dist')),
  MONGODB_URL: v.optional(mongoAddress),
  REDIS_URL: v.optional(redisAddress),
  JWT_SECRET: v.optional(secret),
  LOG_LEVEL: v.optional(v.picklist(LEVELS, `LOG_LEVEL has to be one of ${LEVELS.join(', ')}.`), 'info'),
  RATE_LIMIT_FACTOR: v.optional(whole('RATE_LIMIT_FACTOR', 1, 1_000_000), '1'),
  TRUSTED_PROXY_HOPS: v.optional(whole('TRUSTED_PROXY_HOPS', 0, 10), '0'),
  CONFIRMED_DATE: v.optional(calendarDay),
  DISK_RESERVE_MB: v.optional(whole('DISK_RESERVE_MB', 0, 1_000_000), '256'),
});

export type Config = {
  readonly isProduction: boolean;
  /** Undefined: all addresses of this machine. Behind trusted proxies the default is loopback. */
  readonly host: string | undefined;
  readonly port: number;
  /** As a browser serialises it; login signatures and tokens are bound to it. */
  readonly publicOrigin: string;
  readonly demoUrl: string | undefined;
  readonly dataDir: string;
  /** Undefined: the data is in SQLite, in the data directory. Holds a password: never log it. */
  readonly mongodbUrl: string | undefined;
  /** Undefined: this node is the only one. Holds a password: never log it. */
  readonly redisUrl: string | undefined;
  /** Undefined: another server serves the inbox. */
  readonly pwaDir: string | undefined;
  /** Undefined: no new builds of the widget. Those in the data directory are still served. */
  readonly widgetDir: string | undefined;
  /** Undefined: the server makes one in the data directory; refused in production. */
  readonly jwtSecret: string | undefined;
  readonly logLevel: (typeof LEVELS)[number];
  readonly rateLimitFactor: number;
  readonly trustedProxyHops: number;
  /** The operator's word that this machine's clock is right on this day: midnight UTC, milliseconds since 1970. */
  readonly confirmedDay: number | undefined;
  /** Free disk space at which nothing new is stored any more. */
  readonly diskReserveBytes: number;
};

/** Every sentence says which variable is wrong and what it has to be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(`The settings are wrong:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
    this.reasons = reasons;
  }
}

const NO_SECRET = 'JWT_SECRET is missing: production needs one; make it with "openssl rand -base64 48".';
const NO_URL = 'PUBLIC_URL is missing: production has to know the origin under which browsers reach it.';

const REDIS_ALONE =
  'REDIS_URL is set and MONGODB_URL is not: several nodes need a store that they share; set MONGODB_URL, ' +
  'or remove REDIS_URL to run one node on SQLite.';
const REDIS_WITHOUT_SECRET =
  'REDIS_URL is set and JWT_SECRET is not: all nodes need the same one; make it with "openssl rand -base64 48".';

/** The value for a build that this server does not serve. */
const NONE = 'none';

const directory = (path: string): string | undefined => (path === NONE ? undefined : resolve(path));

/** Behind a proxy no one else may reach the port: they could write any address into X-Forwarded-For. */
const LOOPBACK = '127.0.0.1';

const defaultHost = (hops: number): string | undefined => (hops > 0 ? LOOPBACK : undefined);

const localOrigin = (port: number): string => `http://localhost:${port}`;

/** What is wrong with settings that are right one by one. */
const combinationFaults = (
  { JWT_SECRET, PUBLIC_URL, REDIS_URL, MONGODB_URL }: Readonly<Record<string, string | undefined>>,
  isProduction: boolean,
): readonly string[] => [
  ...(isProduction && JWT_SECRET === undefined ? [NO_SECRET] : []),
  ...(isProduction && PUBLIC_URL === undefined ? [NO_URL] : []),
  ...(REDIS_URL !== undefined && MONGODB_URL === undefined ? [REDIS_ALONE] : []),
  ...(REDIS_URL !== undefined && !isProduction && JWT_SECRET === undefined ? [REDIS_WITHOUT_SECRET] : []),
];

/** An empty variable counts as one that is not set. */
export const parseConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = v.safeParse(schema, given);
  const isProduction = (given['NODE_ENV'] ?? 'production') === 'production';
  const reasons = [...(read.issues?.map(({ message }) => message) ?? []), ...combinationFaults(given, isProduction)];
  if (!read.success || reasons.length > 0) throw new ConfigError(reasons);
  const settings = read.output;
  return {
    isProduction,
    host: settings.HOST ?? defaultHost(settings.TRUSTED_PROXY_HOPS),
    port: settings.PORT,
    publicOrigin: settings.PUBLIC_URL ?? localOrigin(settings.PORT),
    demoUrl: settings.DEMO_URL,
    dataDir: resolve(settings.DATA_DIR),
    mongodbUrl: settings.MONGODB_URL,
    redisUrl: settings.REDIS_URL,
    pwaDir: directory(settings.PWA_DIR),
    widgetDir: directory(settings.WIDGET_DIR),
    jwtSecret: settings.JWT_SECRET,
    logLevel: settings.LOG_LEVEL,
    rateLimitFactor: settings.RATE_LIMIT_FACTOR,
    trustedProxyHops: settings.TRUSTED_PROXY_HOPS,
    confirmedDay: settings.CONFIRMED_DATE,
    diskReserveBytes: settings.DISK_RESERVE_MB * 1024 * 1024,
  };
};

export const readConfig = (): Config => parseConfig(process.env);
