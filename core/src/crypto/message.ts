/**
 * Sealing a message (PROTOCOL 5.3, 5.4).
 *
 * | field | tag 22 offset | tag 21 offset | bytes |
 * |---|---|---|---|
 * | prefix, or handshake header | 0 | 0 | 3 or 1176 |
 * | header IV | 3 | 1176 | 12 |
 * | sealed header | 15 | 1188 | 64 |
 * | BOX: nonce 16, commitment 32, sealed body B + 16 | 79 | 1252 | 64 + B |
 */
import { concatBytes, prefix, Refusal, TAG, u32 } from '@cipherchat/protocol';
import { encodeBody, type ListView } from './body.ts';
import { MAX_MESSAGES_PER_CHAIN, nextMessageKey, rootStep } from './chains.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { sealBox, type KdfInput } from './functions.ts';
import { gcmEncrypt, x25519 } from './hazmat.ts';
import type { Platform } from './platform.ts';
import type { EcRatchet, Session } from './session.ts';

export type Sealing = {
  /** 16 bytes, random, one per send. */
  readonly envelopeId: Uint8Array;
  readonly senderView: ListView;
  readonly receiverView: ListView;
  /** 0 to 64,000 bytes. */
  readonly content: Uint8Array;
  readonly now: number;
};

/** C: what binds a message to kind, session, direction and envelope, 83 bytes. `start` is the message, or the beginning of it. */
export const bindingOf = (
  start: Uint8Array,
  ...ids: readonly [sid: Uint8Array, sender: Uint8Array, receiver: Uint8Array, envelopeId: Uint8Array]
): Uint8Array => concatBytes(start.subarray(0, 3), ...ids);

const cannotSend = (): never => {
  throw new Refusal('no-session', 'this side cannot send yet');
};

/** 5.4 step 1: a new sending chain, when the peer's ratchet key is new. */
const turn = async (platform: Platform, ec: EcRatchet): Promise<EcRatchet> => {
  if (!ec.due) return ec;
  const previousLength = ec.sending?.n ?? 0;
  if (previousLength >= MAX_MESSAGES_PER_CHAIN) throw new Refusal('limit', 'the chain is used up');
  const own = await platform.generateAgreementKey();
  const shared = await x25519(own.privateKey, ec.theirs ?? cannotSend());
  const { rootKey, chain, nextHeaderKey } = await rootStep(ec.rootKey, shared);
  return {
    ...ec,
    rootKey,
    own,
    due: false,
    previousLength,
    sending: { ...chain, headerKey: ec.nextSendingHeaderKey },
    nextSendingHeaderKey: nextHeaderKey,
  };
};

/**
 * The next session and the message, 143 + B or 1316 + B bytes. Store both in one transaction before the bytes leave; a retry sends the same.
 * Draws, in this order: ratchet key if due, what the epochs need, header IV 12, nonce 16. Refuses `no-session`, `limit`.
 */
export const sealMessage = async (
  platform: Platform,
  epochs: EpochPolicy,
  session: Session,
  sealing: Sealing,
): Promise<{ readonly session: Session; readonly message: Uint8Array<ArrayBuffer> }> => {
  const { role, confirmed, handshakeHeader } = session;
  const start = confirmed ? prefix(TAG.message) : (handshakeHeader ?? cannotSend());
  const ec = await turn(platform, session.ec);
  const { pq, field } = await epochs.beforeSending(session.pq, { platform, role, now: sealing.now });
  const epoch = pq.epochs.find((candidate) => candidate.epoch === pq.sendingEpoch);
  const [own, sending, pqSending] = [
    ec.own ?? cannotSend(),
    ec.sending ?? cannotSend(),
    epoch?.sending ?? cannotSend(),
  ];

  const body = encodeBody({ ...sealing, takesPart: epochs.takesPart, pqField: field });
  const header = concatBytes(
    own.publicKey,
    ...[ec.previousLength, sending.n, pq.sendingEpoch, pqSending.n].map((value) => u32(value)),
  );
  const binding = bindingOf(start, session.sid, session.own.deviceId, session.peer.deviceId, sealing.envelopeId);
  const iv = platform.random(12);
  const nonce = platform.random(16);
  const [sealedHeader, classical, quantum] = await Promise.all([
    gcmEncrypt({ key: sending.headerKey, iv, associated: binding }, header),
    nextMessageKey(sending),
    nextMessageKey(pqSending),
  ]);
  const context = concatBytes(binding, iv, sealedHeader);
  const input: KdfInput = { name: 'box/message', salt: quantum.messageKey, ikm: classical.messageKey, context };
  const box = await sealBox(input, nonce, body);
  return {
    session: {
      ...session,
      ec: { ...ec, sending: classical.chain },
      pq: { ...pq, epochs: pq.epochs.map((other) => (other === epoch ? { ...epoch, sending: quantum.chain } : other)) },
    },
    message: concatBytes(start, iv, sealedHeader, box),
  };
};
