/**
 * Opening a message (docs/protocol.md, section 5.5; layout in `message.ts`). Source: Signal's Double Ratchet with
 * header encryption.
 *
 * 1. Try the header keys. The one that fits says which chain the message belongs to.
 * 2. Step both ratchets to the message, on values.
 * 3. Open the box with both message keys, parse the body, apply the PQ field.
 * 4. Only now return the next session, with the limits applied.
 *
 * The order matters. An implementation that stores a step before the body was authenticated lets anyone who can alter a
 * message move the ratchet, drop keys or end the session. Here an error at any point leaves the caller's session as it
 * was, with the keys that would have been deleted.
 */
import {
  concatBytes,
  equalBytes,
  HANDSHAKE_HEADER_BYTES,
  readBytes,
  readMessageLayout,
  Refusal,
} from '@cipherchat/protocol';
import { decodeBody, type Body } from './body.ts';
import { forgetSkipped, receiveAt, rootStep, skipTo, takeSkipped, type Opening } from './chains.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { PastEpoch } from './past-epoch.ts';
import { openBox, type KdfInput } from './functions.ts';
import { handshakeIdOf } from './handshake.ts';
import { gcmDecrypt, importOpeningKey, x25519 } from './hazmat.ts';
import { bindingOf } from './message.ts';
import type { Platform } from './platform.ts';
import type { EcRatchet, PastChain, PqRatchet, Session } from './session.ts';

/**
 * Keys that one message may skip in a chain. A PQ chain lasts over many turns of the EC ratchet, so it may skip more.
 * The bound holds for the rest of the old EC chain and for the start of the new one, each by itself (R10).
 */
const MAX_SKIP_EC = 1000;
const MAX_SKIP_PQ = 2000;

export type Opened = {
  readonly session: Session;
  readonly body: Body;
  /** Opened by a skipped EC key. A late message says nothing about where the peer sends now (`session-set.ts`). */
  readonly late: boolean;
};

/** What was received: envelope id of 16 bytes, message of 143 + B or 1316 + B bytes; `now`: Unix time in ms. */
export type Sealed = Opening & {
  readonly envelopeId: Uint8Array;
  readonly message: Uint8Array;
  /** Of an initial message, where the caller has computed it from this message: `handshakeIdOf`. */
  readonly handshakeId?: Uint8Array | undefined;
};

/** H, 48 bytes (`message.ts`). Authentic once it is parsed: only the peer has the header key. */
type Header = {
  readonly ratchetKey: Uint8Array;
  readonly previousLength: number;
  readonly n: number;
  readonly epoch: number;
  readonly pqN: number;
};

const parseHeader = (bytes: Uint8Array): Header => {
  const reader = readBytes(bytes);
  const ratchetKey = reader.bytes(32);
  return { ratchetKey, previousLength: reader.u32(), n: reader.u32(), epoch: reader.u32(), pqN: reader.u32() };
};

type EcStep = { readonly ec: EcRatchet; readonly messageKey: Uint8Array; readonly late: boolean };

/** Refuses `malformed` for a header that opens and yet fits no state that an honest peer can be in. */
const requireHonest = (honest: boolean): void => {
  if (!honest) throw new Refusal('malformed'); // the header does not fit the session
};

/** The peer still sends in its chain: a skipped key, or ahead. Refuses `malformed`, `duplicate`, `too-far`, `limit`. */
const inReceivingChain = async (ec: EcRatchet, header: Header, opening: Opening): Promise<EcStep> => {
  const { receiving, theirs } = ec;
  if (receiving === undefined || theirs === undefined) throw new Refusal('no-session'); // no receiving chain
  requireHonest(equalBytes(theirs, header.ratchetKey));
  const { chain, ...step } = await receiveAt(receiving, { n: header.n, most: MAX_SKIP_EC, ...opening });
  return { ...step, ec: { ...ec, receiving: chain } };
};

/**
 * Ends the receiving chain at `pn` messages and keeps the keys of those that have not arrived. The chain key itself is
 * dropped: it could derive keys of messages that will never exist, and be used by a thief to forge them.
 */
