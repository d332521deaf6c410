/**
 * The settings of the server: one schema of all environment variables, read once. All mistakes are reported together.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { BLOB_ENTRIES, blobFaults, blobsOf, type BlobSettings } from './blob-settings.ts';
import { POLICY_ENTRIES, policyFaults, policyOf, type Policy } from './policy-settings.ts';
import { PUSH_ENTRIES, pushOf, type PushSettings } from './push-settings.ts';
import { calendarDay, whole } from './setting-shapes.ts';
import { fileSettingOf, readSettingFiles, SECRET_SETTINGS } from './setting-files.ts';

const WORKSPACES = fileURLToPath(new URL('../../', import.meta.url));
const MIN_SECRET_BYTES = 32;
const MIN_DISTINCT_CHARACTERS = 8;
const DEFAULT_PORT = '3000';
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

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
const mongoAddress = (name: string) =>
  v.pipe(
    v.string(),
    v.regex(
      /^mongodb(?:\+srv)?:\/\/[^/\s]+\/[^/\s?]+(?:\?\S*)?$/u,
      `${name} has to be an address with the name of a database, such as mongodb://host:27017/cipherchat.`,
    ),
  );

/** What is wrong with the address of a database that a command was given; undefined: nothing. */
export const mongoAddressFault = (name: string, address: string): string | undefined =>
  v.safeParse(mongoAddress(name), address).issues?.[0].message;

const redisAddress = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^rediss?:$/u.test(new URL(text).protocol) && new URL(text).hostname !== '',
    'REDIS_URL has to be an address such as redis://host:6379, or rediss:// with TLS.',
  ),
);

const secret = (name: string) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => Buffer.byteLength(text) >= MIN_SECRET_BYTES,
      `${name} has to hold at least ${MIN_SECRET_BYTES} bytes: make one with "openssl rand -base64 48".`,
    ),
    v.check(
      (text) => new Set(text).size >= MIN_DISTINCT_CHARACTERS && !/change.?me|example|secret|password/iu.test(text),
      `${name} looks like a placeholder: make one with "openssl rand -base64 48".`,
    ),
  );

/** Names of builds, with commas or spaces between them. */
const buildNames = v.pipe(
  v.string(),
  v.transform((text) => text.split(/[\s,]+/u).filter((name) => name !== '')),
  v.check(
    (names) => names.every((name) => /^[0-9a-f]{16}$/u.test(name)),
    'WITHDRAWN_BUILDS has to name builds as their script tags do, 16 of 0-9 and a-f each, with commas between them.',
  ),
);

const schema = v.object({
  NODE_ENV: v.optional(
    v.picklist(['production', 'development', 'test'], 'NODE_ENV has to be production, development or test.'),
    'production',
  ),
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty('HOST must not be empty.'))),
  PORT: v.optional(whole('PORT', 0, 65_535), DEFAULT_PORT),
  PUBLIC_URL: v.optional(webOrigin('PUBLIC_URL', 'https://chat.example')),
  DEMO_URL: v.optional(webAddress('DEMO_URL')),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('DATA_DIR must not be empty.')), './data'),
  PWA_DIR: v.optional(v.string(), resolve(WORKSPACES, 'pwa/dist')),
  WIDGET_DIR: v.optional(v.string(), resolve(WORKSPACES, 'widget/dist')),
  WITHDRAWN_BUILDS: v.optional(buildNames, ''),
  RELEASE_FILE: v.optional(v.string(), resolve(WORKSPACES, 'cipherchat-release')),
  MONGODB_URL: v.optional(mongoAddress('MONGODB_URL')),
  REDIS_URL: v.optional(redisAddress),
  JWT_SECRET: v.optional(secret('JWT_SECRET')),
  JWT_SECRET_PREVIOUS: v.optional(secret('JWT_SECRET_PREVIOUS')),
  LOG_LEVEL: v.optional(v.picklist(LEVELS, `LOG_LEVEL has to be one of ${LEVELS.join(', ')}.`), 'info'),
  RATE_LIMIT_FACTOR: v.optional(whole('RATE_LIMIT_FACTOR', 1, 1_000_000), '1'),
  TRUSTED_PROXY_HOPS: v.optional(whole('TRUSTED_PROXY_HOPS', 0, 10), '0'),
  CONFIRMED_DATE: v.optional(calendarDay('CONFIRMED_DATE')),
  METRICS_PORT: v.optional(whole('METRICS_PORT', 0, 65_535)),
  METRICS_HOST: v.optional(v.pipe(v.string(), v.nonEmpty('METRICS_HOST must not be empty.'))),
  DISK_RESERVE_MB: v.optional(whole('DISK_RESERVE_MB', 0, 1_000_000), '256'),
  ...POLICY_ENTRIES,
  ...BLOB_ENTRIES,
  ...PUSH_ENTRIES,
});

