/**
 * Why the server did not start: for a mistake of the operator a sentence that names the setting, otherwise the trace.
 */
import { ConfigError, type Config } from './config.ts';
import { StorageError } from './storage/port.ts';

type SystemError = {
  readonly code: string;
  readonly path: string | undefined;
  /** Where it could not listen; one of both is there. */
  readonly port: number | undefined;
  readonly hostname: string | undefined;
};

const WHY_NOT_WRITTEN: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file',
  ENOTDIR: 'something on the way to it is a file',
  ENOENT: 'no directory can be made there',
  EACCES: 'the user of this process has no right to',
  EPERM: 'the user of this process has no right to',
  EROFS: 'its file system is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
  SQLITE_CANTOPEN: 'the database in it cannot be opened',
  SQLITE_READONLY: 'the database in it cannot be written by the user of this process',
};

const NOT_OF_THIS_MACHINE = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL']);

const systemErrorOf = (cause: unknown): SystemError | undefined => {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return undefined;
  const { code } = cause;
  const { path, port, hostname } = cause as { readonly path?: unknown; port?: unknown; hostname?: unknown };
  return {
    code,
    path: typeof path === 'string' ? path : undefined,
    port: typeof port === 'number' ? port : undefined,
    hostname: typeof hostname === 'string' ? hostname : undefined,
  };
};

/** Undefined if the failure is not about the data directory: reads of other directories report their own failures. */
const ofDataDirectory = ({ code, path }: SystemError, dataDir: string): string | undefined => {
  const [, family = code] = /^(SQLITE_[A-Z]+)/u.exec(code) ?? [];
  const why = WHY_NOT_WRITTEN[family];
  const isIn = path === undefined ? code.startsWith('SQLITE_') : path.startsWith(dataDir) || dataDir.startsWith(path);
  if (why === undefined || !isIn) return undefined;
  return (
    `DATA_DIR ${dataDir} cannot be written: ${why} (${code}). ` +
    'Set DATA_DIR to a directory that the user of this process may write.'
  );
};

type Listener = { readonly setting: '' | 'METRICS_'; readonly host: string | undefined; readonly port: number };

const ofListening = (code: string, { setting, host, port }: Listener): string | undefined => {
  if (code === 'EADDRINUSE') return `The port is not free: choose another one with ${setting}PORT.`;
  if (code === 'EACCES')
    return `${setting}PORT ${port} needs more rights: choose one from 1024 on with ${setting}PORT.`;
  if (host === undefined || !NOT_OF_THIS_MACHINE.has(code)) return undefined;
  const otherwise = setting === '' ? 'to listen on all of them' : 'to listen on loopback only';
  return (
    `${setting}HOST ${host} is not an address of this machine (${code}): ` +
    `set ${setting}HOST to one that is, such as 127.0.0.1, or leave it out ${otherwise}.`
  );
};

type Addresses = Pick<Config, 'host' | 'port' | 'metrics'>;

const listenerOf = (failed: SystemError, { host, port, metrics }: Addresses): Listener =>
  metrics !== undefined && (failed.port === metrics.port || (failed.hostname === metrics.host && host !== metrics.host))
    ? { setting: 'METRICS_', ...metrics }
    : { setting: '', host, port };

/** `config` is undefined when the settings themselves could not be read. */
export const startFailure = (cause: unknown, config: (Pick<Config, 'dataDir'> & Addresses) | undefined): string => {
  if (cause instanceof ConfigError) return cause.message;
  const system = systemErrorOf(cause instanceof StorageError ? cause.cause : cause);
  const told =
    config &&
    system &&
    (ofDataDirectory(system, config.dataDir) ??
      (cause instanceof StorageError ? undefined : ofListening(system.code, listenerOf(system, config))));
  if (told !== undefined) return told;
  if (cause instanceof StorageError) return cause.message;
  if (cause instanceof Error) return system === undefined ? (cause.stack ?? cause.message) : cause.message;
  return String(cause);
};
