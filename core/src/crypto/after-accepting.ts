/** The set after a handshake of the other side. The first conversation of a visitor has none. */
import { compareBytes } from '@cipherchat/protocol';
import type { Session } from './session.ts';
import { archive, isUnconfirmedOwn, promote, type SessionSet } from './session-set.ts';

/**
 * A new session was accepted. If both sides initiated at once, the one with the lower sid sends. Both ends know both
 * sids, so they choose the same one without a word; no outsider knows a sid or can steer the choice.
 */
export const afterAccepting = (set: SessionSet, session: Session, now: number): SessionSet => {
  if (isUnconfirmedOwn(set.sending) && compareBytes(set.sending.sid, session.sid) < 0) {
    return { ...set, archived: archive(set, session, now) };
  }
  return promote(set, session, now);
};
