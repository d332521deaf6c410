/** Reads every entry of the buffer as it stands in Redis, for `audit`. */
import { Redis } from 'ioredis';
import { BUFFER_STREAM } from './redis-buffer.ts';

const WITHIN_MS = 5_000;
const PAGE = 20;

export type StoredEntry = Readonly<Record<string, string>>;

async function* entriesOf(redis: Redis): AsyncGenerator<StoredEntry> {
  let from = '-';
  for (;;) {
    const page = await redis.xrange(BUFFER_STREAM, from, '+', 'COUNT', PAGE);
    for (const [place, parts] of page) {
      const names = parts.filter((_, i) => i % 2 === 0);
      yield Object.fromEntries(names.map((name, i) => [name, parts[2 * i + 1] ?? '']));
      from = `(${place}`;
    }
    if (page.length < PAGE) return;
  }
}

/** Rejects where Redis does not answer. */
export const withBuffer = async <T>(
  url: string,
  read: (entries: AsyncIterable<StoredEntry>) => Promise<T>,
): Promise<T> => {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: WITHIN_MS,
    commandTimeout: WITHIN_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await read(entriesOf(redis));
  } finally {
    redis.disconnect();
  }
};
