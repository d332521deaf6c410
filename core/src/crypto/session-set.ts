/** The sessions with one peer device: one sends, up to four archived ones only receive (PROTOCOL 4, "Sending session"). */
import { compareBytes, DAY_MS, equalBytes, readMessageLayout, Refusal } from '@cipherchat/protocol';
import { forgetSkipped, oldestSkippedExpires } from './chains.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { handshakeIdOf } from './handshake.ts';
import { openMessage, type Opened, type Sealed } from './open-message.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

const MAX_ARCHIVED = 4;
const UNUSED_MS = 30 * DAY_MS;

export type ArchivedSession = { readonly session: Session; readonly usedAt: number };

/** `archived`: the one archived first comes first. */
export type SessionSet = { readonly sending: Session | undefined; readonly archived: readonly ArchivedSession[] };

export const emptySessionSet: SessionSet = { sending: undefined, archived: [] };

const archive = (set: SessionSet, session: Session | undefined, now: number): readonly ArchivedSession[] =>
  session === undefined ? set.archived : [...set.archived, { session, usedAt: now }].slice(-MAX_ARCHIVED);

const promote = (set: SessionSet, session: Session, now: number): SessionSet => {
  const others = set.archived.filter((entry) => !equalBytes(entry.session.sid, session.sid));
  return { sending: session, archived: archive({ ...set, archived: others }, set.sending, now) };
};

const isUnconfirmedOwn = (session: Session | undefined): session is Session =>
  session !== undefined && session.role === 'initiator' && !session.confirmed;

/** This device initiated a session: it sends from now on. */
export const afterInitiating = (set: SessionSet, session: Session, now: number): SessionSet =>
  promote(set, session, now);

/** A new session was accepted; where both initiated at once, the one with the lower sid sends, at both ends. */
export const afterAccepting = (set: SessionSet, session: Session, now: number): SessionSet => {
  if (isUnconfirmedOwn(set.sending) && compareBytes(set.sending.sid, session.sid) < 0) {
    return { ...set, archived: archive(set, session, now) };
  }
  return promote(set, session, now);
};

/** A re-send request was opened in this session: it sends from now on, before all other rules. */
export const preferSession = (set: SessionSet, sid: Uint8Array, now: number): SessionSet => {
  const found = set.archived.find(({ session }) => equalBytes(session.sid, sid));
  return found === undefined ? set : promote(set, found.session, now);
};

/** Drops archived sessions in which nothing was opened for 30 days, and skipped keys that are 14 days old. */
export const pruneSessions = (set: SessionSet, now: number): SessionSet => ({
  sending: set.sending && forgetSkipped(set.sending, now),
  archived: set.archived
    .filter(({ usedAt }) => usedAt + UNUSED_MS > now)
    .map(({ session, usedAt }) => ({ session: forgetSkipped(session, now), usedAt })),
});

/** When `pruneSessions` has something to do, Unix time in ms; infinite where nothing is kept for a time only. */
export const pruneSessionsAt = ({ sending, archived }: SessionSet): number =>
  Math.min(
    sending === undefined ? Infinity : oldestSkippedExpires(sending),
    ...archived.map(({ session, usedAt }) => Math.min(usedAt + UNUSED_MS, oldestSkippedExpires(session))),
  );

/** The sending session first, then the archived ones, last archived first. */
const inOrder = (set: SessionSet): readonly Session[] => [
  ...(set.sending === undefined ? [] : [set.sending]),
  ...set.archived.map(({ session }) => session).reverse(),
];

/** The session that a handshake made, if it is still held. */
export const findByHandshake = (set: SessionSet, handshakeId: Uint8Array): Session | undefined =>
  inOrder(set).find((session) => equalBytes(session.handshakeId, handshakeId));

export type OpenedInSet = Opened & { readonly set: SessionSet };

type Circumstances = { readonly now: number; readonly isInitial: boolean };

/**
 * A session of one's own that nothing was received in goes on sending, or a renewal would be undone by what was under way. But where the other side writes
 * in a session of a lower id that it began and has heard nothing in, it keeps that one by the rule for new sessions, and so both do: else each would
 * go on in its own for ever, and neither would heal.
 */
const keepsSending = (sending: Session | undefined, { session }: Opened, isInitial: boolean): boolean =>
  isUnconfirmedOwn(sending) &&
  !(isInitial && session.role === 'responder' && compareBytes(session.sid, sending.sid) < 0);

const replaced = (set: SessionSet, opened: Opened, { now, isInitial }: Circumstances): SessionSet => {
  const { session } = opened;
  if (set.sending !== undefined && equalBytes(set.sending.sid, session.sid)) return { ...set, sending: session };
  const archived = set.archived.map((entry) =>
    equalBytes(entry.session.sid, session.sid) ? { session, usedAt: now } : entry,
  );
  const updated = { ...set, archived };
  return opened.late || keepsSending(set.sending, opened, isInitial) ? updated : promote(updated, session, now);
};

/**
 * Opens a message in whichever session fits; an initial message only in the one that its handshake made. Refuses `no-session` where there is
 * none to try (for an initial message: `accept` makes it), `not-authentic` where none opens the header, else as the session that does.
 * The set given stays what it was.
 */
export const openWithSet = async (
  platform: Platform,
  epochs: EpochPolicy,
  set: SessionSet,
  sealed: Sealed,
): Promise<OpenedInSet> => {
  let sessions = inOrder(set);
  const isInitial = readMessageLayout(sealed.message).initial;
  if (isInitial) {
    const handshakeId = await handshakeIdOf(sealed.message);
    sessions = sessions.filter((session) => equalBytes(session.handshakeId, handshakeId));
  }
  if (sessions.length === 0) throw new Refusal('no-session', 'no session with this device');
  for (const session of sessions) {
    try {
      const opened = await openMessage(platform, epochs, session, sealed);
      return { ...opened, set: replaced(set, opened, { now: sealed.now, isInitial }) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not-authentic') throw error;
    }
  }
  throw new Refusal('not-authentic', 'no session opens the message');
};
