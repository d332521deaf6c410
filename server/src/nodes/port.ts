/**
 * What several nodes share besides the store. Mail arrives without it: nodes then poll the store more often, and limits
 * and used challenges count per node. Outside of this folder only the port is imported; `compose.ts` names the
 * implementation, `redis/`.
 */
import type { ClaimChallenge } from '../auth/challenges.ts';
import type { BufferStream } from '../buffer/port.ts';
import type { CreateLimiter } from '../edge/rate-limits.ts';
import type { Logger } from '../observability/logger.ts';
import type { NodesAdapter } from '../realtime/socket-io/port.ts';

export interface Backplane {
  /** Whether the other nodes can be reached at this moment. */
  readonly isUp: boolean;
  /** The listener is called at every change of `isUp`, and once when it is known for the first time. */
  onChange(listener: (isUp: boolean) => void): void;
  /** Carries notes between nodes. */
  readonly adapter: NodesAdapter;
  /** Makes limits that all nodes count together. */
  readonly createLimiter: CreateLimiter;
  /** Remembers for all nodes which challenges were used. */
  readonly claimChallenge: ClaimChallenge;
  /** Where mail waits while the store is away. */
  readonly buffer: BufferStream;
  close(): void;
}

export type OpenBackplane = (options: {
  /** With user and password, if there are any. */
  readonly url: string;
  /** Turns the key of a limit, which names a device or a network, into a text that tells nothing. */
  readonly disguise: (key: string) => string;
  readonly logger: Logger;
}) => Backplane;
