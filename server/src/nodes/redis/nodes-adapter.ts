/**
 * The Redis adapter of Socket.IO, for notes between nodes. It gets only the methods of the Redis connections that it
 * needs, so that a command that fails is ignored: what it would have said is in the mailbox.
 */
import { createAdapter } from '@socket.io/redis-adapter';
import type { Redis } from 'ioredis';
import type { RedisLink } from './redis-link.ts';

const PREFIX = 'cipherchat';

/** Nodes use only events between servers, which are JSON. Anything else on the channels is not read. */
const READS_NOTHING = { encode: () => Buffer.alloc(0), decode: () => [] };

type Listener = (...values: unknown[]) => unknown;

const passOver = (outcome: Promise<unknown>): void => {
  outcome.catch(() => undefined);
};

/**
 * The adapter throws, now or later, for messages that it cannot read. The failure ends here and the process goes on.
 */
const guarded =
  (listener: Listener): Listener =>
  (...values) => {
    try {
      passOver(Promise.resolve(listener(...values)));
    } catch {
      // There is no one to tell.
    }
  };

const listenersOf = (connection: Redis) => {
  const guards = new Map<Listener, Listener>();
  return {
    on: (event: string, listener: Listener) => {
      const guard = guarded(listener);
      guards.set(listener, guard);
      connection.on(event, guard);
    },
    off: (event: string, listener: Listener) => void connection.off(event, guards.get(listener) ?? listener),
  };
};

export const createNodesAdapter = ({ asking, listening }: RedisLink): ReturnType<typeof createAdapter> =>
  createAdapter(
    {
      ...listenersOf(asking),
      publish: (channel: string, message: string) => passOver(asking.publish(channel, message)),
    },
    {
      ...listenersOf(listening),
      psubscribe: (pattern: string) => passOver(listening.psubscribe(pattern)),
      subscribe: (channels: string[]) => passOver(listening.subscribe(...channels)),
      punsubscribe: (pattern: string) => passOver(listening.punsubscribe(pattern)),
      unsubscribe: (channels: string[]) => passOver(listening.unsubscribe(...channels)),
    },
    { key: PREFIX, parser: READS_NOTHING },
  );