/** Every variable that the server reads. */
export const SETTING_NAMES: readonly string[] = [...Object.keys(schema.entries), ...SECRET_SETTINGS.map(fileSettingOf)];

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
  /** Builds that no page should run any more, 16 hexadecimal digits each, besides those that the release names. */
  readonly withdrawnBuilds: readonly string[];
  /** Holds the signed manifest of the release, if this server was installed from one. */
  readonly releaseFile: string;
  /** Undefined: the server makes one in the data directory; refused in production. */
  readonly jwtSecret: string | undefined;
  /** The file that `jwtSecret` came from; undefined: it came from the environment, or there is none. */
  readonly jwtSecretFile: string | undefined;
  /** Undefined: no change of the secret is under way, or the old one lies next to its file. */
  readonly jwtSecretPrevious: string | undefined;
  readonly logLevel: (typeof LEVELS)[number];
  readonly rateLimitFactor: number;
  readonly trustedProxyHops: number;
  /** The operator's word that this machine's clock is right on this day: midnight UTC, milliseconds since 1970. */
  readonly confirmedDay: number | undefined;
  /** Free disk space at which nothing new is stored any more. */
  readonly diskReserveBytes: number;
  readonly policy: Policy;
  readonly push: PushSettings;
  readonly blobs: BlobSettings;
  /** Where Prometheus reads what the server counts. Undefined: nothing is counted. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
};

type Settings = Readonly<Record<string, string | undefined>>;
export type Environment = Readonly<Record<string, string | undefined>>;

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

const METRICS_ON_PUBLIC_PORT =
  'METRICS_PORT and PORT are the same: everyone could read the metrics there; choose another METRICS_PORT.';
const METRICS_HOST_ALONE =
  'METRICS_HOST is set and METRICS_PORT is not: set METRICS_PORT to where Prometheus reads, such as 9464.';
const PREVIOUS_ALONE = 'JWT_SECRET_PREVIOUS is set and JWT_SECRET is not: set JWT_SECRET to the new secret.';
const PREVIOUS_IS_SAME = 'JWT_SECRET_PREVIOUS and JWT_SECRET are the same: set JWT_SECRET to a new secret.';
const NOT_SECURE =
  'PUBLIC_URL begins with http://, and browsers encrypt only on pages that come with https://: no chat and no inbox ' +
  'would work. Put TLS in front and set PUBLIC_URL to the https:// address.';

/** Browsers take these for secure without TLS. */
const isLocal = (hostname: string): boolean => /^(?:127(?:\.\d+){3}|\[::1\]|(?:.+\.)?localhost)$/u.test(hostname);