const finish = async (ec: EcRatchet, pn: number, opening: Opening): Promise<readonly PastChain[]> => {
  const { receiving, theirs, past } = ec;
  requireHonest(receiving === undefined ? pn === 0 : pn >= receiving.n);
  if (receiving === undefined || theirs === undefined) return past;
  const { headerKey, skipped } = await skipTo(receiving, { n: pn, most: MAX_SKIP_EC, ...opening });
  return skipped.length === 0 ? past : [...past, { headerKey, ratchetKey: theirs, skipped }];
};

/**
 * The peer has turned its ratchet: finish the old chain, derive the new one, drop the own ratchet key.
 *
 * `malformed` while `due`: the peer turns only after it has seen our next key, which we have not sent yet. The own key
 * is dropped at once and not when we send next: the peer needs no second answer to it, and a responder that never
 * writes would otherwise keep its medium-term prekey here after that was deleted everywhere else.
 */
const inNextChain = async (ec: EcRatchet, header: Header, opening: Opening): Promise<EcStep> => {
  const { own, theirs, due } = ec;
  requireHonest(!due && (theirs === undefined || !equalBytes(theirs, header.ratchetKey)));
  if (own === undefined) throw new Refusal('no-session'); // no ratchet key
  const past = await finish(ec, header.previousLength, opening);
  const { chain, ...root } = await rootStep(ec.rootKey, await x25519(own.privateKey, header.ratchetKey));
  const turned: EcRatchet = {
    ...ec,
    past,
    rootKey: root.rootKey,
    own: undefined,
    due: true,
    theirs: header.ratchetKey,
    receiving: { ...chain, headerKey: ec.nextReceivingHeaderKey, skipped: [] },
    nextReceivingHeaderKey: root.nextHeaderKey,
  };
  return await inReceivingChain(turned, header, opening);
};

/** A late message of an earlier chain: its key is there, or the message was opened before (`duplicate`). */
const inPastChain = (ec: EcRatchet, chain: PastChain, header: Header, { now }: Opening): EcStep => {
  requireHonest(equalBytes(chain.ratchetKey, header.ratchetKey));
  const { messageKey, skipped } = takeSkipped(chain.skipped, { n: header.n, now });
  return {
    messageKey,
    ec: { ...ec, past: ec.past.map((other) => (other === chain ? { ...chain, skipped } : other)) },
    late: true,
  };
};

/** A header key, and where a header that it opens leads. */
type Trial = {
  readonly key: Uint8Array;
  readonly step: (header: Header, opening: Opening) => EcStep | Promise<EcStep>;
};

/**
 * Order: current chain, next chain, past chains from the newest on. The first key that opens the header decides; header
 * keys are independent, so at most one does. A stranger can cause at most 7 failed decryptions per session, no more.
 */
const trials = (ec: EcRatchet): readonly Trial[] => [
  ...(ec.receiving === undefined
    ? []
    : [
        {
          key: ec.receiving.headerKey,
          step: (header: Header, opening: Opening) => inReceivingChain(ec, header, opening),
        },
      ]),
  { key: ec.nextReceivingHeaderKey, step: (header, opening) => inNextChain(ec, header, opening) },
  ...ec.past
    .map((chain) => ({
      key: chain.headerKey,
      step: (header: Header, opening: Opening) => inPastChain(ec, chain, header, opening),
    }))
    .reverse(),
];

type Parts = {
  readonly binding: Uint8Array;
  readonly iv: Uint8Array;
  readonly header: Uint8Array;
  readonly box: Uint8Array;
};

/**
 * Cuts a message into its parts. Refuses `malformed` for a length that no message has, `unsupported` for another
 * version, suite or tag, `not-authentic` for an initial message of another handshake.
 */
const split = async (session: Session, { envelopeId, message, handshakeId }: Sealed): Promise<Parts> => {
  const { initial } = readMessageLayout(message);
  // C has only the first 3 bytes of the handshake header. Without this check the other 1173 bytes could be exchanged.
  if (initial && !equalBytes(handshakeId ?? (await handshakeIdOf(message)), session.handshakeId)) {
    throw new Refusal('not-authentic'); // another handshake
  }
  const at = initial ? HANDSHAKE_HEADER_BYTES : 3;
  return {
    binding: bindingOf(message, session.sid, session.peer.deviceId, session.own.deviceId, envelopeId),
    iv: message.subarray(at, at + 12),
    header: message.subarray(at + 12, at + 76),
    box: message.subarray(at + 76),
  };
};

