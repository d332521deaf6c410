/** Opening a message (PROTOCOL 5.5). All work runs on values; nothing is kept unless the body was authenticated. */
import { DAY_MS, equalBytes, HANDSHAKE_HEADER_BYTES, readBytes, readMessageLayout, Refusal } from '@cipherchat/protocol';
import { decodeBody, type Body } from './body.ts';
import { nextMessageKey, rootStep, skipTo } from './chains.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { openBox } from './functions.ts';
import { gcmDecrypt, x25519 } from './hazmat.ts';
import { bindingOf } from './message.ts';
import type { Platform } from './platform.ts';
import type { EcRatchet, PqRatchet, Session, SkippedChain, SkippedKey } from './session.ts';

const MAX_SKIP_EC = 1000;
const MAX_SKIP_PQ = 2000;
const MAX_STORED = 2000;
const MAX_PAST_CHAINS = 5;
const SKIPPED_LIFETIME_MS = 14 * DAY_MS;

export type Opened = {
  readonly session: Session;
  readonly body: Body;
  /** Opened by a key that was passed over before: the message is a late one (PROTOCOL 4, sending session). */
  readonly late: boolean;
};

type Header = { readonly ratchetKey: Uint8Array; readonly previousLength: number; readonly n: number; readonly epoch: number; readonly pqN: number };
type OpenedBy = { readonly kind: 'receiving' } | { readonly kind: 'next' } | { readonly kind: 'skipped'; readonly chain: SkippedChain };

const parseHeader = (bytes: Uint8Array): Header => {
  const reader = readBytes(bytes);
  const header = { ratchetKey: reader.bytes(32), previousLength: reader.u32(), n: reader.u32(), epoch: reader.u32(), pqN: reader.u32() };
  reader.end();
  return header;
};

const candidates = (ec: EcRatchet): readonly { readonly key: Uint8Array; readonly by: OpenedBy }[] => {
  const { receivingHeaderKey: current } = ec;
  const past = ec.skipped.filter((chain) => current === undefined || !equalBytes(chain.headerKey, current));
  return [
    ...(current === undefined ? [] : [{ key: current, by: { kind: 'receiving' } as const }]),
    { key: ec.nextReceivingHeaderKey, by: { kind: 'next' } as const },
    ...past.slice(-MAX_PAST_CHAINS).reverse().map((chain) => ({ key: chain.headerKey, by: { kind: 'skipped', chain } as const })),
  ];
};

type Sealed = { readonly iv: Uint8Array; readonly header: Uint8Array; readonly box: Uint8Array; readonly binding: Uint8Array };

const split = (session: Session, envelopeId: Uint8Array, message: Uint8Array): Sealed => {
  const start = readMessageLayout(message).initial ? HANDSHAKE_HEADER_BYTES : 3;
  return {
    iv: message.subarray(start, start + 12), header: message.subarray(start + 12, start + 76), box: message.subarray(start + 76),
    binding: bindingOf(message, session, session.peer.deviceId, session.own.deviceId, envelopeId),
  };
};

/** Tries the header keys in their order. Refuses `not-authentic` when none opens it. */
const openHeader = async (ec: EcRatchet, sealed: Sealed): Promise<{ readonly header: Header; readonly by: OpenedBy }> => {
  for (const { key, by } of candidates(ec)) {
    const plain = await gcmDecrypt(key, sealed.iv, sealed.header, sealed.binding).catch(() => undefined);
    if (plain !== undefined) return { header: parseHeader(plain), by };
  }
  throw new Refusal('not-authentic', 'no header key opens the message');
};

const take = (keys: readonly SkippedKey[], n: number): { readonly key: Uint8Array; readonly rest: readonly SkippedKey[] } => {
  const found = keys.find((key) => key.n === n);
  if (found === undefined) throw new Refusal('duplicate', 'the message was opened before');
  return { key: found.messageKey, rest: keys.filter((key) => key !== found) };
};

