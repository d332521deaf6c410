/** A client of Redis for one question of a command: it tries once, and waits so long for each answer. */
import { Redis } from 'ioredis';

/** Not connected yet. Whoever asks listens for `error`, and disconnects. */
export const oneOffClient = (url: string, withinMs: number): Redis =>
  new Redis(url, {
    lazyConnect: true,
    connectTimeout: withinMs,
    commandTimeout: withinMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
