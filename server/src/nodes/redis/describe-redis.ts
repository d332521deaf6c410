/** The version of a Redis server, asked once. */
import { oneOffClient } from './one-off-client.ts';

const WITHIN_MS = 3_000;

/** Stable and without an address: `ECONNREFUSED`, or the first word of an error of Redis, such as `WRONGPASS`. */
const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return /^[A-Z]{3,}(?= )/u.exec(cause.message)?.[0] ?? 'no answer';
};

export type RedisDescription =
  | { readonly isThere: true; readonly version: string }
  | { readonly isThere: false; readonly reason: string };

export const describeRedis = async (url: string): Promise<RedisDescription> => {
  const redis = oneOffClient(url, WITHIN_MS);
  let last: unknown;
  redis.on('error', (cause: unknown) => (last = cause));
  try {
    await redis.connect();
    const version = /redis_version:(\S+)/u.exec(await redis.info('server'))?.[1] ?? 'unknown';
    return { isThere: true, version };
  } catch (cause) {
    return { isThere: false, reason: reasonOf(last ?? cause) };
  } finally {
    redis.disconnect();
  }
};
