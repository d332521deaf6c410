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

type Listener = (...values: unknown[]) => void;

const passOver = (outcome: Promise<unknown>): void => {
  outcome.catch(() => undefined);
};

const listenersOf = (connection: Redis) => ({
  on: (event: string, listener: Listener) => void connection.on(event, listener),
  off: (event: string, listener: Listener) => void connection.off(event, listener),
});

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
