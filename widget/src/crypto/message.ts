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
import { nextMessageKey, rootStep } from './chains.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { sealBox } from './functions.ts';
import { gcmEncrypt, x25519 } from './hazmat.ts';
import type { Platform } from './platform.ts';
import type { EcRatchet, PqRatchet, Session } from './session.ts';

export type Sealing = {
  /** 16 bytes, random, one per send. */
  readonly envelopeId: Uint8Array;
  readonly senderView: ListView;
  readonly receiverView: ListView;
  /** 0 to 64,000 bytes. */
  readonly content: Uint8Array;
  readonly now: number;
};

/** C: what binds a message to session, direction, envelope and kind, 83 bytes. */
export const bindingOf = (start: Uint8Array, session: Session, sender: Uint8Array, receiver: Uint8Array, envelopeId: Uint8Array): Uint8Array =>
  concatBytes(start.subarray(0, 3), session.sid, sender, receiver, envelopeId);

/** 5.4 step 1: a new sending chain, when the peer's ratchet key is new. */
const turn = async (platform: Platform, ec: EcRatchet): Promise<EcRatchet> => {
  if (!ec.due) return ec;
  if (ec.theirs === undefined) throw new Refusal('no-session', 'nothing to send with');
  const own = await platform.generateAgreementKey();
  const { rootKey, chain, nextHeaderKey } = await rootStep(ec.rootKey, await x25519(own.privateKey, ec.theirs));
  return {
    ...ec, rootKey, own, due: false, previousLength: ec.sending?.n ?? 0, sending: chain,
    sendingHeaderKey: ec.nextSendingHeaderKey, nextSendingHeaderKey: nextHeaderKey,
  };
};

type PqStep = { readonly pq: PqRatchet; readonly messageKey: Uint8Array; readonly n: number };

const stepPq = async (pq: PqRatchet): Promise<PqStep> => {
  const epoch = pq.epochs.find((candidate) => candidate.epoch === pq.sendingEpoch);
  if (epoch?.sending === undefined) throw new Refusal('unknown-epoch', 'the sending epoch is gone');
  const { messageKey, chain } = await nextMessageKey(epoch.sending);
  const epochs = pq.epochs.map((candidate) => (candidate === epoch ? { ...epoch, sending: chain } : candidate));
  return { pq: { ...pq, epochs }, messageKey, n: epoch.sending.n };
};

/**
 * The next session and the message, 143 + B or 1316 + B bytes. Store both in one transaction before the bytes leave; a retry sends the same.
 * Draws, in this order: ratchet key if due, what the epochs need, header IV 12, nonce 16. Refuses `no-session`, `limit`.
 */
export const sealMessage = async (
  platform: Platform, epochs: EpochPolicy, session: Session, sealing: Sealing,
): Promise<{ readonly session: Session; readonly message: Uint8Array<ArrayBuffer> }> => {
  const ec = await turn(platform, session.ec);
  if (ec.own === undefined || ec.sending === undefined || ec.sendingHeaderKey === undefined) {
    throw new Refusal('no-session', 'this side cannot send yet');
  }
  const chosen = await epochs.beforeSending(session.pq, { platform, role: session.role, now: sealing.now });
  const [classical, quantum] = await Promise.all([nextMessageKey(ec.sending), stepPq(chosen.pq)]);
  const header = concatBytes(ec.own.publicKey, u32(ec.previousLength), u32(ec.sending.n), u32(chosen.pq.sendingEpoch), u32(quantum.n));
  const start = session.confirmed ? prefix(TAG.message) : session.handshakeHeader;
  if (start === undefined) throw new Refusal('no-session', 'the handshake header is gone');
  const binding = bindingOf(start, session, session.own.deviceId, session.peer.deviceId, sealing.envelopeId);
  const iv = platform.random(12);
  const nonce = platform.random(16);
  const sealedHeader = await gcmEncrypt(ec.sendingHeaderKey, iv, header, binding);
  const body = encodeBody({ ...sealing, takesPart: epochs.takesPart, pqField: chosen.field });
  const box = await sealBox(
    { name: 'box/message', salt: quantum.messageKey, ikm: classical.messageKey, context: concatBytes(binding, iv, sealedHeader) }, nonce, body,
  );
  return {
    session: { ...session, ec: { ...ec, sending: classical.chain }, pq: quantum.pq },
    message: concatBytes(start, iv, sealedHeader, box),
  };
};