const withChain = (skipped: readonly SkippedChain[], chain: SkippedChain): readonly SkippedChain[] => {
  const others = skipped.filter((other) => !equalBytes(other.headerKey, chain.headerKey));
  const before = skipped.find((other) => equalBytes(other.headerKey, chain.headerKey));
  const keys = before === undefined ? chain.keys : [...before.keys, ...chain.keys];
  return keys.length === 0 ? others : [...others, { ...chain, keys }];
};

const replaceKeys = (skipped: readonly SkippedChain[], chain: SkippedChain, keys: readonly SkippedKey[]): readonly SkippedChain[] =>
  skipped.flatMap((other) => (other !== chain ? [other] : keys.length === 0 ? [] : [{ ...chain, keys }]));

type EcStep = { readonly ec: EcRatchet; readonly messageKey: Uint8Array; readonly late: boolean };

const malformed = (): never => {
  throw new Refusal('malformed', 'a header that no honest peer sends');
};

const takeSkipped = (ec: EcRatchet, chain: SkippedChain | undefined, n: number): EcStep => {
  const { key, rest } = take(chain?.keys ?? [], n);
  return { ec: { ...ec, skipped: chain === undefined ? ec.skipped : replaceKeys(ec.skipped, chain, rest) }, messageKey: key, late: true };
};

/** Steps the receiving chain to the message and stores what it passes over. */
const forward = async (ec: EcRatchet, n: number, now: number): Promise<EcStep> => {
  const { receiving, receivingHeaderKey: headerKey, theirs: ratchetKey } = ec;
  if (receiving === undefined || headerKey === undefined || ratchetKey === undefined) return malformed();
  const { chain, skipped } = await skipTo(receiving, n, MAX_SKIP_EC, now);
  const { messageKey, chain: after } = await nextMessageKey(chain);
  return {
    ec: { ...ec, receiving: after, skipped: withChain(ec.skipped, { headerKey, ratchetKey, keys: skipped }) }, messageKey, late: false,
  };
};

/** The peer has turned its ratchet: finish the chain before, derive the new one. */
const turn = async (ec: EcRatchet, header: Header, now: number): Promise<EcRatchet> => {
  if (ec.due || ec.own === undefined || (ec.theirs !== undefined && equalBytes(ec.theirs, header.ratchetKey))) return malformed();
  const { receiving, receivingHeaderKey: headerKey, theirs: ratchetKey } = ec;
  let { skipped } = ec;
  if (receiving === undefined || headerKey === undefined || ratchetKey === undefined) {
    if (header.previousLength !== 0) return malformed();
  } else {
    if (header.previousLength < receiving.n) return malformed();
    const passed = await skipTo(receiving, header.previousLength, MAX_SKIP_EC, now);
    skipped = withChain(skipped, { headerKey, ratchetKey, keys: passed.skipped });
  }
  const { rootKey, chain, nextHeaderKey } = await rootStep(ec.rootKey, await x25519(ec.own.privateKey, header.ratchetKey));
  return {
    ...ec, rootKey, own: undefined, due: true, theirs: header.ratchetKey, receiving: chain, skipped,
    receivingHeaderKey: ec.nextReceivingHeaderKey, nextReceivingHeaderKey: nextHeaderKey,
  };
};

const stepEc = async (ec: EcRatchet, header: Header, by: OpenedBy, now: number): Promise<EcStep> => {
  if (by.kind === 'skipped') {
    return equalBytes(by.chain.ratchetKey, header.ratchetKey) ? takeSkipped(ec, by.chain, header.n) : malformed();
  }
  if (by.kind === 'next') return await forward(await turn(ec, header, now), header.n, now);
  if (ec.theirs === undefined || !equalBytes(ec.theirs, header.ratchetKey) || ec.receiving === undefined) return malformed();
  if (header.n >= ec.receiving.n) return await forward(ec, header.n, now);
  const { receivingHeaderKey: current } = ec;
  return takeSkipped(ec, ec.skipped.find((chain) => current !== undefined && equalBytes(chain.headerKey, current)), header.n);
};

