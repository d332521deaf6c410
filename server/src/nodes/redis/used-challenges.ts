/**
 * Which challenges were used at any node. While Redis is away each node knows only its own: a proof is then valid once
 * per node, for its 60 s.
 */
import type { ClaimChallenge } from '../../auth/challenges.ts';
import type { RedisLink } from './redis-link.ts';

const PREFIX = 'cipherchat-used/';

export const claimInRedis =
  (link: RedisLink): ClaimChallenge =>
  async (id, lifetimeMs) => {
    if (!link.isUp) return true;
    try {
      return (await link.asking.set(PREFIX + id, '1', 'PX', lifetimeMs, 'NX')) === 'OK';
    } catch {
      return true;
    }
  };