/** One header key opens all headers of a chain. The handle lives as long as the bytes of the key. */
const handles = new WeakMap<Uint8Array, Promise<CryptoKey>>();

const handleOf = (headerKey: Uint8Array): Promise<CryptoKey> => {
  const known = handles.get(headerKey);
  if (known !== undefined) return known;
  const handle = importOpeningKey(headerKey);
  handles.set(headerKey, handle);
  handle.catch(() => handles.delete(headerKey));
  return handle;
};

/**
 * Tries the header keys in order. Refuses `not-authentic` if none opens it; that is the only refusal after which the
 * caller tries another session.
 */
const openHeader = async (
  ec: EcRatchet,
  { iv, header, binding }: Parts,
): Promise<{ readonly header: Header; readonly step: Trial['step'] }> => {
  for (const { key, step } of trials(ec)) {
    const plain = await handleOf(key)
      .then((handle) => gcmDecrypt({ key: handle, iv, associated: binding }, header))
      .catch(() => undefined);
    if (plain !== undefined) return { header: parseHeader(plain), step };
  }
  throw new Refusal('not-authentic'); // no header key opens the message
};

/**
 * The PQ half of the step. Refuses `unknown-epoch` for an epoch that is not kept (`PastEpoch` for one before the
 * newest), `duplicate`, `too-far`, `limit`.
 */
const stepPq = async (
  pq: PqRatchet,
  header: Header,
  opening: Opening,
): Promise<{ readonly pq: PqRatchet; readonly messageKey: Uint8Array }> => {
  const epoch = pq.epochs.find((candidate) => candidate.epoch === header.epoch);
  if (epoch === undefined) throw header.epoch < pq.newest ? new PastEpoch() : new Refusal('unknown-epoch');
  const { chain, messageKey } = await receiveAt(epoch.receiving, { n: header.pqN, most: MAX_SKIP_PQ, ...opening });
  const epochs = pq.epochs.map((other) => (other === epoch ? { ...epoch, receiving: chain } : other));
  return { pq: { ...pq, epochs }, messageKey };
};

/**
 * The next session and what the message holds. The session given is a value and stays what it was.
 *
 * | refusal | reason |
 * |---|---|
 * | `malformed` | impossible length; a header that fits no state; an unusable ratchet key; a body wrongly encoded |
 * | `unsupported` | another version, suite or tag |
 * | `not-authentic` | no header key opens it, or the box does not open |
 * | `no-session` | no ratchet key to step with: the state is not one that `accept` or `initiate` make |
 * | `duplicate` | the key was used or dropped: a replay, or the peer was set back to an older state |
 * | `too-far` | more than 1000 EC or 2000 PQ messages are missing |
 * | `unknown-epoch` | the PQ epoch is not kept; `PastEpoch` if it is over |
 * | `limit` | the chain is at 2^24 messages |
 */
export const openMessage = async (
  platform: Platform,
  epochs: EpochPolicy,
  session: Session,
  sealed: Sealed,
): Promise<Opened> => {
  const { now } = sealed;
  const parts = await split(session, sealed);
  const { header, step } = await openHeader(session.ec, parts);
  const stepping = stepPq(session.pq, header, sealed);
  // Both run at once. If both refuse, the EC refusal is thrown; this keeps the other one from being unhandled.
  stepping.catch(() => undefined);
  const { ec, messageKey, late } = await step(header, sealed);
  const quantum = await stepping;
  const context = concatBytes(parts.binding, parts.iv, parts.header);
  const input: KdfInput = { name: 'box/message', salt: quantum.messageKey, ikm: messageKey, context };
  const body = decodeBody(await openBox(input, parts.box));
  const pq = await epochs.afterOpening(quantum.pq, {
    platform,
    role: session.role,
    now,
    sealedIn: header.epoch,
    takesPart: body.takesPart,
    field: body.pqField,
  });
  // The peer has proven that it has the keys, so messages carry no handshake header any more.
  const next = { ...session, confirmed: true, handshakeHeader: undefined, weakForwardSecrecy: false, ec, pq };
  return { session: forgetSkipped(next, now), body, late };
};
