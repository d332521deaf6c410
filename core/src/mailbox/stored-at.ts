/** When the server stored an envelope, as far as its word can be true. */
import { DAY_MS, MAIL_LIFETIME_MS } from '@cipherchat/protocol';
import type { ServerClock } from '../clock/server-clock.ts';

/** So long an envelope can be on its way: it waits at the server, and is held here for a list. */
const LONGEST_MS = 2 * MAIL_LIFETIME_MS + DAY_MS;

/** The server's word, or now where that cannot be. Times in milliseconds since 1970. */
export const storedAt = (clock: Pick<ServerClock, 'now' | 'sure' | 'latest'>, at: number): number =>
  at <= clock.latest() && at > clock.sure() - LONGEST_MS ? at : clock.now();
