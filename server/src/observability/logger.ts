/**
 * One line of JSON per event. Nothing that says who writes to whom, from where or what: no address, token, key, payload
 * or IP.
 */
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
 * Where it failed, without the message of the error, which may quote input. A store that refuses writes gets no trace:
 * the watch on the store reports the reason once.
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
