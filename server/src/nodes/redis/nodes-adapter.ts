/**
 * The Redis adapter of Socket.IO, for what the nodes tell each other. It gets no more of the connections than it needs, so that a command that fails is
 * passed over: the mailbox has what it would have said.
 */
import { createAdapter } from '@socket.io/redis-adapter';
import type { Redis } from 'ioredis';
import type { RedisLink } from './redis-link.ts';

const PREFIX = 'cipherchat';

/** The nodes use events between servers alone, which are JSON. Whatever else comes over the channels is not read. */
const READS_NOTHING = { encode: () => Buffer.alloc(0), decode: () => [] };

type Listener = (...values: unknown[]) => unknown;

const passOver = (outcome: Promise<unknown>): void => {
  outcome.catch(() => undefined);
};

/** What cannot be read makes the adapter throw, at once or later; it ends here, and the process goes on. */
const guarded =
  (listener: Listener): Listener =>
  (...values) => {
    try {
      passOver(Promise.resolve(listener(...values)));
    } catch {
      // Whoever wrote it can be told nothing.
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
