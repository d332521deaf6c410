/** Opening a message (PROTOCOL 5.5). All work runs on values; nothing is kept unless the body was authenticated. */
import {
  concatBytes,
  equalBytes,
  HANDSHAKE_HEADER_BYTES,
  readBytes,
  readMessageLayout,
  Refusal,
} from '@cipherchat/protocol';
import { decodeBody, type Body } from './body.ts';
import { forgetSkipped, receiveAt, rootStep, skipTo, takeSkipped } from './chains.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { openBox, type KdfInput } from './functions.ts';
import { handshakeIdOf } from './handshake.ts';
import { gcmDecrypt, x25519 } from './hazmat.ts';
import { bindingOf } from './message.ts';
import type { Platform } from './platform.ts';
import type { EcRatchet, PastChain, PqRatchet, Session } from './session.ts';

const MAX_SKIP_EC = 1000;
const MAX_SKIP_PQ = 2000;

export type Opened = {
  readonly session: Session;
  readonly body: Body;
  /** Opened by an EC key that was passed over before: the message is a late one (PROTOCOL 4, sending session). */
  readonly late: boolean;
};

/** What was received: envelope id of 16 bytes, message of 143 + B or 1316 + B bytes. */
export type Sealed = { readonly envelopeId: Uint8Array; readonly message: Uint8Array; readonly now: number };

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

/** What no honest peer sends. */
const requireHonest = (honest: boolean): void => {
  if (!honest) throw new Refusal('malformed', 'the header does not fit the session');
};

const inReceivingChain = async (ec: EcRatchet, header: Header, now: number): Promise<EcStep> => {
  const { receiving, theirs } = ec;
  if (receiving === undefined || theirs === undefined) throw new Refusal('no-session', 'no receiving chain');
  requireHonest(equalBytes(theirs, header.ratchetKey));
  const { chain, ...step } = await receiveAt(receiving, { n: header.n, most: MAX_SKIP_EC, now });
  return { ...step, ec: { ...ec, receiving: chain } };
};

/** What a chain leaves when the peer has ended it at `pn` messages. */
const finish = async (ec: EcRatchet, pn: number, now: number): Promise<readonly PastChain[]> => {
  const { receiving, theirs, past } = ec;
  requireHonest(receiving === undefined ? pn === 0 : pn >= receiving.n);
  if (receiving === undefined || theirs === undefined) return past;
  const { headerKey, skipped } = await skipTo(receiving, { n: pn, most: MAX_SKIP_EC, now });
  return skipped.length === 0 ? past : [...past, { headerKey, ratchetKey: theirs, skipped }];
};

/** The peer has turned its ratchet: finish the chain before, derive the new one, drop the own key that has done its work. */
const inNextChain = async (ec: EcRatchet, header: Header, now: number): Promise<EcStep> => {
  const { own, theirs, due } = ec;
  requireHonest(!due && (theirs === undefined || !equalBytes(theirs, header.ratchetKey)));
  if (own === undefined) throw new Refusal('no-session', 'no ratchet key');
  const past = await finish(ec, header.previousLength, now);
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
  return await inReceivingChain(turned, header, now);
};

const inPastChain = (ec: EcRatchet, chain: PastChain, header: Header, now: number): EcStep => {
  requireHonest(equalBytes(chain.ratchetKey, header.ratchetKey));
  const { messageKey, skipped } = takeSkipped(chain.skipped, { n: header.n, now });
  return {
    messageKey,
    ec: { ...ec, past: ec.past.map((other) => (other === chain ? { ...chain, skipped } : other)) },
    late: true,
  };
};

/** A header key, and where a header that it opens leads. */
type Trial = { readonly key: Uint8Array; readonly step: (header: Header, now: number) => EcStep | Promise<EcStep> };

const trials = (ec: EcRatchet): readonly Trial[] => [
  ...(ec.receiving === undefined
    ? []
    : [{ key: ec.receiving.headerKey, step: (header: Header, now: number) => inReceivingChain(ec, header, now) }]),
  { key: ec.nextReceivingHeaderKey, step: (header, now) => inNextChain(ec, header, now) },
  ...ec.past
    .map((chain) => ({
      key: chain.headerKey,
      step: (header: Header, now: number) => inPastChain(ec, chain, header, now),
    }))
    .reverse(),
];

type Parts = {
  readonly binding: Uint8Array;
  readonly iv: Uint8Array;
  readonly header: Uint8Array;
  readonly box: Uint8Array;
};

/** Refuses `malformed`, `unsupported`, and `not-authentic` for an initial message of another handshake. */
const split = async (session: Session, { envelopeId, message }: Sealed): Promise<Parts> => {
  const { initial } = readMessageLayout(message);
  // C holds the first 3 bytes of the handshake header alone, the session's keys hold all of it: it has to be that very one.
  if (initial && !equalBytes(await handshakeIdOf(message), session.handshakeId)) {
    throw new Refusal('not-authentic', 'another handshake');
  }
  const at = initial ? HANDSHAKE_HEADER_BYTES : 3;
  return {
    binding: bindingOf(message, session.sid, session.peer.deviceId, session.own.deviceId, envelopeId),
    iv: message.subarray(at, at + 12),
    header: message.subarray(at + 12, at + 76),
    box: message.subarray(at + 76),
  };
};

/** Tries the header keys in their order. Refuses `not-authentic` when none opens it. */
const openHeader = async (
  ec: EcRatchet,
  { iv, header, binding }: Parts,
): Promise<{ readonly header: Header; readonly step: Trial['step'] }> => {
  for (const { key, step } of trials(ec)) {
    const plain = await gcmDecrypt({ key, iv, associated: binding }, header).catch(() => undefined);
    if (plain !== undefined) return { header: parseHeader(plain), step };
  }
  throw new Refusal('not-authentic', 'no header key opens the message');
};

const stepPq = async (
  pq: PqRatchet,
  header: Header,
  now: number,
): Promise<{ readonly pq: PqRatchet; readonly messageKey: Uint8Array }> => {
  const epoch = pq.epochs.find((candidate) => candidate.epoch === header.epoch);
  if (epoch === undefined) throw new Refusal('unknown-epoch', header.epoch > pq.newest ? 'ahead' : 'behind');
  const { chain, messageKey } = await receiveAt(epoch.receiving, { n: header.pqN, most: MAX_SKIP_PQ, now });
  const epochs = pq.epochs.map((other) => (other === epoch ? { ...epoch, receiving: chain } : other));
  return { pq: { ...pq, epochs }, messageKey };
};

/**
 * The next session and what the message holds. Refuses `malformed`, `unsupported`, `not-authentic`, `duplicate`, `too-far`,
 * `unknown-epoch`, `limit`; the session given is a value and stays what it was.
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
  const stepping = stepPq(session.pq, header, now);
  // Both at once; where both refuse, the classical ratchet speaks, and the other one's refusal is not left unheard.
  stepping.catch(() => undefined);
  const { ec, messageKey, late } = await step(header, now);
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
  const next = { ...session, confirmed: true, handshakeHeader: undefined, weakForwardSecrecy: false, ec, pq };
  return { session: forgetSkipped(next, now), body, late };
};
