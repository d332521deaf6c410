/**
 * The sessions with one peer device: one sends, up to four archived ones only receive (docs/protocol.md, section 4,
 * "Which session sends"). There can be several because both sides may begin at once and because a broken session is
 * renewed. Source: Signal's Sesame, active and inactive sessions. Like a session, a set is a value.
 *
 * | limit | why |
 * |---|---|
 * | 4 archived | enough for crossing renewals; each costs trial decryptions of every message that fits nowhere |
 * | 30 days unused | the server keeps mail for 30 days: nothing older can arrive, and old keys must go |
 */
import { compareBytes, DAY_MS, equalBytes, readMessageLayout, Refusal } from '@cipherchat/protocol';
import { oldestSkippedExpires } from './chains.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { handshakeIdOf } from './handshake.ts';
import { openMessage, type Opened, type Sealed } from './open-message.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

const MAX_ARCHIVED = 4;
export const UNUSED_MS = 30 * DAY_MS;

/** `usedAt`: when it was archived or last opened a message, whichever is later; Unix time in ms (R24). */
export type ArchivedSession = { readonly session: Session; readonly usedAt: number };

/** `archived`: the one archived first comes first. */
export type SessionSet = { readonly sending: Session | undefined; readonly archived: readonly ArchivedSession[] };

export const emptySessionSet: SessionSet = { sending: undefined, archived: [] };

export const archive = (set: SessionSet, session: Session | undefined, now: number): readonly ArchivedSession[] =>
  session === undefined ? set.archived : [...set.archived, { session, usedAt: now }].slice(-MAX_ARCHIVED);

export const promote = (set: SessionSet, session: Session, now: number): SessionSet => {
  const others = set.archived.filter((entry) => !equalBytes(entry.session.sid, session.sid));
  return { sending: session, archived: archive({ ...set, archived: others }, set.sending, now) };
};

export const isUnconfirmedOwn = (session: Session | undefined): session is Session =>
  session !== undefined && session.role === 'initiator' && !session.confirmed;

/** This device initiated a session, which sends from now on: otherwise a renewal would renew nothing. */
export const afterInitiating = (set: SessionSet, session: Session, now: number): SessionSet =>
  promote(set, session, now);

/**
 * A re-send request (section 11) was opened in this session, which sends from now on, before all other rules: the peer
 * asked here because it could not open what came elsewhere.
 */
export const preferSession = (set: SessionSet, sid: Uint8Array, now: number): SessionSet => {
  const found = set.archived.find(({ session }) => equalBytes(session.sid, sid));
  return found === undefined ? set : promote(set, found.session, now);
};

/** When `prune-sessions.ts` has something to do, Unix time in ms; `Infinity` if nothing will expire. */
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
 * Whether the sending session stays, after a message was opened in an archived one. A session of our own that has
 * received nothing stays: otherwise messages that were under way would undo a renewal. The exception is a peer that
 * writes tag 21 in a session that it began and whose sid is lower: it keeps that one by the rule for new sessions, so
 * both must. Otherwise each side would send in its own session forever, no session would carry both directions, and
 * none would heal.
 */
const keepsSending = (sending: Session | undefined, { session }: Opened, isInitial: boolean): boolean =>
  isUnconfirmedOwn(sending) &&
  !(isInitial && session.role === 'responder' && compareBytes(session.sid, sending.sid) < 0);

/**
 * The set after a message was opened. The peer wrote in this session last, so this side follows it; a late message says
 * nothing.
 */
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
 * Opens a message in the session that fits, the sending one first. The set given stays what it was.
 *
 * An initial message is tried only in the session that its handshake made. Only `not-authentic` leads on to the next
 * session (R9): any other refusal comes after a header opened, and no second session has the same header key.
 *
 * Refuses `no-session` if there is none to try (for an initial message: call `accept`), `not-authentic` if none opens
 * it, otherwise as `openMessage` in the session whose header key fits.
 */
export const openWithSet = async (
  platform: Platform,
  epochs: EpochPolicy,
  set: SessionSet,
  sealed: Sealed,
): Promise<OpenedInSet> => {
  let sessions = inOrder(set);
  const isInitial = readMessageLayout(sealed.message).initial;
  const handshakeId = isInitial ? (sealed.handshakeId ?? (await handshakeIdOf(sealed.message))) : undefined;
  if (handshakeId !== undefined) {
    sessions = sessions.filter((session) => equalBytes(session.handshakeId, handshakeId));
  }
  if (sessions.length === 0) throw new Refusal('no-session'); // no session with this device
  for (const session of sessions) {
    try {
      const opened = await openMessage(platform, epochs, session, { ...sealed, handshakeId });
      return { ...opened, set: replaced(set, opened, { now: sealed.now, isInitial }) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not-authentic') throw error;
    }
  }
  throw new Refusal('not-authentic'); // no session opens the message
};
