/** One JSON line for each event. Nothing that says who talks to whom, from where, or with what: no address, token, key, payload or IP. */
import { pino, type DestinationStream, type Logger } from 'pino';
import { StorageError } from '../storage/port.ts';

const SECRET_FIELDS = [
  'token',
  'authorization',
  'secret',
  'signature',
  'nonce',
  'account',
  'device',
  'address',
  'ip',
  'message',
  'payload',
  'body',
  'auth',
  'url',
];

const REDACTED = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

type Failure = { readonly type: string; readonly code?: string; readonly stack?: string };

/**
 * Where it went wrong, without the message of the error, which may quote its input. A store that takes nothing is no fault with a trace: the watch over it
 * says why, once.
 */
const describeFailure = (cause: unknown): Failure => {
  if (cause instanceof StorageError) return { type: cause.name, code: cause.code };
  if (!(cause instanceof Error)) return { type: typeof cause, stack: '' };
  const code: unknown = 'code' in cause ? cause.code : undefined;
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { type: cause.name, ...(typeof code === 'string' ? { code } : {}), stack: frames.join('\n') };
};

export type { Logger };

export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      redact: { paths: REDACTED, censor: '[redacted]' },
      serializers: { err: describeFailure },
    },
    ...(destination === undefined ? [] : [destination]),
  );
