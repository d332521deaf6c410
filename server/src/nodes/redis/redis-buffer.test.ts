import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestRedis, type TestRedis } from '../../../test/support/test-redis.ts';
import { describeBufferStream } from '../../buffer/port.contract.ts';
import { createRedisBuffer } from './redis-buffer.ts';

const found = await startTestRedis();
const NEVER_MET = { entries: 10, bytes: 10_000, keptMs: 60_000 };
const RECORD = { key: 'a', version: '1', text: '{}', mark: 'b' };

describe.runIf(found !== undefined)('the buffer in Redis', () => {
  const redis = found as TestRedis;
  let asking: Redis;
  beforeAll(() => {
    asking = new Redis(redis.url, { enableOfflineQueue: true, maxRetriesPerRequest: 0 });
    asking.on('error', () => undefined);
  });
  afterAll(async () => {
    asking.disconnect();
    await redis.stop();
  });

  describeBufferStream('Redis', async () => {
    await redis.forget();
    return createRedisBuffer({ asking });
  });

  it('is forgotten as a whole when nothing was added for as long as mail is kept', async () => {
    await redis.forget();
    await createRedisBuffer({ asking }).add(RECORD, NEVER_MET);
    const keys = await redis.client.keys('*');
    expect(keys).toHaveLength(3);
    for (const key of keys) {
      const left = await redis.client.pttl(key);
      expect(left > 0 && left <= NEVER_MET.keptMs, key).toBe(true);
    }
  });

  it('says that it is away, and does not reject, where Redis does not answer or has no room', async () => {
    const gone = new Redis('redis://127.0.0.1:1', {
      lazyConnect: true,
      enableOfflineQueue: false,
      retryStrategy: () => null,
    });
    gone.on('error', () => undefined);
    expect(await createRedisBuffer({ asking: gone }).add(RECORD, NEVER_MET)).toBe('away');
    gone.disconnect();
  });
});
