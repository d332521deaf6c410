/** Reads every entry of the buffer as it stands in Redis, for `audit`. */
import type { Redis } from 'ioredis';
import { oneOffClient } from './one-off-client.ts';
import { BUFFER_STREAM, fieldsOf } from './redis-buffer.ts';

const WITHIN_MS = 5_000;
const PAGE = 20;

export type StoredEntry = Readonly<Record<string, string>>;

async function* entriesOf(redis: Redis): AsyncGenerator<StoredEntry> {
  let from = '-';
  for (;;) {
    const page = await redis.xrange(BUFFER_STREAM, from, '+', 'COUNT', PAGE);
    for (const [place, parts] of page) {
      yield Object.fromEntries(fieldsOf(parts));
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
  const redis = oneOffClient(url, WITHIN_MS);
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await read(entriesOf(redis));
  } finally {
    redis.disconnect();
  }
};
