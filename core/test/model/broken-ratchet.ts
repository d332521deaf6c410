/**
 * A thief of a device's whole state who can break one of the two ratchets: for each message he knows that half of the
 * session as its owner does, and goes on from what he stole with the other half.
 */
import { fromBase64Url, fromHex, Refusal, toHex } from '@cipherchat/protocol';
import { openMessage } from '../../src/crypto/open-message.ts';
import { sparseEpochs } from '../../src/crypto/pq-epochs.ts';
import type { SessionSet } from '../../src/crypto/session-set.ts';
import type { Session } from '../../src/crypto/session.ts';
import { answeredIn, MAX_STATES, type Sealed, type Theft } from './copied-state.ts';

/** `ec`: he has a quantum computer. `pq`: he has found a flaw in ML-KEM. */
export type Broken = 'ec' | 'pq';

const sessionsOf = ({ sending, archived }: SessionSet): readonly Session[] => [
  ...(sending === undefined ? [] : [sending]),
  ...archived.map(({ session }) => session),
];

const opensIn = async (
  { platform, now }: Theft,
  session: Session,
  { id, message }: Sealed,
): Promise<Session | undefined> => {
  const sealed = { envelopeId: fromHex(id) ?? new Uint8Array(), message: fromBase64Url(message) ?? new Uint8Array() };
  try {
    return (await openMessage(platform, sparseEpochs, session, { ...sealed, now })).session;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return undefined;
  }
};

/** Finds the state in which the owner opened a message; most come in order, so it looks where it found the last one. */
const ownersStates = (theft: Theft, kept: readonly SessionSet[]) => {
  const sessions = kept.flatMap(sessionsOf);
  let next = 0;
  return async (sealed: Sealed): Promise<Session | undefined> => {
    for (let i = 0; i < sessions.length; i += 1) {
      const at = (next + i) % sessions.length;
      const session = sessions[at];
      if (session === undefined || (await opensIn(theft, session, sealed)) === undefined) continue;
      next = at;
      return session;
    }
    return undefined;
  };
};

/** `kept`: every state that the owner had from the theft on, in order. */
type Stolen = { readonly sets: readonly SessionSet[]; readonly kept: readonly SessionSet[] };

/** Ids of the envelopes that he opens, one after the other. He keeps the states before each, as in `openable`. */
export const openableWithBroken = async (
  theft: Theft,
  broken: Broken,
  { sets, kept }: Stolen,
  envelopes: readonly Sealed[],
): Promise<readonly string[]> => {
  const ownerAt = ownersStates(theft, kept);
  const states = new Map<string, readonly Session[]>();
  for (const session of sets.flatMap(sessionsOf)) {
    states.set(toHex(session.sid), [await answeredIn(theft, session)]);
  }
  const opened: string[] = [];
  for (const envelope of envelopes) {
    const owner = await ownerAt(envelope);
    if (owner === undefined) continue;
    const sid = toHex(owner.sid);
    const mine = states.get(sid) ?? [];
    for (const state of mine) {
      const next = await opensIn(theft, { ...state, [broken]: owner[broken] }, envelope);
      if (next === undefined) continue;
      opened.push(envelope.id);
      states.set(sid, [await answeredIn(theft, next), ...mine].slice(0, MAX_STATES));
      break;
    }
  }
  return opened;
};

/** Whether each session that is sent in turned its PQ ratchet since the theft: two epochs, one offered by each side. */
export const haveEpochsTurned = (stolen: readonly SessionSet[], sending: readonly SessionSet[]): boolean => {
  const before = new Map(stolen.flatMap(sessionsOf).map(({ sid, pq }) => [toHex(sid), pq.newest]));
  return sending.every(({ sending: session }) => {
    const newest = session && before.get(toHex(session.sid));
    return newest === undefined || (session?.pq.sendingEpoch ?? 0) >= newest + 2;
  });
};
