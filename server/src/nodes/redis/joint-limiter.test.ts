import { Redis } from 'ioredis';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJointLimiters } from './joint-limiter.ts';

/** Seems connected, but never answers. */
class MuteRedis extends Redis {
  asked = 0;

  constructor() {
    super({ lazyConnect: true });
    this.status = 'ready';
  }

  override sendCommand(): Promise<unknown> {
    this.asked += 1;
    return new Promise(() => undefined);
  }
}

describe('a limit that nodes share', () => {
  let redis: MuteRedis;
  beforeEach(() => {
    redis = new MuteRedis();
  });
  const limiter = (isUp: boolean) =>
    createJointLimiters({ link: { asking: redis, isUp }, disguise: (key) => `disguised ${key}` })({
      keyPrefix: 'sends',
      points: 3,
      duration: 60,
    });

  it('is counted here while Redis does not answer', async () => {
    const sends = limiter(true);
    for (let count = 1; count <= 3; count += 1) {
      expect(sends.consume('bob')).toMatchObject({ consumedPoints: count });
    }
    expect(sends.consume('bob')).toMatchObject({ consumedPoints: 4 });
    expect(sends.consume('alice')).toMatchObject({ consumedPoints: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(redis.asked).toBe(4);
  });

  it('asks Redis nothing while it is away', () => {
    expect(limiter(false).consume('bob')).toMatchObject({ consumedPoints: 1 });
    expect(redis.asked).toBe(0);
  });
});