const isSecure = (url: string | undefined): boolean => {
  if (url === undefined || !URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol !== 'http:' || isLocal(hostname);
};

/** The value for a build that this server does not serve. */
const NONE = 'none';

const directory = (path: string): string | undefined => (path === NONE ? undefined : resolve(path));

/** Behind a proxy no one else may reach the port: they could write any address into X-Forwarded-For. */
const LOOPBACK = '127.0.0.1';

const defaultHost = (hops: number): string | undefined => (hops > 0 ? LOOPBACK : undefined);

const localOrigin = (port: number): string => `http://localhost:${port}`;

/** 0 lets the system choose, which chooses two different ones. */
const isSamePort = (one: string, other: string): boolean => Number(one) === Number(other) && Number(one) !== 0;

const metricsFaults = ({ METRICS_PORT, METRICS_HOST, PORT = DEFAULT_PORT }: Settings): readonly string[] => [
  ...(METRICS_PORT !== undefined && isSamePort(METRICS_PORT, PORT) ? [METRICS_ON_PUBLIC_PORT] : []),
  ...(METRICS_HOST !== undefined && METRICS_PORT === undefined ? [METRICS_HOST_ALONE] : []),
];

/** What is wrong with settings that are right one by one. */
const combinationFaults = (given: Settings, isProduction: boolean): readonly string[] => {
  const has = (name: string): boolean => given[name] !== undefined || given[fileSettingOf(name)] !== undefined;
  const { JWT_SECRET, JWT_SECRET_PREVIOUS, PUBLIC_URL } = given;
  return [
    ...(isProduction && !has('JWT_SECRET') ? [NO_SECRET] : []),
    ...(isProduction && PUBLIC_URL === undefined ? [NO_URL] : []),
    ...(isProduction && !isSecure(PUBLIC_URL) ? [NOT_SECURE] : []),
    ...(has('REDIS_URL') && !has('MONGODB_URL') ? [REDIS_ALONE] : []),
    ...(has('REDIS_URL') && !isProduction && !has('JWT_SECRET') ? [REDIS_WITHOUT_SECRET] : []),
    ...(has('JWT_SECRET_PREVIOUS') && !has('JWT_SECRET') ? [PREVIOUS_ALONE] : []),
    ...(JWT_SECRET !== undefined && JWT_SECRET === JWT_SECRET_PREVIOUS ? [PREVIOUS_IS_SAME] : []),
    ...policyFaults(given),
    ...blobFaults(given),
    ...metricsFaults(given),
  ];
};

const isGiven = (entry: [string, string | undefined]): entry is [string, string] =>
  entry[1] !== undefined && entry[1] !== '';

const pathOf = (path: string | undefined): string | undefined => (path === undefined ? undefined : resolve(path));

/** An empty variable counts as one that is not set. Reads the files that `NAME_FILE` names. */
export const parseConfig = (environment: Environment): Config => {
  const { settings: given, faults } = readSettingFiles(Object.fromEntries(Object.entries(environment).filter(isGiven)));
  const read = v.safeParse(schema, given);
  const isProduction = (given['NODE_ENV'] ?? 'production') === 'production';
  const wrong = read.issues?.map(({ message }) => message) ?? [];
  const reasons = [...faults, ...wrong, ...combinationFaults(given, isProduction)];
  if (!read.success || reasons.length > 0) throw new ConfigError(reasons);
  const settings = read.output;
  const publicOrigin = settings.PUBLIC_URL ?? localOrigin(settings.PORT);
  return {
    isProduction,
    host: settings.HOST ?? defaultHost(settings.TRUSTED_PROXY_HOPS),
    port: settings.PORT,
    publicOrigin,
    demoUrl: settings.DEMO_URL,
    dataDir: resolve(settings.DATA_DIR),
    mongodbUrl: settings.MONGODB_URL,
    redisUrl: settings.REDIS_URL,
    pwaDir: directory(settings.PWA_DIR),
    widgetDir: directory(settings.WIDGET_DIR),
    withdrawnBuilds: settings.WITHDRAWN_BUILDS,
    releaseFile: settings.RELEASE_FILE,
    jwtSecret: settings.JWT_SECRET,
    jwtSecretFile: pathOf(given[fileSettingOf('JWT_SECRET')]),
    jwtSecretPrevious: settings.JWT_SECRET_PREVIOUS,
    logLevel: settings.LOG_LEVEL,
    rateLimitFactor: settings.RATE_LIMIT_FACTOR,
    trustedProxyHops: settings.TRUSTED_PROXY_HOPS,
    confirmedDay: settings.CONFIRMED_DATE,
    policy: policyOf(settings),
    push: pushOf(settings, publicOrigin),
    blobs: blobsOf(settings, {
      dataDir: resolve(settings.DATA_DIR),
      hasOneNode: settings.MONGODB_URL === undefined,
    }),
    diskReserveBytes: settings.DISK_RESERVE_MB * 1024 * 1024,
    metrics:
      settings.METRICS_PORT === undefined
        ? undefined
        : { host: settings.METRICS_HOST ?? LOOPBACK, port: settings.METRICS_PORT },
  };
};

/** The environment is read here alone. */
export const PROCESS_ENVIRONMENT: Environment = process.env;
