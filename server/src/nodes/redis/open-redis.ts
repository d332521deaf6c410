/** The backplane by Redis. */
import type { OpenBackplane } from '../port.ts';
import { createJointLimiters } from './joint-limiter.ts';
import { createRedisBuffer } from './redis-buffer.ts';
import { createNodesAdapter } from './nodes-adapter.ts';
import { RedisLink } from './redis-link.ts';
import { claimInRedis } from './used-challenges.ts';

export const openRedis: OpenBackplane = ({ url, disguise, logger }) => {
  const link = new RedisLink(url, logger);
  return {
    get isUp() {
      return link.isUp;
    },
    onChange: (listener) => link.onChange((state) => listener(state === 'up')),
    adapter: createNodesAdapter(link),
    createLimiter: createJointLimiters({ link, disguise }),
    claimChallenge: claimInRedis(link),
    buffer: createRedisBuffer(link),
    close: () => link.close(),
  };
};
