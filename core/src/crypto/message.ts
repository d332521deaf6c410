/**
 * Sealing a message (docs/protocol.md, sections 5.3 and 5.4): Double Ratchet with header encryption, each message key
 * made of an EC and a PQ part. Total 143 + B bytes with tag 22, or 1316 + B with tag 21, B being the size of the padded
 * body.
 *
 * | offset, tag 22 | offset, tag 21 | length in bytes | what |
 * |---|---|---|---|
 * | 0 | 0 | 3 or 1176 | prefix `01 01 22`, or handshake header |
 * | 3 | 1176 | 12 | header IV, random |
 * | 15 | 1188 | 48 + 16 | header H and tag, under the header key of the chain |
 * | 79 | 1252 | 16 | BOX: nonce, random |
 * | 95 | 1268 | 32 | BOX: commitment |
 * | 127 | 1300 | B + 16 | BOX: body P (`body.ts`) and tag |
 *
 * | H, offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 32 | own ratchet key, public |
 * | 32 | 4 | pn u32, length of the previous sending chain |
 * | 36 | 4 | n u32 in this chain |
 * | 40 | 4 | PQ epoch u32 |
 * | 44 | 4 | n u32 in the PQ chain of that epoch |
 *
 * The header is sealed because ratchet keys and counters in the clear would let the server link the messages of one
 * session and count them. Header and body need two seals: the receiver learns from the header which key opens the body.
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

/**
 * C, 83 bytes: what binds a message to its kind, session, direction and envelope. It is never sent; both sides know it.
 *
 * | offset | length in bytes | what | without it an attacker could |
 * |---|---|---|---|
 * | 0 | 3 | prefix of the message, with its tag | pass off a tag 22 message as an initial one |
 * | 3 | 32 | sid | move a message to another session |
 * | 35 | 16 | device id of the sender | return a message to its sender |
 * | 51 | 16 | device id of the receiver | the same |
 * | 67 | 16 | envelope id | deliver it again under a new id, as if sent twice |
 *
 * `start` is the message, or the beginning of it.
 */
export const bindingOf = (
  start: Uint8Array,
  ...ids: readonly [sid: Uint8Array, sender: Uint8Array, receiver: Uint8Array, envelopeId: Uint8Array]
): Uint8Array => concatBytes(start.subarray(0, 3), ...ids);

/** Refuses `no-session`: a responder has no sending chain before it has received something. */
const cannotSend = (): never => {
  throw new Refusal('no-session'); // this side cannot send yet
};

/**
 * Section 5.4, step 1: a new sending chain if the peer's ratchet key is new. The key pair is made now, not when the
 * peer's key arrived: the private key then exists for a shorter time, and a device that only reads makes none. Refuses
 * `limit` for a chain that is used up, as pn must stay below 2^24.
 */
const turn = async (platform: Platform, ec: EcRatchet): Promise<EcRatchet> => {
  if (!ec.due) return ec;
  const previousLength = ec.sending?.n ?? 0;
  if (previousLength >= MAX_MESSAGES_PER_CHAIN) throw new Refusal('limit'); // the chain is used up
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
 * The next session and the message, 143 + B or 1316 + B bytes. Draws, in this order, which the test vectors replay:
 * ratchet key if due, what the epochs need, header IV of 12 bytes, nonce of 16 bytes.
 *
 * Store both in one transaction before the bytes leave; a retry sends the same bytes. If the bytes left first and the
 * device crashed, the next start would seal another text with the same message key.
 *
 * | refusal | reason |
 * |---|---|
 * | `no-session` | a responder that has received nothing cannot send |
 * | `limit` | a chain is used up (2^24), or the content is over 64,000 bytes |
 */
export const sealMessage = async (
  platform: Platform,
  epochs: EpochPolicy,
  session: Session,
  sealing: Sealing,
): Promise<{ readonly session: Session; readonly message: Uint8Array<ArrayBuffer> }> => {
  const { role, confirmed, handshakeHeader } = session;
  // Tag 21 until the peer has answered: any one of these messages can be the first that arrives.
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
  // Random and not a counter, since a header key serves the whole chain and a restored profile would repeat a counter.
  const iv = platform.random(12);
  const nonce = platform.random(16);
  const [sealedHeader, classical, quantum] = await Promise.all([
    gcmEncrypt({ key: sending.headerKey, iv, associated: binding }, header),
    nextMessageKey(sending),
    nextMessageKey(pqSending),
  ]);
  const context = concatBytes(binding, iv, sealedHeader);
  // Both keys enter one KDF: an attacker needs both. The sealed header is in the context, so no other can be put there.
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