const stepPq = async (pq: PqRatchet, header: Header, now: number): Promise<{ readonly pq: PqRatchet; readonly messageKey: Uint8Array }> => {
  const epoch = pq.epochs.find((candidate) => candidate.epoch === header.epoch);
  if (epoch === undefined) throw new Refusal('unknown-epoch', header.epoch > pq.newest ? 'above the newest' : 'below the kept ones');
  if (header.pqN < epoch.receiving.n) {
    const kept = pq.skipped.filter((key) => key.epoch === header.epoch);
    const { key } = take(kept, header.pqN);
    return { pq: { ...pq, skipped: pq.skipped.filter((other) => other.epoch !== header.epoch || other.n !== header.pqN) }, messageKey: key };
  }
  const { chain, skipped } = await skipTo(epoch.receiving, header.pqN, MAX_SKIP_PQ, now);
  const { messageKey, chain: receiving } = await nextMessageKey(chain);
  return {
    pq: {
      ...pq,
      epochs: pq.epochs.map((candidate) => (candidate === epoch ? { ...epoch, receiving } : candidate)),
      skipped: [...pq.skipped, ...skipped.map((key) => ({ ...key, epoch: epoch.epoch }))],
    },
    messageKey,
  };
};

const fresh = <K extends SkippedKey>(keys: readonly K[], now: number): readonly K[] => keys.filter((key) => key.storedAt + SKIPPED_LIFETIME_MS > now);

/** The bounds after a commit, oldest evicted first: 5 past chains, 2000 keys of either ratchet, 14 days. */
const bounded = (ec: EcRatchet, pq: PqRatchet, now: number): Pick<Session, 'ec' | 'pq'> => {
  const { receivingHeaderKey: current } = ec;
  const chains = ec.skipped.map((chain) => ({ ...chain, keys: fresh(chain.keys, now) })).filter((chain) => chain.keys.length > 0);
  const isCurrent = (chain: SkippedChain): boolean => current !== undefined && equalBytes(chain.headerKey, current);
  const past = chains.filter((chain) => !isCurrent(chain)).slice(-MAX_PAST_CHAINS);
  const kept = [...past, ...chains.filter(isCurrent)];
  let excess = kept.reduce((sum, chain) => sum + chain.keys.length, 0) - MAX_STORED;
  const skipped = kept.flatMap((chain) => {
    const evicted = Math.min(Math.max(excess, 0), chain.keys.length);
    excess -= evicted;
    return evicted === chain.keys.length ? [] : [{ ...chain, keys: chain.keys.slice(evicted) }];
  });
  return { ec: { ...ec, skipped }, pq: { ...pq, skipped: fresh(pq.skipped, now).slice(-MAX_STORED) } };
};

/**
 * Opens a message of 143 + B or 1316 + B bytes. Refuses `malformed`, `unsupported`, `not-authentic`, `duplicate`, `too-far`, `unknown-epoch`;
 * the session given is a value and stays what it was.
 */
export const openMessage = async (
  platform: Platform, epochs: EpochPolicy, session: Session,
  { envelopeId, message, now }: { readonly envelopeId: Uint8Array; readonly message: Uint8Array; readonly now: number },
): Promise<Opened> => {
  const sealed = split(session, envelopeId, message);
  const { header, by } = await openHeader(session.ec, sealed);
  const [classical, quantum] = await Promise.all([stepEc(session.ec, header, by, now), stepPq(session.pq, header, now)]);
  const context = new Uint8Array(sealed.binding.length + 12 + sealed.header.length);
  context.set(sealed.binding);
  context.set(sealed.iv, sealed.binding.length);
  context.set(sealed.header, sealed.binding.length + 12);
  const plain = await openBox({ name: 'box/message', salt: quantum.messageKey, ikm: classical.messageKey, context }, sealed.box);
  const body = decodeBody(plain);
  const pq = await epochs.afterOpening(quantum.pq, {
    platform, role: session.role, now, sealedIn: header.epoch, takesPart: body.takesPart, field: body.pqField,
  });
  return {
    session: { ...session, confirmed: true, handshakeHeader: undefined, weakForwardSecrecy: false, ...bounded(classical.ec, pq, now) },
    body, late: classical.late,
  };
};
