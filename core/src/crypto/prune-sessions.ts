/** What a set of sessions forgets in time (PROTOCOL 4, 5.5). */
import { forgetSkipped } from './chains.ts';
import { UNUSED_MS, type SessionSet } from './session-set.ts';

/** Drops archived sessions that opened nothing for 30 days, and skipped keys that are 14 days old. */
export const pruneSessions = (set: SessionSet, now: number): SessionSet => ({
  sending: set.sending && forgetSkipped(set.sending, now),
  archived: set.archived
    .filter(({ usedAt }) => usedAt + UNUSED_MS > now)
    .map(({ session, usedAt }) => ({ session: forgetSkipped(session, now), usedAt })),
});
