/** The sessions of a device as a thief copied them, and how far he follows with them what went to it. */
import { fromBase64Url, fromHex, Refusal, type SendRequest } from '@cipherchat/protocol';
import { sparseEpochs } from '../../src/crypto/pq-epochs.ts';
import type { Platform } from '../../src/crypto/platform.ts';
import { sealMessage } from '../../src/crypto/message.ts';
import { openWithSet, type SessionSet } from '../../src/crypto/session-set.ts';
import type { Session } from '../../src/crypto/session.ts';
import { SESSIONS, sessionRows } from '../../src/rows/session-rows.ts';
import type { MemoryProfile } from '../../src/storage/memory/memory-profile.ts';
import type { Change, Row } from '../../src/storage/port.ts';
import type { Tab } from '../scenarios/support/chat.ts';

/** The newest states, so that what he tries stays bounded. */
export const MAX_STATES = 12;

const NO_VIEW = { version: 0, hashPrefix: new Uint8Array(16) };
const NOTHING_TO_SAY = { content: new Uint8Array(), senderView: NO_VIEW, receiverView: NO_VIEW };

export type Sealed = { readonly id: string; readonly message: string };

/** Every envelope that left these tabs for the device, in order. */
export const sentTo = (device: string, tabs: readonly Tab[]): readonly Sealed[] =>
  tabs.flatMap(({ wire }) =>
    wire.log.flatMap(({ name, request }) => {
      if (name !== 'envelope:send') return [];
      const { id, receivers } = request as SendRequest;
      return receivers.filter((one) => one.device === device).map(({ message }) => ({ id, message }));
    }),
  );

/** Ids of the envelopes that these tabs have stored and acknowledged. */
export const acknowledgedIn = (tabs: readonly Tab[]): ReadonlySet<string> =>
  new Set(
    tabs.flatMap(({ wire }) =>
      wire.log.flatMap(({ name, request }) =>
        name === 'mailbox:acknowledge' ? (request as { readonly envelopes: readonly string[] }).envelopes : [],
      ),
    ),
  );

const setsOf = (platform: Platform, rows: readonly Row[]): Promise<readonly SessionSet[]> =>
  Promise.all(rows.map(async (row) => (await sessionRows(platform).fromRow(row)).set));

export const sessionsIn = (platform: Platform, profile: MemoryProfile): Promise<readonly SessionSet[]> =>
  setsOf(platform, profile.list('sessions', { group: SESSIONS }));

/** Every state that these changes kept. */
export const sessionsKept = (platform: Platform, changes: readonly Change[]): Promise<readonly SessionSet[]> =>
  setsOf(
    platform,
    changes.flatMap((change) =>
      change.kind === 'put' && change.table === 'sessions' && change.row.group === SESSIONS ? [change.row] : [],
    ),
  );

export type Theft = { readonly platform: Platform; readonly now: number };

/** Answers where it is his turn, as the owner would, so that his ratchets turn with the owner's. */
export const answeredIn = async ({ platform, now }: Theft, session: Session): Promise<Session> => {
  if (!session.ec.due) return session;
  const envelopeId = platform.random(16);
  return (await sealMessage(platform, sparseEpochs, session, { ...NOTHING_TO_SAY, envelopeId, now })).session;
};

const answered = async (theft: Theft, set: SessionSet): Promise<SessionSet> =>
  set.sending === undefined ? set : { ...set, sending: await answeredIn(theft, set.sending) };

const opens = async (
  { platform, now }: Theft,
  set: SessionSet,
  { id, message }: Sealed,
): Promise<SessionSet | undefined> => {
  const envelopeId = fromHex(id) ?? new Uint8Array();
  try {
    const sealed = { envelopeId, message: fromBase64Url(message) ?? new Uint8Array(), now };
    return (await openWithSet(platform, sparseEpochs, set, sealed)).set;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return undefined;
  }
};

/**
 * Ids of those that the thief opens, one after the other. He goes on with every state that he gets to, and keeps those
 * before it.
 */
export const openable = async (
  theft: Theft,
  sets: readonly SessionSet[],
  envelopes: readonly Sealed[],
): Promise<readonly string[]> => {
  const opened: string[] = [];
  let states: readonly SessionSet[] = await Promise.all(sets.map((set) => answered(theft, set)));
  for (const envelope of envelopes) {
    for (const state of states) {
      const next = await opens(theft, state, envelope);
      if (next === undefined) continue;
      opened.push(envelope.id);
      states = [await answered(theft, next), ...states].slice(0, MAX_STATES);
      break;
    }
  }
  return opened;
};
